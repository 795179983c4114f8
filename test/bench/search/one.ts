/** One engine at one size, in a process of its own: what it tells goes to the parent, which may end it. */
import { newsArticles } from '../corpora.ts';
import { measure } from './measure.ts';
import { ENGINES } from './others.ts';
import { ours } from './ours.ts';
import { knownItems, SAMPLES } from './queries.ts';

const [name, size] = process.argv.slice(2);
const engine = [ours, ...ENGINES].find((each) => each.name === name);
if (!engine) throw new Error(`no engine ${name}`);
const articles = newsArticles(Number(size));
await measure(engine, articles, knownItems(articles, SAMPLES), (part) => process.send?.(part));
process.disconnect();
