import { createHash, createPublicKey, verify } from "node:crypto";

export type Crx = {
  /** Bytes that Chromium's id is written from: half of the key's SHA-256. */
  readonly id: Buffer;
  readonly isGenuine: boolean;
  readonly zip: Buffer;
};

/** Reads a CRX of version 3 as Chromium does, by its own format (crx3.proto). */
export function readCrx(crx: Buffer): Crx {
  if (crx.toString("latin1", 0, 4) !== "Cr24" || crx.readUInt32LE(4) !== 3)
    throw new Error("No CRX of version 3");
  const length = crx.readUInt32LE(8);
  const header = fields(crx.subarray(12, 12 + length));
  const zip = crx.subarray(12 + length);
  const proof = fields(only(header, 2));
  const [key, signature, signedHeader] = [only(proof, 1), only(proof, 2), only(header, 10_000)];
  const size = Buffer.alloc(4);
  size.writeUInt32LE(signedHeader.length);
  const signed = Buffer.concat([Buffer.from("CRX3 SignedData\0"), size, signedHeader, zip]);
  const id = only(fields(signedHeader), 1);
  const publicKey = createPublicKey({ key, format: "der", type: "spki" });
  const ofKey = createHash("sha256").update(key).digest().subarray(0, 16);
  return { id, zip, isGenuine: verify("sha256", signed, publicKey, signature) && ofKey.equals(id) };
}

type Field = { readonly number: number; readonly bytes: Buffer };

function only(message: readonly Field[], number: number): Buffer {
  const found = message.filter((field) => field.number === number);
  const [first] = found;
  if (found.length !== 1 || !first) throw new Error(`${found.length} fields ${number}`);
  return first.bytes;
}

/** Fields of a protocol buffer that has nothing but strings of bytes. */
function fields(message: Buffer): Field[] {
  const found: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message.readUInt8(at);
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < message.length) {
    const number = varint() >>> 3;
    const length = varint();
    found.push({ number, bytes: message.subarray(at, at + length) });
    at += length;
  }
  return found;
}
