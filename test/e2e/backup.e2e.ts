/** Backup and restore as a reader does them, and a store that is damaged. */
import { expect, test } from 'vitest';
import { poll, type Surface, type Tab } from '../../src/build/browsers/session.ts';
import { BACKUP_WORKER, type FromBackupWorker } from '../../src/protocol/backup-work.ts';
import { asked, worked } from './crash/asks.ts';
import { page } from './pages.ts';
import { inEachBrowser, LISTED, paintedText } from './world.ts';

const CHOICES = { as: {}, names: {}, countries: {}, without: [] };
const article = (at: number, words = 0) => ({
  title: `Bộ trưởng Lạc Đình Thụy hội đàm với Thứ trưởng Ninh Khuê Vọng, lần ${at}`,
  paragraphs: [
    `Sáng 12/3, tại Hà Nội, Bộ trưởng Bộ Công an Lạc Đình Thụy hội đàm với Thứ trưởng Ngoại giao Ninh Khuê Vọng lần ${at}.`,
    ...Array.from(
      { length: words },
      (_, n) => `Đoạn ${n} của bài ${at} có mã ${(n * 7919 + at * 104729).toString(36)}.`,
    ),
  ],
  url: `https://bao.example/${at}.html`,
  outlet: { name: 'Báo Thử', basis: 'stated' as const },
  published: { value: '2025-03-13', basis: 'meta' as const },
});
const save = (tab: Tab, at: number, words?: number) =>
  asked(tab, 'save', { page: article(at, words), choices: CHOICES, never: [], anyway: true });

const words = (surface: Surface, selector = 'body') =>
  surface.evaluate((at) => (document.querySelector(at) as HTMLElement | null)?.innerText ?? '', selector);
const says = async (surface: Surface, pattern: RegExp, selector?: string): Promise<void> => {
  let last = '';
  const look = async (): Promise<boolean> => {
    last = await words(surface, selector);
    return pattern.test(last);
  };
  await poll(look, String(pattern)).catch(() => {
    throw new Error(`waited for ${pattern}; there is: ${last}`);
  });
};
const press = (surface: Surface, label: string) =>
  surface.evaluate((text) => {
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text);
    if (!button) throw new Error(`no button ${text}`);
    button.click();
  }, label);
const choose = (tab: Tab, text: string) =>
  tab.evaluate((given) => {
    const data = new DataTransfer();
    data.items.add(new File([given], 'sao-luu.bcbackup'));
    const input = document.querySelector<HTMLInputElement>('.backup input[type=file]');
    if (!input) throw new Error('no input');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
const packsPage = async (tab: Tab) => {
  // Firefox's driver does not learn of the extension's own pages being loaded again.
  await tab.run(`document.documentElement.dataset.old = 'yes'; location.reload();`).catch(() => undefined);
  const fresh = () => tab.run(`document.documentElement.dataset.old !== 'yes'`).catch(() => false);
  await poll(fresh, 'the page to load again');
  await says(tab, /Sao lưu và khôi phục/);
};
const spoil = (tab: Tab) =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('boi-canh');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('blobs', 'readwrite');
          writing.objectStore('blobs').put('{"schema":2,', 'manifest');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    null,
  );

inEachBrowser('backup', (world, name) => {
  test('made, restored over other things, and into a store that was damaged; the page marks all along', async () => {
    world.serve({ '/tin': page('<h1>Tin</h1><p>Tổng thống Nga Vladimir Putin gửi thông điệp.</p>') });
    const tab = await world.session.openExtensionPage('reader.html#/packs');
    const first = await save(tab, 1);
    await save(tab, 2);
    await asked(tab, 'correct', {
      correction: { kind: 'rename', entity: 'ninh-khue-vong', name: 'Ninh Khuê' },
    });
    await packsPage(tab);
    await says(tab, /Bài tôi đã lưu[\s\S]*(?:kB|MB)/, '.storage-packs');
    await says(tab, /giữ kho này/, '.storage');
    if (name === 'chromium') {
      const { usage = 0 } = await tab.evaluate(() => navigator.storage.estimate(), null);
      const cdp = await tab.page.createCDPSession();
      const { origin } = world.session;
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.ceil(usage * 1.1) });
      await packsPage(tab);
      await says(tab, /Đã dùng (?:[89]\d|100)\s?% dung lượng/, '.storage-warning');
      await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    }
    await press(tab, 'Tạo bản sao lưu');
    await says(tab, /Đã tạo bản sao lưu[\s\S]*2 bài[\s\S]*SHA-256 [0-9a-f]{12}/, '.backup');
    const hash = /SHA-256 ([0-9a-f]{12})/.exec(await words(tab, '.backup'))?.[1];
    const make = { type: 'make', settings: { language: 'vi' }, made: '2026-11-22' };
    const [made] = await worked<FromBackupWorker & { readonly text?: string }>(
      tab,
      BACKUP_WORKER,
      [make],
      '',
    );
    const file = made?.text ?? '';
    expect(hash).toHaveLength(12);

    await asked(tab, 'unsave', {
      articles: [first.saved!],
      corrections: [{ kind: 'rename', entity: 'ninh-khue-vong' }],
    });
    await save(tab, 3);
    await choose(tab, 'không phải bản sao lưu');
    await says(tab, /không phải bản sao lưu của Bối Cảnh/, '.backup');
    await choose(tab, file.replace('lần 1', 'lần 9'));
    await says(tab, /bị hỏng hoặc đã bị sửa/, '.backup');
    await choose(tab, file);
    await says(tab, /sẽ được thay bằng bản sao lưu/, '.backup');
    await press(tab, 'Thay toàn bộ');
    await says(tab, /Đã khôi phục[\s\S]*2 bài[\s\S]*giống hệt tệp/, '.backup');
    expect((await asked(tab, 'article', { id: first.saved! })).view?.article.title).toContain('lần 1');
    const { entities } = await asked(tab, 'names', { entities: ['ninh-khue-vong'] });
    expect(entities[0]?.name.vi).toBe('Ninh Khuê');

    await spoil(tab);
    const news = await world.session.open(`${LISTED}/tin`);
    await paintedText(news, 'Vladimir Putin');
    const popup = await world.session.openPopup(news);
    await says(popup, /Dữ liệu trên đĩa bị hỏng/);
    await news.close();
    await packsPage(tab);
    await says(tab, /không đọc được bài và gói nào của bạn/, '.storage');
    await choose(tab, file);
    await says(tab, /sẽ được thay/, '.backup');
    await press(tab, 'Thay toàn bộ');
    await says(tab, /giống hệt tệp/, '.backup');
    expect((await asked(tab, 'storage', {})).failure).toBeNull();

    await spoil(tab);
    await packsPage(tab);
    await says(tab, /không đọc được bài và gói nào của bạn/, '.storage');
    await press(tab, 'Bắt đầu lại với kho trống…');
    await press(tab, 'Xóa dữ liệu hỏng và bắt đầu lại');
    await poll(async () => (await asked(tab, 'storage', {})).failure === null, 'an empty store');
    expect((await save(tab, 4)).saved).not.toBeNull();
    await tab.close();
  });
});
