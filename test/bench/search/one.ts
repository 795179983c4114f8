/** One engine at one size, in a process of its own: what it tells goes to the parent, and its time is limited. */
import { Worker } from 'node:worker_threads';
import { newsArticles } from '../corpora.ts';
import { measure } from './measure.ts';
import { ENGINES } from './others.ts';
import { ours } from './ours.ts';
import { knownItems, SAMPLES } from './queries.ts';

const [name, size, limit = '0'] = process.argv.slice(2);
const engine = [ours, ...ENGINES].find((each) => each.name === name);
if (!engine) throw new Error(`no engine ${name}`);
// A thread of its own sees the time while a query holds the other; what a busy machine takes away does not count.
const watch = `
  const most = Number(require('node:worker_threads').workerData) * 1e6;
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (user + system > most) process.kill(process.pid, 'SIGKILL');
  }, 200);`;
if (limit !== '0') new Worker(watch, { eval: true, workerData: limit }).unref();
const articles = newsArticles(Number(size));
await measure(engine, articles, knownItems(articles, SAMPLES), (part) => process.send?.(part), Number(limit));
process.disconnect();
