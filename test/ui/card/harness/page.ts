/** The real card on a page of the harness, opened by the script that takes the pictures. */

import type { Brief } from '../../../../src/core/knowledge/brief.types.ts';
import type { Mention } from '../../../../src/core/matching/types.ts';
import { createCardApp } from '../../../../src/marking/card/app.tsx';
import { CLOSED, cardReducer } from '../../../../src/marking/card/state.ts';
import {
  CARD_CONTRACT,
  type CardApp,
  type MentionAnchor,
  type OpenHow,
} from '../../../../src/marking/card-contract.ts';
import { harness } from './fake-browser.ts';

let app: CardApp | null = null;
let state = CLOSED;

function anchorOf(element: Element, mention: Partial<Mention>): MentionAnchor {
  const range = document.createRange();
  range.selectNodeContents(element);
  const block = element.closest('p, h1') ?? element;
  const text = block.textContent ?? '';
  const start = text.indexOf(element.textContent ?? '');
  const passage = { text, start, end: start + (element.textContent ?? '').length, headline: false };
  const next = (rect: DOMRect) => new DOMRect(rect.x, rect.y + rect.height * 1.5, rect.width, rect.height);
  return {
    mention: {
      start: passage.start,
      end: passage.end,
      text: element.textContent ?? '',
      kind: 'official',
      entity: null,
      candidates: [],
      via: 'exact',
      why: [],
      ...mention,
    },
    passage,
    onPage: [passage],
    range,
    link: null,
    lang: 'vi',
    point: null,
    lines: () => [...range.getClientRects()],
    keepClear: () => {
      const [line] = range.getClientRects();
      return line ? [line, next(line)] : [];
    },
  };
}

// Closed on a real page; in the harness the script that takes the pictures looks inside.
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' });
};

Object.assign(harness, {
  prepare(briefs: readonly Brief[], lang: string, slow: boolean, hostile: boolean) {
    if (hostile) document.body.className = 'hostile';
    harness.lang = lang;
    harness.answer = (name) =>
      slow ? new Promise(() => undefined) : Promise.resolve(name === 'briefs' ? { briefs } : {});
  },
  unfold() {
    const root = document.querySelector('[data-boi-canh]')?.shadowRoot;
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
  },
  log: [] as unknown[],
  openCard(selector: string, mention: Partial<Mention>, date: string | null, how: OpenHow) {
    app ??= createCardApp({
      version: CARD_CONTRACT,
      signal: new AbortController().signal,
      send: (event) => {
        (harness as unknown as { log: unknown[] }).log.push(event);
        const step = cardReducer(state, event);
        state = step.state;
        for (const effect of step.effects) if (effect.type === 'close') app?.close(effect.reason);
      },
      step: () => undefined,
      register: () => undefined,
    });
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    state = { phase: 'open', last: 1, anchor: 1, how, over: 'mention' };
    app.open(
      anchorOf(element, mention),
      {
        date: date === null ? null : { value: date, basis: 'meta' },
        title: document.title,
        url: location.href,
        host: 'vi-du.vn',
      },
      how,
    );
  },
  closeCard: () => app?.close('escape'),
  placeCard: () => app?.place(),
});
