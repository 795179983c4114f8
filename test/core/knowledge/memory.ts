/** A corpus of packs held in memory, as briefs and overviews read it. */
import { type Briefer, createBriefer, type KnowledgePort } from '../../../src/core/knowledge/brief.ts';
import { type Corrections, correctionsOf } from '../../../src/core/knowledge/corrections.ts';
import { joinRecords, memoryRecords } from '../../../src/core/knowledge/joined.ts';
import { createOverview, type Overview } from '../../../src/core/knowledge/overview.ts';
import { articleRef } from '../../../src/core/knowledge/refs.ts';
import type { Pack } from '../../../src/core/knowledge/types.ts';
import { createCatalogue } from '../../../src/core/search/catalogue.ts';
import { packSource } from '../../../src/core/search/source.ts';

/** Most articles of one entity, more than any test has. */
const MANY = 1000;

export async function memoryCorpus(
  packs: readonly Pack[],
  corrections: Corrections = correctionsOf([]),
): Promise<{
  readonly brief: Briefer;
  readonly overview: () => Promise<Overview>;
  readonly port: KnowledgePort;
}> {
  const joined = joinRecords(
    packs.map(({ knowledge }) => memoryRecords(knowledge)),
    corrections,
  );
  const catalogue = createCatalogue(
    (await Promise.all(packs.map((pack) => packSource(pack).segments()))).flat(),
  );
  const refs = new Map(
    packs.flatMap((pack) => pack.articles.map((article) => [article.id, articleRef(article, pack)])),
  );
  const port: KnowledgePort = {
    ...joined,
    coverage: (id) => catalogue.naming(corrections.sources(id), MANY),
    articles: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const ref = refs.get(id);
          return ref ? [[id, ref]] : [];
        }),
      ),
  };
  const brief = createBriefer(port);
  return {
    brief,
    port,
    overview: async () =>
      createOverview(await joined.knowledge(), { ...catalogue, refs: port.articles }, brief),
  };
}
