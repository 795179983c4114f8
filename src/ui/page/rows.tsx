/** Who and what is on the page: one row an entity, by kind. */
import { useState } from 'preact/hooks';
import type { EntityRef } from '../../core/knowledge/brief.types.ts';
import type { Translator } from '../../platform/i18n.ts';
import { useT } from '../i18n.tsx';
import { bothForms, KIND_GROUPS, KindMark } from '../kinds.tsx';
import { Section } from '../parts.tsx';
import { entityPath } from '../paths.ts';
import { countWords, listWords } from '../words.ts';
import type { PageGroup, PageRow } from './frames.ts';

export type Names = ReadonlyMap<string, EntityRef>;

interface RowWords {
  readonly name: string;
  /** A second line: the page's own words where they differ, or what a doubtful name may mean. */
  readonly under: string | null;
}

function rowWords(row: PageRow, names: Names, translator: Translator): RowWords {
  const { t, lang } = translator;
  if (row.open) {
    const may = row.candidates.flatMap((id) => {
      const ref = names.get(id);
      return ref ? [bothForms(ref.name, lang).first] : [];
    });
    return {
      name: row.text,
      under: t(row.kind === 'official' ? 'popupMayBePerson' : 'popupMayBe', listWords(may, translator)),
    };
  }
  const ref = names.get(row.key);
  if (!ref) return { name: row.text, under: null };
  const { first, second } = bothForms(ref.name, lang);
  const asOnPage = row.text !== first && row.text !== second;
  return { name: first, under: asOnPage ? t('popupAsOnPage', row.text) : null };
}

function Row(props: {
  readonly row: PageRow;
  readonly names: Names;
  /** Place reached by jumping, 0 before. */
  readonly reached: number;
  readonly onJump: (step: 1 | -1) => void;
}) {
  const translator = useT();
  const { t } = translator;
  const { row, reached } = props;
  const { name, under } = rowWords(row, props.names, translator);
  return (
    <li class={`page-row kind-${row.kind}${row.open ? ' open' : ''}`}>
      <button
        type="button"
        data-row
        title={t('popupJumpHint')}
        onClick={(event) => props.onJump(event.shiftKey ? -1 : 1)}
        onKeyDown={(event) => {
          // A click made by Enter tells no Shift in every browser.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          props.onJump(event.shiftKey ? -1 : 1);
        }}
      >
        <KindMark kind={row.kind} />
        <span class="words">
          <span class="name">{name}</span>
          {under && <span class="under">{under}</span>}
        </span>
        <span class="times" aria-hidden="true">
          {reached > 0 ? `${reached}/${row.count}` : `×${row.count}`}
        </span>
        <span class="visually-hidden">
          {reached > 0
            ? t('popupReached', reached, row.count)
            : countWords(row.count, 'popupTimesOne', 'popupTimes', translator)}
        </span>
      </button>
      {!row.open && (
        <a class="more" href={entityPath(row.key)} title={t('popupProfile')}>
          <span class="visually-hidden">{t('popupProfileOf', name)}</span>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="m6 3 5 5-5 5"
              fill="none"
              stroke="currentcolor"
              stroke-width="1.6"
              stroke-linecap="round"
            />
          </svg>
        </a>
      )}
    </li>
  );
}

export function PageRows(props: {
  readonly groups: readonly PageGroup[];
  readonly names: Names;
  /** Jumps from the place reached and gives the new place, or null where there is nowhere to go. */
  readonly jump: (row: PageRow, reached: number, step: 1 | -1) => number | null;
}) {
  const { t } = useT();
  const [at, setAt] = useState<{ readonly key: string; readonly reached: number } | null>(null);
  return (
    <>
      {props.groups.map((group) => (
        <Section key={group.kind} title={t(KIND_GROUPS[group.kind])} count={group.rows.length}>
          <ul class="page-rows">
            {group.rows.map((row) => {
              const reached = at?.key === row.key ? Math.min(at.reached, row.count) : 0;
              return (
                <Row
                  key={row.key}
                  row={row}
                  names={props.names}
                  reached={reached}
                  onJump={(step) => {
                    const next = props.jump(row, reached, step);
                    if (next !== null) setAt({ key: row.key, reached: next });
                  }}
                />
              );
            })}
          </ul>
        </Section>
      ))}
    </>
  );
}
