import { Parser } from "htmlparser2";

export type XmlHandler = {
  /** @param name without its prefix, which every writer chooses for itself. */
  readonly open?: (name: string, attribs: Readonly<Record<string, string>>) => void;
  readonly text?: (data: string) => void;
  readonly close?: (name: string) => void;
};

/** Handed to the parser at a time, so that a sheet of 100 MB is never one string. */
const pieceBytes = 262_144;

/**
 * Tells a handler the elements and texts of an XML file in their order. Document types are skipped unread and only
 * the five entities of XML itself are resolved, so that no entity can reach a file or multiply.
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attribs) => handler.open?.(localName(name), attribs),
      ontext: (data) => handler.text?.(data),
      onclosetag: (name) => handler.close?.(localName(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
  }
  parser.end(decoder.decode());
}

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Office files are in UTF-8 or, with its mark, UTF-16: the standard knows no other. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}
