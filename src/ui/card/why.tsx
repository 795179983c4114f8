/** Why the words on the page are taken for this entity. */
import type { Brief } from '../../core/knowledge/brief.types.ts';
import type { EntityId } from '../../core/knowledge/types.ts';
import type { Clue, Mention } from '../../core/matching/types.ts';
import type { MessageKey, Translator } from '../../platform/i18n.ts';
import { dateWords } from '../dates.ts';
import { useT } from '../i18n.tsx';
import { Fold } from './lead.tsx';
import { countryName } from './words.ts';

const CLUES: Readonly<Record<Clue['code'], MessageKey>> = {
  'full-name': 'cardClueFullName',
  'title-beside': 'cardClueTitle',
  'organisation-beside': 'cardClueOrganisation',
  'country-beside': 'cardClueCountry',
  company: 'cardClueCompany',
  'page-date': 'cardCluePageDate',
  'parties-in-phrase': 'cardCluePartiesPhrase',
  'parties-in-sentence': 'cardCluePartiesSentence',
  'parties-in-headline': 'cardCluePartiesHeadline',
  'parties-on-page': 'cardCluePartiesPage',
  ordinal: 'cardClueOrdinal',
  'unmarked-spelling': 'cardClueUnmarked',
  'other-title-beside': 'cardClueOtherTitle',
  'dated-holder': 'cardClueHolder',
};

const VIA: Readonly<Record<Mention['via'], MessageKey>> = {
  exact: 'cardViaExact',
  alias: 'cardViaAlias',
  short: 'cardViaShort',
  unmarked: 'cardViaUnmarked',
  spelling: 'cardViaSpelling',
  level: 'cardViaLevel',
  title: 'cardViaTitle',
};

/** Country codes, as clues have them that no single words of the page give: `VN–US`, `RU`. */
const CODES = /^[A-Z]{2}(?:–[A-Z]{2})*$/;
/** An entity's id with the day for which the corpus names it. */
const HOLDER = /^(?<id>\S+) (?<date>\S+)$/;

/** A clue in words, `names` by entity; null for a code of a matcher newer than the card. */
export function clueWords(
  { code, text }: Clue,
  names: Readonly<Record<EntityId, string>>,
  translator: Translator,
): string | null {
  const key: MessageKey | undefined = CLUES[code];
  if (!key) return null;
  const { t, lang } = translator;
  if (code === 'page-date') return t(key, dateWords(text, translator));
  if (code === 'dated-holder') {
    const { id, date } = HOLDER.exec(text)?.groups ?? {};
    return t(key, id && date ? `${names[id] ?? id}, ${dateWords(date, translator)}` : text);
  }
  if (!CODES.test(text) || !/^(?:parties|country)-/.test(code)) return t(key, text);
  const countries = text.split('–').map((each) => countryName(each, lang));
  return t(code === 'country-beside' ? 'cardClueCountryPage' : key, countries.join(' – '));
}

export function WhyThis(props: {
  readonly mention: Pick<Mention, 'text' | 'via' | 'why'>;
  /** What the mention is or may be. */
  readonly briefs: readonly Brief[];
}) {
  const translator = useT();
  const { t, lang } = translator;
  const { text, via, why } = props.mention;
  const names = Object.fromEntries(props.briefs.map(({ entity }) => [entity.id, entity.name[lang]]));
  return (
    <Fold title={t('cardWhy')}>
      <ul class="card-list card-why">
        <li>{t(VIA[via], text)}</li>
        {why.map((clue) => {
          const words = clueWords(clue, names, translator);
          return words && <li key={clue.code + clue.text}>{words}</li>;
        })}
      </ul>
    </Fold>
  );
}
