/** The lexicon of the bundle: made by the build, so that a background that was just woken only loads it. */
import { automatonBase64, pack, usesJson } from 'virtual:boi-canh/bundle';
import { type Lexicon, type LexiconData, loadLexicon } from '../core/matching/lexicon.ts';

export function bundledLexicon(): Lexicon {
  const binary = atob(automatonBase64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return loadLexicon(pack.knowledge, {
    uses: JSON.parse(usesJson) as LexiconData['uses'],
    automaton: bytes.buffer,
  });
}
