import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

type Told = (error: Error | null, key: Buffer) => void;

const { scrypt } = crypto;

/**
 * Hashing a password takes 90 ms on purpose, and tests sign in some thousand times: in the tests' own process it costs next
 * to nothing. What they start as processes of their own stays as slow as it is.
 */
function quickScrypt(
  ...[password, salt, length, , told]: [crypto.BinaryLike, crypto.BinaryLike, number, unknown, Told]
): void {
  scrypt(password, salt, length, { N: 2 }, told);
}

// Each file of tests brings this along, and some share a program.
if (scrypt.name !== quickScrypt.name) {
  Object.defineProperty(crypto, "scrypt", { value: quickScrypt });
  syncBuiltinESMExports();
}
