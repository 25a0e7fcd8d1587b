import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/**
 * Writes a file for its owner's eyes only. @throws with the system's code where it is there already or its folder is not.
 */
export async function writePrivate(file: string, body: ReadableStream<Uint8Array> | string): Promise<void> {
  await pipeline(
    typeof body === "string" ? [body] : partsOf(body),
    createWriteStream(file, { flags: "wx", mode: 0o600 }),
  );
}

async function* partsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    yield value;
  }
}
