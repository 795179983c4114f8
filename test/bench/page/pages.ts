/** The pages of `bench:page`, made up, the same at every run, with names of a made-up corpus. */
import type { Pack } from '../../../src/core/knowledge/types.ts';
import { annotateText } from '../../../src/core/matching/annotate-text.ts';
import { createAnnotator } from '../../../src/core/matching/annotator.ts';
import { buildLexicon } from '../../../src/core/matching/lexicon.ts';

/** A page to be marked. */
export interface BenchPage {
  readonly name: string;
  /** Inside of the body. */
  readonly body: string;
  /** Places that name an official or an agreement of the corpus. */
  readonly mentions: number;
}

/** Elements of the first page. */
const TYPICAL_ELEMENTS = 3000;
/** Text of the second page, UTF-16 units, in one element. */
const PRE_UNITS = 300_000;
/** Text nodes of the third page, and how long each is, UTF-16 units: 5 MB together. */
const BIG_NODES = 50_000;
const BIG_NODE_UNITS = 100;
/** Text nodes in one paragraph of the third page. */
const NODES_A_PARAGRAPH = 5;
/** One paragraph in so many names somebody. */
const NAMED_EVERY = 4;

const SENTENCES = [
  'Hai bên trao đổi về những việc đã làm trong năm qua và thống nhất kế hoạch cho thời gian tới.',
  'Buổi làm việc diễn ra trong không khí cởi mở, với sự tham gia của nhiều đơn vị liên quan.',
  'Các ý kiến đều cho rằng việc chia sẻ thông tin cần nhanh hơn, đúng người hơn và có phản hồi.',
  'Trong khuôn khổ chuyến thăm, đoàn đã tới một số cơ sở đào tạo và xem trưng bày ảnh.',
  'Số liệu được công bố cho thấy tình hình nhìn chung ổn định, tuy còn vài điểm cần lưu ý.',
] as const;

/** Names of officials that are sure wherever they stand; made-up ones are now and then each other's namesakes. */
function namesOf(pack: Pack): readonly string[] {
  const all = pack.knowledge.entities.filter(({ kind }) => kind === 'official').map(({ name }) => name.vi);
  const text = all.map((name) => `Đại diện ${name} phát biểu.`).join(' ');
  const sure = annotateText(createAnnotator(buildLexicon(pack.knowledge)), text, { date: null });
  return all.filter((name) => sure.some((mention) => mention.text === name && mention.entity !== null));
}

const sentence = (at: number): string => SENTENCES[at % SENTENCES.length] as string;

/** Links, tags and cards around paragraphs, as news pages have them. */
function typical(names: readonly string[]): BenchPage {
  const parts: string[] = [];
  let mentions = 0;
  // A teaser is ten elements: section, heading, link, two paragraphs, bold, tags.
  for (let at = 0; at * 10 < TYPICAL_ELEMENTS; at += 1) {
    const named = at % NAMED_EVERY === 0;
    if (named) mentions += 1;
    const who = named ? `đại diện <b>${names[at % names.length]}</b>` : 'đại diện <b>đơn vị</b>';
    parts.push(`<section><h3><a href="#${at}">${sentence(at)}</a></h3>
<p>Tại cuộc họp, ${who} phát biểu. ${sentence(at + 1)}</p><p>${sentence(at + 2)} ${sentence(at + 3)}</p>
<div><span>Thời sự</span> <span>Đối ngoại</span> <i>ảnh</i></div></section>`);
  }
  return { name: 'typical, 3,000 elements', body: parts.join('\n'), mentions };
}

function pre(names: readonly string[]): BenchPage {
  let text = '';
  let mentions = 0;
  for (let at = 0; text.length < PRE_UNITS; at += 1) {
    const named = at % NAMED_EVERY === 0;
    if (named) mentions += 1;
    text += `${named ? `Đại diện ${names[at % names.length]} phát biểu. ` : ''}${sentence(at)}\n`;
  }
  return { name: '300 KB in one <pre>', body: `<pre>${text}</pre>`, mentions };
}

/** `dense`: somebody is named in every text node. */
function big(names: readonly string[], dense: boolean): BenchPage {
  const paragraphs: string[] = [];
  let mentions = 0;
  for (let at = 0; at * NODES_A_PARAGRAPH < BIG_NODES; at += 1) {
    const part = (node: number) => {
      const named = dense || (at % NAMED_EVERY === 0 && node === 0);
      if (named) mentions += 1;
      const name = named ? `Đại diện ${names[(at + node) % names.length]} phát biểu. ` : '';
      return (name + sentence(at + node))
        .padEnd(BIG_NODE_UNITS, ' và nhiều việc khác')
        .slice(0, BIG_NODE_UNITS);
    };
    paragraphs.push(`<p>${part(0)}<a href="#">${part(1)}</a>${part(2)}<b>${part(3)}</b>${part(4)}</p>`);
  }
  const name = `5 MB in 50,000 nodes${dense ? ', a name in each' : ''}`;
  return { name, body: paragraphs.join('\n'), mentions };
}

/** All four, about a corpus; they name its first entities, which larger corpora have as well. */
export function benchPages(pack: Pack): readonly BenchPage[] {
  const names = namesOf(pack);
  return [typical(names), pre(names), big(names, false), big(names, true)];
}

/** A document around a page, with a script that comes before everything else. */
export function documentOf(page: BenchPage, script: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cuộc họp thường niên</title>
<script>${script}</script><style>body{font:17px/1.6 sans-serif;max-width:44rem;margin:2rem auto}</style></head><body>${page.body}</body></html>`;
}
