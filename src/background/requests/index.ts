import type { Handlers } from '../request.ts';
import { article } from './article.ts';
import { briefs } from './briefs.ts';
import { calls } from './calls.ts';
import { card } from './card.ts';
import { corpusChanged } from './changed.ts';
import { corpus } from './corpus.ts';
import { extract } from './extract.ts';
import { happenings } from './happenings.ts';
import { names } from './names.ts';
import { open } from './open.ts';
import { dropImport, packs, removePack, setPack } from './packs.ts';
import { pageDate } from './page-date.ts';
import { pair, pairs } from './pairs.ts';
import { related } from './related.ts';
import { relations } from './relations.ts';
import { additions, reprint, reprints, samePage, save, unreprint, unsave } from './save.ts';
import { correct, corrections, uncorrect } from './save-corrections.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import { settle } from './settle.ts';
import { restoredSettings, startAnew, storage } from './storage.ts';
import { styles } from './styles.ts';
import { timeline } from './timeline.ts';

/** Every request of the protocol; a missing one does not compile. */
export const handlers: Handlers = {
  additions,
  article,
  briefs,
  calls,
  card,
  corpus,
  corpusChanged,
  correct,
  corrections,
  dropImport,
  extract,
  happenings,
  names,
  open,
  packs,
  pageDate,
  pair,
  pairs,
  related,
  relations,
  removePack,
  reprint,
  reprints,
  restoredSettings,
  samePage,
  save,
  scan,
  search,
  setPack,
  settle,
  startAnew,
  storage,
  styles,
  timeline,
  uncorrect,
  unreprint,
  unsave,
};
