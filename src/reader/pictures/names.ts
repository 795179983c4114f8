/** Names of the graph's points and ties, in the interface's language. */
import type { GraphNode, TieKind } from '../../core/knowledge/overview.types.ts';
import type { MessageKey, Translator } from '../../platform/i18n.ts';
import { countryName } from '../../ui/card/words.ts';
import { bothForms, KIND_NAMES } from '../../ui/kinds.tsx';
import { entityPath } from '../../ui/paths.ts';

export function nodeName({ name, country, id }: GraphNode, lang: Translator['lang']): string {
  const words = name ? bothForms(name, lang).first : countryName(country ?? id, lang);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function nodeKind({ kind }: GraphNode, { t }: Translator): string {
  return t(kind === 'country' ? 'graphCountry' : KIND_NAMES[kind]);
}

export const TIE_WORDS: Readonly<Record<TieKind, MessageKey>> = {
  met: 'graphMet',
  names: 'graphNames',
  attended: 'graphAttended',
  party: 'graphParty',
  for: 'graphFor',
};

/** Page of an entity; a country has none of its own. */
export function nodePath({ kind, id }: GraphNode): string | null {
  return kind === 'country' ? null : entityPath(id);
}

/** Longest label in letters: names of agreements run to over a hundred. */
const MOST_LETTERS = 26;
/** Most letters of one of its lines. */
const LINE_LETTERS = 15;

/** A name in at most two short lines; the whole of it stands beside the picture. */
export function labelLines(name: string): readonly string[] {
  const words = name.split(' ');
  const lines: string[] = [];
  let left = MOST_LETTERS;
  for (const word of words) {
    const last = lines.at(-1);
    if (word.length > left) {
      lines.push(`${lines.pop() ?? ''}…`);
      break;
    }
    left -= word.length + 1;
    if (last !== undefined && (last.length + word.length < LINE_LETTERS || lines.length === 2))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
