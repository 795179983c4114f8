/** Files of the reader's own become articles: progress, a way to stop, and a report on each. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../core/knowledge/types.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { ask } from '../../protocol/ask.ts';
import { useT } from '../../ui/i18n.tsx';
import { Button, ErrorNote, Section } from '../../ui/parts.tsx';
import { articlePath } from '../../ui/paths.ts';
import { useTitle } from '../../ui/use.ts';
import { countWords } from '../../ui/words.ts';
import { takeWaiting } from './dropped.ts';
import type { Refusal } from './read-file.ts';
import { type FileReport, saveFiles } from './save-files.ts';

const REFUSED: Readonly<Record<Refusal, MessageKey>> = {
  kind: 'saveFileKind',
  pack: 'saveFilePack',
  large: 'saveFileLarge',
  encoding: 'saveFileEncoding',
  empty: 'saveFileEmpty',
  unreadable: 'saveFileUnreadable',
};

/** Lines of the report before the rest is asked for. */
const FIRST_LINES = 200;

type Run =
  | { readonly state: 'none' }
  | { readonly state: 'collecting' }
  | { readonly state: 'running'; readonly total: number; readonly stop: AbortController }
  | {
      readonly state: 'over';
      readonly total: number;
      readonly how: 'done' | 'stopped' | 'failed' | 'undone';
    };

export function FilesPage() {
  const translator = useT();
  const { t } = translator;
  useTitle(`${t('saveFilesTitle')} – ${t('extensionName')}`);
  const [run, setRun] = useState<Run>({ state: 'none' });
  const [reports, setReports] = useState<readonly FileReport[]>([]);
  const [all, setAll] = useState(false);
  const running = useRef<AbortController | null>(null);

  /** Dropped while others are being taken in: theirs is the next turn. */
  const next = useRef<Promise<readonly File[]> | null>(null);

  const begin = (coming: Promise<readonly File[]>): void => {
    if (running.current) {
      const before = next.current;
      next.current = before ? Promise.all([before, coming]).then((lists) => lists.flat()) : coming;
      return;
    }
    const stop = new AbortController();
    running.current = stop;
    setReports([]);
    setRun({ state: 'collecting' });
    let total = 0;
    const takeIn = async (coming: Promise<readonly File[]>): Promise<void> => {
      const files = await coming;
      total += files.length;
      setRun({ state: 'running', total, stop });
      await saveFiles(files, (report) => setReports((before) => [...before, report]), stop.signal);
      const more = next.current;
      next.current = null;
      if (more && !stop.signal.aborted) await takeIn(more);
    };
    takeIn(coming)
      .then(
        () => setRun({ state: 'over', total, how: stop.signal.aborted ? 'stopped' : 'done' }),
        (error: unknown) => {
          console.error('files', error);
          setRun({ state: 'over', total, how: 'failed' });
        },
      )
      .finally(() => {
        running.current = null;
        next.current = null;
      });
  };
  useEffect(() => {
    const take = () => {
      const files = takeWaiting();
      if (files) begin(files);
    };
    take();
    window.addEventListener(DROPPED, take);
    return () => {
      window.removeEventListener(DROPPED, take);
      running.current?.abort();
    };
  }, []);

  const saved = reports.flatMap(({ fate }) => (fate.fate === 'saved' ? [fate.id] : []));
  const same = reports.filter(({ fate }) => fate.fate === 'same').length;
  const refused = reports.length - saved.length - same;
  const fresh = reports.reduce((sum, { fate }) => sum + (fate.fate === 'saved' ? fate.counts.new : 0), 0);
  return (
    <div class="column save-page">
      <div class="page-head">
        <h1>{t('saveFilesTitle')}</h1>
        <p>{t('saveFilesLead')}</p>
      </div>
      {(run.state === 'none' || run.state === 'over') && (
        <Chooser onFiles={(files) => begin(Promise.resolve(files))} />
      )}
      {run.state === 'collecting' && <p role="status">{t('saveFilesCollecting')}</p>}
      {run.state === 'running' && (
        <div class="save-progress progress-row">
          <label>
            <span role="status">{t('saveFilesProgress', reports.length, run.total)}</span>
            <progress max={run.total} value={reports.length} />
          </label>
          <Button onClick={() => run.stop.abort()}>{t('saveFilesStop')}</Button>
        </div>
      )}
      {run.state === 'over' && (
        <div class="save-done" role="status">
          {run.how === 'failed' && (
            <ErrorNote title={t('saveFailed')}>
              <p>{t('saveFailedWhy')}</p>
            </ErrorNote>
          )}
          {run.how === 'undone' ? (
            <p>{t('saveFilesUndone')}</p>
          ) : (
            <p>
              {run.how === 'stopped' && `${t('saveFilesStopped', reports.length, run.total)} `}
              {t('saveFilesCounts', saved.length, same, refused)}{' '}
              {fresh > 0 && countWords(fresh, 'saveFilesNewOne', 'saveFilesNewMany', translator)}
            </p>
          )}
          {run.how !== 'undone' && saved.length > 0 && (
            <Undo articles={saved} onUndone={() => setRun({ ...run, how: 'undone' })} />
          )}
        </div>
      )}
      {reports.length > 0 && (
        <Section title={t('saveFilesReport')} count={reports.length}>
          <ul class="ruled save-report">
            {reports.slice(0, all ? reports.length : FIRST_LINES).map((report, line) => (
              <ReportLine key={`${line} ${report.name}`} report={report} />
            ))}
          </ul>
          {!all && reports.length > FIRST_LINES && (
            <Button onClick={() => setAll(true)}>{t('saysMore', reports.length - FIRST_LINES)}</Button>
          )}
        </Section>
      )}
    </div>
  );
}

/** On the window, when files were dropped while this page is open. */
export const DROPPED = 'boi-canh-dropped';

function Chooser(props: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useT();
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) props.onFiles(files);
  };
  return (
    <div class="save-drop">
      <p>{t('saveFilesDrop')}</p>
      <div class="buttons">
        <label class="button primary">
          {t('saveFilesChoose')}
          <input
            class="visually-hidden"
            type="file"
            multiple
            accept=".txt,.html,.htm"
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
        <label class="button">
          {t('saveFilesFolder')}
          <input
            class="visually-hidden"
            type="file"
            ref={(input) => {
              if (input) input.webkitdirectory = true;
            }}
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
      </div>
    </div>
  );
}

function Undo(props: { readonly articles: readonly ArticleId[]; readonly onUndone: () => void }) {
  const { t } = useT();
  const [failed, setFailed] = useState(false);
  const undo = () =>
    void ask('unsave', { articles: props.articles, corrections: [] }).then(props.onUndone, () =>
      setFailed(true),
    );
  return (
    <>
      <Button onClick={undo}>{t('saveUndoAll')}</Button>
      {failed && <ErrorNote title={t('saveUndoFailed')} />}
    </>
  );
}

function ReportLine(props: { readonly report: FileReport }) {
  const { t } = useT();
  const { name, fate } = props.report;
  return (
    <li>
      <span class="save-file-name">{name}</span>{' '}
      {fate.fate === 'saved' && (
        <>
          <span class="label save-new">{t('saveFileSaved')}</span>{' '}
          <a href={articlePath(fate.id)}>
            {t('saveDoneCounts', fate.counts.new, fate.counts.known, fate.counts.claims)}
          </a>
        </>
      )}
      {fate.fate === 'same' && (
        <>
          <span class="label">{t('saveFileSame')}</span>{' '}
          <a href={articlePath(fate.article.id)}>{fate.article.title}</a>
        </>
      )}
      {fate.fate === 'refused' && (
        <>
          <span class="label outside">{t('saveFileRefused')}</span> {t(REFUSED[fate.why])}
        </>
      )}
    </li>
  );
}
