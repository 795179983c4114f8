/** Mentions of which the reader has said that they mean somebody else; each can be taken back. */
import { ask } from '../protocol/ask.ts';
import { updateSettings } from '../settings/settings.ts';
import type { Rejection } from '../settings/types.ts';
import { useT } from '../ui/i18n.tsx';
import { bothForms } from '../ui/kinds.tsx';
import { Button, Section } from '../ui/parts.tsx';
import { useAnswer } from '../ui/use.ts';
import type { Save } from './options.tsx';

function same(a: Rejection, b: Rejection): boolean {
  return a.entity === b.entity && a.text === b.text && a.host === b.host;
}

export function Rejections(props: { readonly rejections: readonly Rejection[]; readonly save: Save }) {
  const { t, lang } = useT();
  const { rejections } = props;
  const ids = [...new Set(rejections.map((each) => each.entity))].sort();
  const { answer } = useAnswer(() => ask('names', { entities: ids }), ids.join('|'), true);
  const nameOf = (id: string): string => {
    const found = answer.state === 'had' ? answer.value.entities.find((each) => each.id === id) : undefined;
    return found ? bothForms(found.name, lang).first : id;
  };
  return (
    <Section title={t('optionsRejected')} count={rejections.length}>
      <p class="muted">{t(rejections.length === 0 ? 'optionsRejectedNone' : 'optionsRejectedHint')}</p>
      <ul class="plain-list">
        {rejections.map((each) => (
          <li key={`${each.host} ${each.entity} ${each.text}`}>
            <span>{t('optionsRejectedLine', each.text, each.host, nameOf(each.entity))}</span>
            <Button
              label={t('optionsUndoOf', each.text)}
              onClick={() =>
                props.save(
                  updateSettings((now) => ({
                    rejections: now.rejections.filter((other) => !same(other, each)),
                  })),
                )
              }
            >
              {t('optionsUndo')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
