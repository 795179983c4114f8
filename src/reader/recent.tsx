/** The last searches, kept in this browser alone. */
import { useState } from 'preact/hooks';
import { forgetSearches, recentSearches } from '../settings/recent.ts';
import { useT } from '../ui/i18n.tsx';
import { Button, Section } from '../ui/parts.tsx';
import { searchPath } from '../ui/paths.ts';
import { useAnswer } from '../ui/use.ts';

export function RecentSearches() {
  const { t } = useT();
  const [gone, setGone] = useState(false);
  const { answer } = useAnswer(recentSearches, 'recent');
  if (gone || answer.state !== 'had' || answer.value.length === 0) return null;
  return (
    <Section title={t('searchRecent')} class="recent">
      <ul class="ruled">
        {answer.value.map((query) => (
          <li key={query}>
            <a data-row href={searchPath(query)}>
              {query}
            </a>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        onClick={() => {
          setGone(true);
          void forgetSearches();
        }}
      >
        {t('searchForget')}
      </Button>
    </Section>
  );
}
