import { fileTypeFromBuffer } from "file-type";
import { endingOf, fileTypes, type FileType } from "../../core/contract/file-types.ts";
import { isText } from "./is-text.ts";
import { officeType } from "./office-type.ts";
import { readGif } from "./read-gif.ts";
import { readJpeg } from "./read-jpeg.ts";
import { type Raster, readPng } from "./read-png.ts";
import { readWebp } from "./read-webp.ts";

/** Why a file may not come along. */
export type FileFault = "empty" | "type" | "damaged" | "macros" | "bomb";

export type CheckedFile =
  | {
      readonly kind: "fine";
      readonly type: FileType;
      /** Of a picture up to its end: what somebody hid behind it is left out. */
      readonly bytes: Uint8Array;
      readonly size: { readonly width: number; readonly height: number } | null;
    }
  | { readonly kind: "refused"; readonly fault: FileFault };

const readers = { png: readPng, jpg: readJpeg, gif: readGif, webp: readWebp } as const;
const rasterTypes = { png: "png", jpg: "jpeg", gif: "gif", webp: "webp" } as const;
// Enough for every signature that matters here; what stands further behind is not to be unpacked or searched.
const headBytes = 4100;
const tailBytes = 2048;
// A browser takes four bytes for each to show it.
const mostPixels = 50_000_000;

/** What a file is by its content. The name counts only to tell texts apart, whose content says nothing. */
export async function checkFile(bytes: Uint8Array, name: string): Promise<CheckedFile> {
  if (bytes.length === 0) return refused("empty");
  if (startsAs(bytes, "PK\u0003\u0004")) {
    const office = officeType(bytes);
    if (office.kind === "office") return { kind: "fine", type: office.type, bytes, size: null };
    return refused(office.kind === "other" ? "type" : office.kind);
  }
  const text = textType(name);
  // The mark of UTF-16 looks like the beginning of music.
  if (text !== null && isMarked(bytes) && isText(bytes))
    return { kind: "fine", type: text, bytes, size: null };
  const known = await fileTypeFromBuffer(bytes.subarray(0, headBytes));
  const ending = known?.ext === "apng" ? "png" : known?.ext;
  if (ending === "png" || ending === "jpg" || ending === "gif" || ending === "webp")
    return checkRaster(bytes, rasterTypes[ending], readers[ending](bytes));
  if (ending === "pdf") {
    const tail = Buffer.from(bytes.subarray(-tailBytes)).toString("latin1");
    const whole = startsAs(bytes, "%PDF-") && tail.includes("%%EOF");
    return whole ? { kind: "fine", type: "pdf", bytes, size: null } : refused("damaged");
  }
  // Known as something else: programs, archives, and SVG and other XML, which may carry programs.
  if (ending !== undefined) return refused("type");
  return text !== null && isText(bytes) ? { kind: "fine", type: text, bytes, size: null } : refused("type");
}

function checkRaster(bytes: Uint8Array, type: FileType, raster: Raster | null): CheckedFile {
  if (raster === null || raster.width === 0 || raster.height === 0) return refused("damaged");
  const { width, height, end } = raster;
  if (width * height > mostPixels) return refused("bomb");
  return { kind: "fine", type, bytes: bytes.subarray(0, end), size: { width, height } };
}

function isMarked([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function textType(name: string): "csv" | "txt" | null {
  const ending = endingOf(name);
  const has = (type: "csv" | "txt"): boolean => fileTypes[type].endings.some((one) => one === ending);
  if (has("csv")) return "csv";
  return has("txt") ? "txt" : null;
}

function startsAs(bytes: Uint8Array, start: string): boolean {
  return Buffer.from(bytes.subarray(0, start.length)).toString("latin1") === start;
}

function refused(fault: FileFault): CheckedFile {
  return { kind: "refused", fault };
}
