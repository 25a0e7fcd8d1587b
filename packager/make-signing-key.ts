import { generateKeyPair } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

const bits = 3072;

/**
 * Makes a key for signing packages in a file that only its owner can read.
 * @throws EEXIST where there is a file: a key that is lost takes the extension's id with it
 */
export async function makeSigningKey(file: string): Promise<void> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: bits });
  await mkdir(dirname(file), { recursive: true });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  await writeFile(file, pem, { mode: 0o600, flag: "wx" });
}
