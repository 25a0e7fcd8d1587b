/**
 * All bytes of a body.
 * @param largest bytes after which reading stops: a server may send for ever.
 * @throws TooLargeError beyond that.
 */
export async function readBody(body: AsyncIterable<unknown>, largest: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    if (!(part instanceof Uint8Array)) continue;
    size += part.byteLength;
    if (size > largest) throw new TooLargeError(largest);
    parts.push(part);
  }
  const first = parts[0];
  return parts.length === 1 && first ? first : Buffer.concat(parts, size);
}

class TooLargeError extends Error {
  override name = "TooLargeError";
  code = "UND_ERR_RES_EXCEEDED_MAX_SIZE";
  constructor(largest: number) {
    super(`more than ${largest / 1024 / 1024} MB`);
  }
}
