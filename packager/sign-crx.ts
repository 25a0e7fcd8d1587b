import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import createCrx3Stream from "crx3/lib/crx3stream.js";

/** Writes a zip archive of an extension as a signed CRX. The key must have been judged before, see `readSigningKey`. */
export async function signCrx(zip: Uint8Array, keyFile: string, crxFile: string): Promise<void> {
  await pipeline(Readable.from([Buffer.from(zip)]), createCrx3Stream(crxFile, { keyPath: keyFile }));
}
