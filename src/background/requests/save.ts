/** Saving an article of the reader's, and taking it back. */
import * as v from 'valibot';
import { pageAddress } from '../../core/text/address.ts';
import { announceChange } from '../announce.ts';
import { type Handler, Refusal } from '../request.ts';
import { articleOfPage } from '../same-article.ts';
import { hide, previewOf, saveArticle } from '../save.ts';
import { address, id, ids } from '../shapes.ts';
import { gotFrom } from '../stored.ts';
import { articleSource, choices, correctionName, pageArticle } from './save-shapes.ts';

export const additions: Handler<'additions'> = {
  from: 'surface',
  shape: v.object({ page: articleSource, choices }),
  answer: ({ page, choices }, { library }) => previewOf(page, choices, library()),
};

export const save: Handler<'save'> = {
  from: 'surface',
  shape: v.object({
    page: articleSource,
    choices,
    never: ids,
    anyway: v.boolean(),
    quiet: v.exactOptional(v.boolean()),
  }),
  answer: async ({ never, quiet, ...what }, { library }) => {
    const reply = await saveArticle(what, library());
    if (reply.saved === null) return reply;
    await hide(never, library());
    if (!quiet) await announceChange();
    return reply;
  },
};

export const unsave: Handler<'unsave'> = {
  from: 'surface',
  shape: v.object({
    articles: ids,
    corrections: v.pipe(v.array(correctionName), v.maxLength(ids.pipe[1].requirement)),
  }),
  answer: async ({ articles, corrections }, { library }) => {
    const { store } = library();
    const removed = gotFrom(await store.remove(articles));
    gotFrom(await store.dropReprints({ articles }));
    for (const correction of corrections) gotFrom(await store.uncorrect(correction));
    await announceChange();
    return { removed };
  },
};

export const reprint: Handler<'reprint'> = {
  from: 'surface',
  shape: v.object({ page: pageArticle, of: id }),
  answer: async ({ page: { url, outlet, published }, of }, { library }) => {
    const address = url === null ? null : pageAddress(url);
    if (url === null || address === null) throw new Refusal('bad-request', 'a front page is no reprint');
    if (!(await library().article(of))) throw new Refusal('bad-request', `no article ${of}`);
    const note = { address, url, article: of, published, ...(outlet && { outlet }) };
    gotFrom(await library().store.noteReprint(note));
    await announceChange();
    return { done: true };
  },
};

export const unreprint: Handler<'unreprint'> = {
  from: 'surface',
  shape: v.object({ url: address }),
  answer: async ({ url }, { library }) => {
    const named = pageAddress(url);
    if (named !== null) gotFrom(await library().store.dropReprints({ addresses: [named] }));
    await announceChange();
    return { done: true };
  },
};

export const reprints: Handler<'reprints'> = {
  from: 'surface',
  shape: v.object({ article: id }),
  answer: async ({ article }, { library }) => ({
    reprints: gotFrom(await library().store.reprints())
      .filter((reprint) => reprint.article === article)
      .map(({ url, outlet, published }) => ({ url, published, ...(outlet && { outlet }) })),
  }),
};

export const samePage: Handler<'samePage'> = {
  from: 'surface',
  shape: v.object({ url: address }),
  answer: async ({ url }, { library }) => ({ same: await articleOfPage(url, library()) }),
};
