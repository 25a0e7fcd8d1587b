import type { Reading } from "./child/reading.ts";
import type { FileContent, FilePart, FileRead } from "./file-content.ts";
import { sensibleTitle } from "./sensible-title.ts";
import { isPoor } from "./text-quality.ts";
import { withoutRunningLines } from "./without-running-lines.ts";

const longestTitle = 160;

/** What a child said of a file as one answer, also where it could not say all. */
export function assembleFile({ opened, units, short }: Reading): FileRead {
  const read = units.flat();
  if (!opened || (short && read.length === 0)) {
    return { kind: "unread", ...(short ?? { why: "damaged", detail: "nothing came out" }) };
  }
  const parts = (opened.kind === "pdf" ? withoutRunningLines(read) : read).filter(hasText);
  // A PDF without text has its pages as pictures.
  if (parts.length === 0 && (opened.kind !== "pdf" || opened.units === 0)) {
    return { kind: "unread", why: "empty", detail: "there is no text in it" };
  }
  const { kind, changedAt } = opened;
  const quality = kind === "pdf" && isPoor(units.length, parts) ? "poor" : undefined;
  return {
    kind: "read",
    content: {
      kind,
      title: opened.title || (quality ? "" : titleOf(kind, parts)),
      ...(changedAt === undefined ? {} : { changedAt }),
      ...(quality === undefined ? {} : { textQuality: quality }),
      parts,
    },
    leftOut: opened.units - units.length,
  };
}

const hasText = ({ heading, paragraphs }: FilePart): boolean =>
  heading !== undefined || paragraphs.length > 0;

/** What stands first, except where that is a row of figures or the first words of a clip. */
function titleOf(kind: FileContent["kind"], parts: readonly FilePart[]): string {
  const first = parts[0];
  if (kind === "video") return "";
  if (kind !== "sheet") return oneLine(first?.heading ?? first?.paragraphs[0] ?? "");
  const sheet = first?.place?.kind === "sheet" ? sensibleTitle(first.place.value) : "";
  return first?.heading === undefined ? sheet : oneLine(first.heading);
}

function oneLine(text: string): string {
  const line = text.split("\n")[0] ?? "";
  if (line.length <= longestTitle) return line;
  const cut = line.lastIndexOf(" ", longestTitle);
  return `${line.slice(0, cut > 0 ? cut : longestTitle)}…`;
}
