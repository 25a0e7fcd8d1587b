import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

const unpackers = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/**
 * A body without its content encoding; several encodings are undone in the reverse of their order.
 * @param largest bytes after which unpacking stops: a few kilobytes may claim to be gigabytes.
 * @throws RangeError with code ERR_BUFFER_TOO_LARGE beyond that; whatever zlib throws on a broken stream.
 */
export async function unpackBody(body: Uint8Array, encoding: string, largest: number): Promise<Uint8Array> {
  let plain = body;
  for (const name of encoding.toLowerCase().split(",").toReversed()) {
    const known = name.trim();
    if (known === "" || known === "identity" || plain.byteLength === 0) continue;
    if (!isKnown(known)) throw new Error(`content encoding "${known}" was not asked for`);
    plain = await unpackers[known](plain, { maxOutputLength: largest });
  }
  return plain;
}

const isKnown = (name: string): name is keyof typeof unpackers => name in unpackers;
