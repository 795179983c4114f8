/** Why a file was refused, with the place of each fault, for its maker. */
import { useState } from 'preact/hooks';
import type { FileProblem, PackHeader } from '../../core/knowledge/pack-file.types.ts';
import { useT } from '../../ui/i18n.tsx';
import { Button, ErrorNote } from '../../ui/parts.tsx';
import { problemPlace, problemText } from './problem-words.ts';

/** Problems before the rest is asked for. */
const FIRST = 10;

export function Refusal(props: {
  readonly file: string;
  readonly header: PackHeader | null;
  readonly problems: readonly FileProblem[];
}) {
  const translator = useT();
  const { t } = translator;
  const { file, problems } = props;
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, FIRST);
  return (
    <ErrorNote title={t('packRefused', file)}>
      <p>{t('packRefusedWhole')}</p>
      <ul class="pack-problems">
        {shown.map((problem, i) => {
          const place = problemPlace(problem, translator);
          return (
            <li key={`${i} ${problem.line}`}>
              {place !== null && <span class="pack-place">{place}</span>} {problemText(problem, translator)}
            </li>
          );
        })}
      </ul>
      {shown.length < problems.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('saysMore', problems.length - shown.length)}
        </Button>
      )}
    </ErrorNote>
  );
}
