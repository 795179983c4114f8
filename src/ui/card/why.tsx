/** Why the words on the page are taken for this entity. */
import type { Clue, Mention } from '../../core/matching/types.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { useT } from '../i18n.tsx';
import { Fold } from './lead.tsx';

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

export function WhyThis(props: { readonly mention: Pick<Mention, 'text' | 'via' | 'why'> }) {
  const { t } = useT();
  const { text, via, why } = props.mention;
  return (
    <Fold title={t('cardWhy')}>
      <ul class="card-list card-why">
        <li>{t(VIA[via], text)}</li>
        {why.map((clue) => {
          // Codes grow with the matcher; a card of before knows no word for a new one.
          const key: MessageKey | undefined = CLUES[clue.code];
          return key && <li key={clue.code + clue.text}>{t(key, clue.text)}</li>;
        })}
      </ul>
    </Fold>
  );
}
