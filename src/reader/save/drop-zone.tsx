/** The whole reading room takes files that are dropped on it. */
import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.tsx';
import { PACKS_PATH, savePath } from '../../ui/paths.ts';
import { isPack } from '../packs/is-pack.ts';
import { lookAt } from '../packs/work.ts';
import { parseRoute } from '../route.ts';
import { holdsFiles, takeDrop, takeWaiting } from './dropped.ts';
import { DROPPED } from './files-page.tsx';

export function DropZone() {
  const { t } = useT();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const drag = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener('dragenter', drag, { signal });
    window.addEventListener('dragover', drag, { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        const [file, ...more] = event.dataTransfer?.files ?? [];
        if (!takeDrop(event.dataTransfer)) return;
        event.preventDefault();
        void take(more.length === 0 ? file : undefined);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return over ? (
    <div class="save-over" aria-hidden="true">
      <p>{t('saveFilesDropHere')}</p>
    </div>
  ) : null;
}

/** @param only the one file of the drop, where it is one */
async function take(only: File | undefined): Promise<void> {
  // On the page of the packs whatever is dropped is looked at as one.
  if (only && (parseRoute(location.hash).page === 'packs' || (await isPack(only)))) {
    takeWaiting();
    location.assign(PACKS_PATH);
    lookAt(only);
    return;
  }
  location.assign(savePath());
  window.dispatchEvent(new Event(DROPPED));
}
