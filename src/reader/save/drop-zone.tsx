/** The whole reading room takes files that are dropped on it. */
import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../ui/i18n.tsx';
import { PACKS_PATH, savePath } from '../../ui/paths.ts';
import { lookAt } from '../packs/work.ts';
import { parseRoute } from '../route.ts';
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
        const pack = packIn(event.dataTransfer);
        if (pack) {
          event.preventDefault();
          location.assign(PACKS_PATH);
          lookAt(pack);
          return;
        }
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

/** Names that packs have; on the page of the packs a file of any name is one. */
const PACK_NAME = /\.bcpack$/i;

/** The one file of a drop, where it is to be a pack; what is in it tells later whether it is. */
function packIn(data: DataTransfer | null): File | null {
  const [file, ...more] = data?.files ?? [];
  if (!file || more.length > 0) return null;
  const isHere = parseRoute(location.hash).page === 'packs';
  return isHere || PACK_NAME.test(file.name) ? file : null;
}
