import type { Handlers } from '../request.ts';
import { article } from './article.ts';
import { briefs } from './briefs.ts';
import { card } from './card.ts';
import { corpus } from './corpus.ts';
import { extract } from './extract.ts';
import { names } from './names.ts';
import { open } from './open.ts';
import { pageDate } from './page-date.ts';
import { related } from './related.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import { settle } from './settle.ts';
import { styles } from './styles.ts';

/** Every request of the protocol; a missing one does not compile. */
export const handlers: Handlers = {
  article,
  briefs,
  card,
  corpus,
  extract,
  names,
  open,
  pageDate,
  related,
  scan,
  search,
  settle,
  styles,
};
