import { crc32, deflateSync } from "node:zlib";
import { zipSync } from "fflate";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A PNG of one colour; `width` and `height` may say more than there is. */
export function png(width = 2, height = 2): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const rows = Buffer.concat(
    Array.from({ length: Math.min(height, 4) }, () => Buffer.alloc(1 + 3 * Math.min(width, 4))),
  );
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Begins and ends as JPEGs do, with a frame of 320 × 200. */
export function jpeg(): Uint8Array {
  return Buffer.from(
    "ffd8ffe000104a46494600010100000100010000" +
      "ffc0000b0800c8014001011100" +
      "ffda0008010100003f00" +
      "12ff00ffd034ffd9",
    "hex",
  );
}

export function gif(): Uint8Array {
  return Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
}

export function webp(): Uint8Array {
  return Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");
}

export function pdf(): Uint8Array {
  return bytesOf("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
}

const mainParts = {
  docx: "word/document.xml",
  xlsx: "xl/workbook.xml",
  pptx: "ppt/presentation.xml",
} as const;

export function office(type: keyof typeof mainParts, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    "[Content_Types].xml": bytesOf("<Types/>"),
    [mainParts[type]]: bytesOf("<main/>"),
    ...more,
  });
}

export const text = bytesOf("Номер полиса не проходит: «ошибка 412».\nШаг 2.");
/** The same as old programs save it. */
export const windowsText = Uint8Array.from("Полис; срок\n".concat("Каско; год\n"), (sign) => {
  const code = sign.charCodeAt(0);
  return code < 0x80 ? code : code - 0x410 + 0xc0;
});
export const html = bytesOf("<!doctype html><html><script>alert(document.cookie)</script></html>");
export const svg = bytesOf(
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>',
);
export const program = Buffer.concat([
  Buffer.from("4d5a90000300000004000000ffff0000", "hex"),
  Buffer.alloc(200),
]);
export const join = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** An archive whose list says that it unpacks into gigabytes. */
export function bomb(): Uint8Array {
  const archive = Buffer.from(office("xlsx", { "xl/sheet1.xml": bytesOf("<sheet/>") }));
  const list = archive.lastIndexOf(Buffer.from("504b0102", "hex"));
  archive.writeUInt32LE(0xf0000000, list + 24);
  return archive;
}
