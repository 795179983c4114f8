/** What two articles say differently of one entity, side by side, each leading to its sentence. */
import type { Brief, Disagreement } from '../../core/knowledge/brief.types.ts';
import type { Evidence, Role } from '../../core/knowledge/types.ts';
import type { Translator } from '../../platform/i18n.ts';
import { useT } from '../i18n.tsx';
import { articlePath } from '../paths.ts';
import { listWords } from '../words.ts';
import { Lead } from './lead.tsx';
import { datedWords, day, partyName, statusWords } from './words.ts';

/** One side of a disagreement: its words, and the sentence they stand on where there is one. */
interface Side {
  readonly words: string;
  readonly evidence?: Evidence;
}

/** `besides`: roles that stand side by side on the card already. */
export function Disagreements(props: {
  readonly brief: Brief;
  readonly class: string;
  readonly besides?: readonly Role[];
}) {
  const translator = useT();
  const shown = new Set((props.besides ?? []).map(keyOf));
  const list = props.brief.disagreements.filter(
    (one) => one.kind !== 'office' || !one.roles.every((role) => shown.has(keyOf(role))),
  );
  return (
    <>
      {list.map((one) => {
        const sides = sidesOf(one, props.brief, translator);
        return (
          <p key={sides.map(({ words }) => words).join('|')} class={props.class}>
            <strong>{translator.t('cardContradiction')}</strong>{' '}
            {sides.map(({ words, evidence }, at) => (
              <>
                {at > 0 && ' / '}
                {evidence ? <Lead path={articlePath(evidence.article, evidence)}>{words}</Lead> : words}
              </>
            ))}
          </p>
        );
      })}
    </>
  );
}

const keyOf = ({ evidence, title }: Role): string => `${evidence.article} ${evidence.start} ${title.vi}`;

function sidesOf(one: Disagreement, brief: Brief, translator: Translator): readonly Side[] {
  const { t, lang } = translator;
  switch (one.kind) {
    case 'office':
      return one.roles.map(({ title, former, asOf, evidence }) => {
        const words = title[lang] || title.vi;
        return { words: `${former ? t('cardFormer', words) : words} (${day(asOf, translator)})`, evidence };
      });
    case 'parties':
      return one.parties.map((parties) => ({
        words: listWords(
          parties.map((party) => partyName(party, brief.entities, lang)),
          translator,
        ),
      }));
    default:
      return one.steps.map(({ status, date, dateOf, evidence }) => {
        const { event = null, published = null } = brief.articles[evidence.article] ?? {};
        const said = `${statusWords(status, translator)} (${day(event ?? published, translator)})`;
        return { words: one.kind === 'status' ? said : datedWords(date, dateOf, translator), evidence };
      });
  }
}
