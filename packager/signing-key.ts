import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFile, stat } from "node:fs/promises";

/** A key that signs packages, by what follows from its public half. */
export type SigningKey = {
  /** In base64 (DER, SubjectPublicKeyInfo): the manifest's `key`. */
  readonly publicKey: string;
  /** Under which Chromium knows the extension. */
  readonly id: string;
  /** Whether other accounts of the machine can read the file. */
  readonly isOpenToOthers: boolean;
};

export type KeyReading =
  | { kind: "key"; key: SigningKey }
  | { kind: "missing" | "unreadable" | "no-key" | "locked" | "no-rsa" }
  | { kind: "short"; bits: number };

export const leastBits = 2048;

/** Reads a private key in PEM and judges whether Chromium will take what it signs. What is in the file is told nowhere. */
export async function readSigningKey(file: string): Promise<KeyReading> {
  let pem: string;
  let mode: number;
  try {
    pem = await readFile(file, "utf8");
    ({ mode } = await stat(file));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { kind: missing ? "missing" : "unreadable" };
  }
  // A public key alone would be taken for a private one nowhere but here.
  if (!pem.includes("PRIVATE KEY-----")) return { kind: "no-key" };
  if (/BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: 4,ENCRYPTED/.test(pem)) return { kind: "locked" };
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return { kind: "no-key" };
  }
  if (key.asymmetricKeyType !== "rsa") return { kind: "no-rsa" };
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < leastBits) return { kind: "short", bits };
  const der = createPublicKey(key).export({ type: "spki", format: "der" });
  return {
    kind: "key",
    key: {
      publicKey: der.toString("base64"),
      id: extensionId(der),
      isOpenToOthers: process.platform !== "win32" && (mode & 0o077) !== 0,
    },
  };
}

/** Half of the key's SHA-256, its digits written as a to p. */
function extensionId(der: Buffer): string {
  const digits = createHash("sha256").update(der).digest("hex").slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + parseInt(digit, 16)));
}
