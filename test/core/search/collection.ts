/** Small collections for tests: articles from plain texts, entities from names; mentions are where the names stand. */
import type { Article, Entity, Kind, Pack, Paragraph } from '../../../src/core/knowledge/types.ts';

export interface TextSpec {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
  readonly date?: string;
  readonly url?: string;
}

export interface NameSpec {
  readonly id: string;
  readonly kind?: Kind;
  readonly vi: string;
  readonly en?: string;
  readonly surfaces?: readonly string[];
}

export function collection(texts: readonly TextSpec[], names: readonly NameSpec[] = []): Pack {
  return {
    id: 'test',
    name: { vi: 'Thử', en: 'Test', basis: 'ours' },
    version: '1',
    licence: 'MIT',
    articles: texts.map((text) => articleOf(text, names)),
    knowledge: { entities: names.map(entityOf), meetings: [] },
    evidenceTo: '2025-01-01',
  };
}

function articleOf({ id, title, body, date, url }: TextSpec, names: readonly NameSpec[]): Article {
  const text = title === undefined ? body : `${title}\n${body}`;
  const paragraphs: Paragraph[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const part = title !== undefined && index === 0 ? 'title' : 'body';
    paragraphs.push({ start: index, end: index + line.length, part });
  }
  const mentions = names.flatMap(({ id: entity, vi, surfaces = [] }) => {
    const places = [vi, ...surfaces].flatMap((surface) => {
      const start = text.indexOf(surface);
      return start < 0 ? [] : [{ entity, start, end: start + surface.length }];
    });
    return places.slice(0, 1);
  });
  return {
    id,
    file: `${id}.txt`,
    title: title ?? body.split('. ')[0] ?? body,
    titleBasis: title === undefined ? 'sentence' : 'line',
    text,
    paragraphs,
    lang: 'vi',
    published: date === undefined ? null : { value: date, basis: 'text' },
    event: date === undefined ? null : { value: date, basis: 'text' },
    ...(url !== undefined && { url }),
    mentions,
  };
}

function entityOf({ id, kind = 'official', vi, en = vi, surfaces = [] }: NameSpec): Entity {
  const base = {
    id,
    name: { vi, en, basis: 'ours' as const },
    surfaces: [vi, ...surfaces].map((text) => ({
      text,
      rule: 'name' as const,
      lang: 'vi' as const,
      basis: 'article' as const,
    })),
  };
  switch (kind) {
    case 'official':
      return { ...base, kind, country: 'VN', roles: [] };
    case 'agreement':
      return { ...base, kind, type: 'other', parties: [], steps: [], people: [] };
    case 'forum':
      return { ...base, kind, parties: [], sessions: [] };
    case 'organisation':
      return { ...base, kind, evidence: [] };
  }
}
