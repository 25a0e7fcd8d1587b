import { brotliDecompressSync } from "node:zlib";
import { ByteReader } from "./byte-reader.ts";
import { plainGlyphs } from "./plain-glyphs.ts";

// In the order in which the format numbers them; those that a text font has no use for stay nameless.
const knownTags =
  "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
    .split(" ")
    .map((tag) => tag.replaceAll("_", " "));

type Table = { readonly tag: string; readonly bytes: Uint8Array };

/**
 * A font packed for the web (WOFF2) as plain TrueType: what writes PDF files cannot take parts of a packed one.
 * @throws where it is no such font, or is packed in a way that this does not undo
 */
export function plainFont(packed: Uint8Array): Buffer {
  const file = new ByteReader(packed);
  if (Buffer.from(file.take(4)).toString("latin1") !== "wOF2")
    throw new Error("This is no WOFF2 font; give one of a package of web fonts");
  const flavour = file.u32();
  file.take(4);
  const count = file.u16();
  file.take(6);
  const compressed = file.u32();
  file.take(24);
  const entries = Array.from({ length: count }, () => {
    const flags = file.u8();
    const number = flags & 63;
    const tag =
      number === 63 ? Buffer.from(file.take(4)).toString("latin1") : (knownTags[number] ?? `?${number}`);
    const length = file.base128();
    const isOutline = tag === "glyf" || tag === "loca";
    const isChanged = isOutline ? flags >> 6 === 0 : flags >> 6 !== 0;
    if (isChanged && !isOutline) throw new Error(`The font's table «${tag}» is packed in an unknown way`);
    return { tag, length: isChanged ? file.base128() : length, isChanged };
  });
  const data = new ByteReader(brotliDecompressSync(file.take(compressed)));
  const tables: Table[] = [];
  let offsets: readonly number[] | null = null;
  for (const { tag, length, isChanged } of entries) {
    const bytes = data.take(length);
    if (!isChanged) tables.push({ tag, bytes });
    else if (tag === "glyf") {
      const plain = plainGlyphs(bytes);
      ({ offsets } = plain);
      tables.push({ tag, bytes: plain.glyphs });
    }
  }
  if (offsets !== null) {
    const places = Buffer.alloc(offsets.length * 4);
    for (const [at, offset] of offsets.entries()) places.writeUInt32BE(offset, at * 4);
    tables.push({ tag: "loca", bytes: places });
  }
  return written(
    flavour,
    tables.map((table) => (table.tag === "head" && offsets !== null ? withLongPlaces(table) : table)),
  );
}

/** `loca` counts in bytes now. */
function withLongPlaces({ tag, bytes }: Table): Table {
  const head = Buffer.from(bytes);
  head.writeInt16BE(1, 50);
  return { tag, bytes: head };
}

function written(flavour: number, given: readonly Table[]): Buffer {
  const tables = given.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(tables.length, 4);
  const parts: Uint8Array[] = [];
  let at = head.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = 12 + index * 16;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const rest = (4 - (bytes.length % 4)) % 4;
    parts.push(bytes, Buffer.alloc(rest));
    at += bytes.length + rest;
  }
  return Buffer.concat([head, ...parts]);
}
