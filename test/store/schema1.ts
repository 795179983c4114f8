/** A store as the first schema had it: the reader's own articles with their search index, no packs. */
import { MANIFEST_KEY, parseManifest } from '../../src/store/manifest.ts';
import { type MemoryBlobs, memoryBlobs, memoryStore } from './memory.ts';
import { articleFor, wanted } from './model.ts';

/** Its keys are those of pack 0 now; only the manifest was another. */
export async function schema1(articles: number): Promise<MemoryBlobs> {
  const blobs = memoryBlobs();
  const all = Array.from({ length: articles }, (_, at) => ({
    article: articleFor(`cu-${at}`),
    pack: { id: 'own', version: '1' },
  }));
  wanted(await memoryStore(blobs).insert(all));
  const manifest = parseManifest(blobs.values.get(MANIFEST_KEY) as string)!;
  const { nextKey, nextSegment, segments } = manifest.packs[0]!;
  const old = { schema: 1, change: manifest.change, nextKey, nextSegment, articles, segments };
  blobs.values.set(MANIFEST_KEY, JSON.stringify(old));
  return blobs;
}
