/**
 * The alternative to one matcher in the background, for `bench:place` alone: a content script that fetches the lexicon
 * and matches in the tab. Reading and painting are the product's own.
 */
import type { Knowledge } from '../../../src/core/knowledge/types.ts';
import { createAnnotator } from '../../../src/core/matching/annotator.ts';
import { joinLayers } from '../../../src/core/matching/gazetteer.ts';
import { loadLayer } from '../../../src/core/matching/layer.ts';
import { createLexicon } from '../../../src/core/matching/lexicon.ts';
import type { Annotator } from '../../../src/core/matching/types.ts';
import { askPageDate } from '../../../src/marking/ask-date.ts';
import { PageSession } from '../../../src/marking/page-session.ts';
import { browser } from '../../../src/platform/browser.ts';
import { ask } from '../../../src/protocol/ask.ts';
import { packMentions } from '../../../src/protocol/mentions.ts';
import type { RequestName, Requests } from '../../../src/protocol/requests.ts';
import { getSettings } from '../../../src/settings/settings.ts';
import { LEXICON_FILES } from './files.ts';

type Answers = { readonly [N in RequestName]?: (request: Requests[N]['request']) => Requests[N]['reply'] };

const file = (name: string): Promise<Response> => fetch(browser.runtime.getURL(name));

const bytes = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await file(name)).arrayBuffer());

async function annotatorHere(): Promise<Annotator> {
  const [knowledge, known, uses, automaton] = await Promise.all([
    file(LEXICON_FILES.knowledge).then((reply) => reply.json() as Promise<Knowledge>),
    bytes(LEXICON_FILES.known),
    bytes(LEXICON_FILES.uses),
    bytes(LEXICON_FILES.automaton),
  ]);
  const entities = new Map(knowledge.entities.map((entity) => [entity.id, entity]));
  return createAnnotator(
    createLexicon(joinLayers([{ layer: loadLayer({ known, uses, automaton }) }]), entities),
  );
}

async function begin(): Promise<void> {
  const [annotator, settings] = await Promise.all([annotatorHere(), getSettings()]);
  const own: Answers = {
    scan: ({ epoch, runs, page }) => {
      const { decided, ...rest } = annotator.scan(runs, page);
      return { epoch, ...rest, decided: packMentions(decided) };
    },
    settle: ({ epoch, undecided, page }) => ({ epoch, mentions: annotator.settle(undecided, page) }),
  };
  const session = new PageSession({
    ask: async <N extends RequestName>(name: N, request: Requests[N]['request']) =>
      own[name]?.(request) ?? ask(name, request),
    settings,
    signal: new AbortController().signal,
    date: askPageDate,
    changed: () => undefined,
    gone: () => undefined,
  });
  session.start();
}

void begin();
