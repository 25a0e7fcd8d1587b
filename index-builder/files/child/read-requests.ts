import { decodeHeader, headerBytes, type ReadableType } from "./child-request.ts";

/** The files that come in on a stream, one after another. */
export async function* readRequests(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<{ readonly type: ReadableType; readonly bytes: Uint8Array }> {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;
  const take = async (size: number): Promise<Buffer | null> => {
    while (length < size) {
      const next = await chunks.next();
      if (next.done) return null;
      held.push(next.value);
      length += next.value.byteLength;
    }
    const all = Buffer.concat(held);
    held = [all.subarray(size)];
    length = all.byteLength - size;
    return all.subarray(0, size);
  };
  for (let header = await take(headerBytes); header; header = await take(headerBytes)) {
    const { type, size } = decodeHeader(header);
    const bytes = await take(size);
    if (!bytes) return;
    // A copy of its own: libraries take a whole ArrayBuffer for theirs, pdf.js even takes it away.
    yield { type, bytes: new Uint8Array(bytes) };
  }
}
