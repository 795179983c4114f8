/** The whole reading room takes files that are dropped on it. */
import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.tsx';
import { savePath } from '../../ui/paths.ts';
import { holdsFiles, takeDrop } from './dropped.ts';
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
        if (!takeDrop(event.dataTransfer)) return;
        event.preventDefault();
        location.assign(savePath());
        window.dispatchEvent(new Event(DROPPED));
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
