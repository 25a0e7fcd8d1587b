import { UnreadableFile } from "./unreadable-file.ts";
import { zipDirectory } from "./zip/zip-directory.ts";

export type FileType = "pdf" | "docx" | "xlsx" | "pptx" | "doc" | "text" | "csv" | "markdown" | "subtitles";

const byEnding: Readonly<Record<string, FileType>> = {
  pdf: "pdf",
  docx: "docx", docm: "docx", dotx: "docx", dotm: "docx",
  xlsx: "xlsx", xlsm: "xlsx", xltx: "xlsx", xltm: "xlsx",
  pptx: "pptx", pptm: "pptx", ppsx: "pptx", ppsm: "pptx", potx: "pptx",
  doc: "doc", dot: "doc", xls: "doc", xlt: "doc", ppt: "doc", pps: "doc",
  txt: "text", csv: "csv", tsv: "csv", md: "markdown", markdown: "markdown", vtt: "subtitles", srt: "subtitles",
}; // prettier-ignore

const byContentType: readonly (readonly [RegExp, FileType])[] = [
  [/^application\/(?:x-)?pdf$/, "pdf"],
  [/wordprocessingml|ms-word\.(?:document|template)\.macro/, "docx"],
  [/spreadsheetml|ms-excel\.(?:sheet|template)\.macro/, "xlsx"],
  [/presentationml|ms-powerpoint\.(?:presentation|slideshow|template)\.macro/, "pptx"],
  [/^application\/(?:msword|vnd\.ms-(?:excel|powerpoint))$/, "doc"],
  [/^(?:text|application)\/(?:csv|tab-separated-values)$/, "csv"],
  [/^text\/(?:x-)?markdown$/, "markdown"],
  [/^text\/vtt$|^application\/x-subrip$/, "subtitles"],
];

const mainParts: readonly (readonly [RegExp, FileType])[] = [
  [/^word\/document\d*\.xml$/, "docx"],
  [/^xl\/workbook\d*\.xml$/, "xlsx"],
  [/^ppt\/presentation\d*\.xml$/, "pptx"],
];

/**
 * What a document is: by its first bytes, then the server's word, then the address's ending.
 * @param contentType the header's value, "" where there is none.
 * @returns null for what is no document that is read here, a page of HTML among it.
 */
export function fileType(bytes: Uint8Array, contentType: string, address: string): FileType | null {
  const mime = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const claimed = claimedType(mime, address);
  if (bytes.byteLength === 0) return claimed;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024));
  // Some writers put a line or two before the mark; readers accept that.
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) return "doc";
  if (head.startsWith("PK\u0003\u0004")) return zippedType(bytes, claimed);
  if (isOther(head)) return null;
  const plain = head.replace(/^ï»¿/, "");
  if (/^WEBVTT(?:\s|$)|^\s*\d+\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3} -->/.test(plain)) return "subtitles";
  return claimed;
}

/** Error and log-in pages come under the names of documents; RTF, archives, pictures and programs are not read. */
function isOther(head: string): boolean {
  return (
    /^(?:ï»¿)?\s*<(?:!doctype html|html|head|body)/i.test(head) ||
    /^(?:\{\\rtf|Rar!|7z¼|\u0089PNG|ÿØÿ|GIF8|MZ)/.test(head)
  );
}

function claimedType(mime: string, address: string): FileType | null {
  const named = byContentType.find(([pattern]) => pattern.test(mime))?.[1];
  if (named) return named;
  const ended = endingOf(address);
  if (mime === "" || mime === "text/plain" || /octet-stream|binary|force-download|x-download/.test(mime)) {
    return ended ?? (mime === "text/plain" ? "text" : null);
  }
  return /^(?:text\/html|application\/xhtml|image\/|audio\/|video\/)/.test(mime) ? null : ended;
}

/** The ending of the path, else of a parameter: «/download?file=tariffs.xlsx». */
function endingOf(address: string): FileType | null {
  const url = URL.parse(address);
  if (!url) return null;
  for (const name of [url.pathname, ...url.searchParams.values()]) {
    const ending = /\.([a-z]{2,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
    const type = Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
    if (type) return type;
  }
  return null;
}

function zippedType(bytes: Uint8Array, claimed: FileType | null): FileType | null {
  const office = claimed === "docx" || claimed === "xlsx" || claimed === "pptx" ? claimed : null;
  try {
    const names = zipDirectory(bytes).map(({ name }) => name);
    return mainParts.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
  } catch (error) {
    // Cut off or a bomb: the reading will tell which.
    if (error instanceof UnreadableFile) return office;
    throw error;
  }
}
