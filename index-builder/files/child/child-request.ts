import type { FileType } from "../file-type.ts";

/** Types that the child reads; old Office files are told by their first bytes alone. */
export type ReadableType = Exclude<FileType, "doc">;

const types = [
  "pdf", "docx", "xlsx", "pptx", "text", "csv", "markdown", "subtitles",
] as const satisfies readonly ReadableType[]; // prettier-ignore

/** Before a file's bytes: what it is and how many they are. */
export const headerBytes = 8;

export function encodeHeader(type: ReadableType, size: number): Uint8Array {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(types.indexOf(type), 0);
  header.writeUInt32LE(size, 4);
  return header;
}

export function decodeHeader(header: Buffer): { readonly type: ReadableType; readonly size: number } {
  const type = types[header.readUInt32LE(0)];
  if (!type) throw new Error(`no file begins with the header ${header.toString("hex")}`);
  return { type, size: header.readUInt32LE(4) };
}
