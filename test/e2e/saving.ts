/** Saving the article of a tab, by the ways of a reader, for tests that are about something else. */
import { poll, type Session, type Tab, until } from '../../src/build/browsers/session.ts';
import { page } from './pages.ts';
import { shows } from './says.ts';
import { LISTED } from './world.ts';

/** Invented, and named by no corpus. */
export const OWN_NAME = 'Lạc Đình Thụy';

/** An article that adds {@link OWN_NAME}, and a page that names that person later. */
export const OWN_PAGES = {
  '/luu': page(
    `<main><article><h1>Bộ trưởng ${OWN_NAME} hội đàm tại Hà Nội</h1>
<p>Sáng 12/3, tại Hà Nội, Bộ trưởng Bộ Công an ${OWN_NAME} đã hội đàm với Bộ trưởng Nội vụ Na Uy Aslak Brenholt đang ở thăm và làm việc tại Việt Nam theo lời mời.</p>
<p>Tại buổi hội đàm, ông ${OWN_NAME} đánh giá cao sự phối hợp giữa lực lượng chức năng hai nước trong phòng, chống tội phạm xuyên quốc gia thời gian qua.</p>
<p>Kết thúc hội đàm, hai bên đã ký Bản ghi nhớ hợp tác phòng, chống tội phạm mạng giữa Việt Nam và Na Uy trước sự chứng kiến của lãnh đạo các đơn vị.</p></article></main>`,
    {
      head: `<link rel="canonical" href="${LISTED}/luu"><meta property="article:published_time" content="2025-03-13T08:00:00+07:00">`,
      title: `Bộ trưởng ${OWN_NAME} hội đàm tại Hà Nội`,
    },
  ),
  '/sau': page(
    `<h1>Hội nghị</h1><p>Bộ trưởng ${OWN_NAME} khai mạc hội nghị sáng nay.</p><p>Tổng thống Vladimir Putin gửi lời chào.</p>`,
  ),
} as const;

const SAVE = 'Lưu vào kho';

/** Opens the article and its page for saving, presses the button, and gives the tab once it shows `after`. */
export async function saveArticle(session: Session, after: string): Promise<Tab> {
  const tab = await session.open(`${LISTED}/luu`);
  const popup = await session.openPopup(tab);
  await until(popup, () => document.body.innerText.includes('Mới trên trang này'), null);
  // The popup closes with the key.
  await popup.press('s').catch(() => undefined);
  await poll(async () => (await session.extensionTabs('#/save')).length > 0, 'the page for saving');
  const [saving] = (await session.extensionTabs('#/save')) as [Tab];
  await shows(saving, SAVE);
  await saving.page.bringToFront();
  await until(
    saving,
    (words) => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => one.textContent?.trim() === words,
      );
      button?.scrollIntoView({ block: 'center' });
      button?.setAttribute('data-test', '');
      return button !== undefined && !button.disabled;
    },
    SAVE,
  );
  await saving.click('[data-test]');
  await shows(saving, after);
  await tab.close();
  return saving;
}

/** Sets settings as the options do. */
export async function set(session: Session, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const own = await session.openExtensionPage('options.html');
  await own.evaluate(async (values) => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
    ).chrome;
    await storage.local.set(
      Object.fromEntries(Object.entries(values).map(([key, value]) => [`setting:${key}`, value])),
    );
  }, settings);
  await own.close();
}
