/** The ways about the reading room, on each of its pages. */
import type { MessageKey } from '../platform/i18n.ts';
import { useT } from '../ui/i18n.tsx';
import { KeysHelp } from '../ui/keys-help.tsx';
import { CORPUS_PATH, PACKS_PATH, PAIRS_PATH, relationsPath, TIMELINE_PATH } from '../ui/paths.ts';
import type { Route } from './route.ts';

const ROOMS: readonly {
  readonly pages: readonly Route['page'][];
  readonly href: string;
  readonly name: MessageKey;
}[] = [
  { pages: ['corpus', 'article'], href: CORPUS_PATH, name: 'uiFoundArticles' },
  { pages: ['relations'], href: relationsPath(), name: 'graphTitle' },
  { pages: ['timeline'], href: TIMELINE_PATH, name: 'timeTitle' },
  { pages: ['pairs', 'pair'], href: PAIRS_PATH, name: 'pairsTitle' },
  { pages: ['packs'], href: PACKS_PATH, name: 'packTitle' },
];

export function Rooms(props: { readonly page: Route['page'] }) {
  const { t } = useT();
  return (
    <nav class="rooms" aria-label={t('uiReadingRoom')}>
      {ROOMS.map(({ pages, href, name }) => (
        <a key={href} href={href} aria-current={pages.includes(props.page) ? 'page' : undefined}>
          {t(name)}
        </a>
      ))}
      <KeysHelp pictures />
    </nav>
  );
}
