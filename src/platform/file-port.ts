/** What reading a file needs of the platform: gunzip and UTF-8, in browsers and Node alike. */

/** For `core/knowledge/pack-file.types.ts`, `FilePort`. */
export const filePort = {
  async *gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const parts = packed[Symbol.asyncIterator]();
    const source = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        async pull(controller) {
          const next = await parts.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
        },
      },
      { highWaterMark: 0 },
    );
    yield* chunksOf(source.pipeThrough(new DecompressionStream('gzip')));
  },

  decode(bytes: Uint8Array): string | null {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};

/** The chunks of a stream; not every browser can iterate one. Cancels it where reading ends early. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        ended = true;
        return;
      }
      yield value;
    }
  } catch (error) {
    ended = true;
    throw error;
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}
