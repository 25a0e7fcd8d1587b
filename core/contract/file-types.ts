/**
 * What may come along with a question: told by its content, never by its name. `endings`: the first one is given to a
 * file whose name has none of them.
 */
export const fileTypes = {
  png: { mime: "image/png", kind: "image", endings: ["png"] },
  jpeg: { mime: "image/jpeg", kind: "image", endings: ["jpg", "jpeg"] },
  webp: { mime: "image/webp", kind: "image", endings: ["webp"] },
  gif: { mime: "image/gif", kind: "image", endings: ["gif"] },
  pdf: { mime: "application/pdf", kind: "pdf", endings: ["pdf"] },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    kind: "document",
    endings: ["docx"],
  },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    kind: "sheet",
    endings: ["xlsx"],
  },
  pptx: {
    mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    kind: "slides",
    endings: ["pptx"],
  },
  csv: { mime: "text/csv", kind: "sheet", endings: ["csv", "tsv"] },
  txt: { mime: "text/plain", kind: "text", endings: ["txt", "log", "md"] },
} as const satisfies Record<
  string,
  { mime: string; kind: FileKind; endings: readonly [string, ...string[]] }
>;

export type FileType = keyof typeof fileTypes;
export type FileKind = "image" | "pdf" | "document" | "sheet" | "slides" | "text";

/** Endings that a form lets choose, as `<input accept>` takes them. */
export const acceptedEndings: readonly string[] = Object.values(fileTypes).flatMap(({ endings }) =>
  endings.map((ending) => `.${ending}`),
);

/** The ending of a name in small letters, without its dot; empty where it has none. */
export function endingOf(name: string): string {
  return /\.([^.\s/\\]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}
