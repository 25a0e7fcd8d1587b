import { endingOf, fileTypes, type FileType } from "../../core/contract/file-types.ts";
import { cleanLine } from "../desk/clean-text.ts";

const longest = 120;
/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
// Joiners and marks of no width: two names could look alike.
const unseen = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const edges = /^[.\s]+|[.\s]+$/g;

/**
 * A name that shows well and does no harm where somebody saves it: one part of a path, without what disks or people
 * stumble over, with an ending that tells the truth.
 */
export function cleanFileName(given: string, type: FileType): string {
  const endings: readonly string[] = fileTypes[type].endings;
  const part = cleanLine(given.normalize("NFC").split(/[/\\]/).at(-1) ?? "")
    .replaceAll(unseen, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replaceAll(edges, "");
  const own = endingOf(part);
  const ending = endings.includes(own) ? own : (endings[0] ?? "");
  const stem = withoutEndings(part, own, endings)
    .replaceAll(edges, "")
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
  const safe = devices.test(stem.split(".")[0] ?? "") ? `_${stem}` : stem;
  return `${safe || "file"}.${ending}`;
}

/** «счёт.pdf.exe» that is a PDF loses the wrong ending, and then the right one, which is added again. */
function withoutEndings(name: string, own: string, endings: readonly string[]): string {
  const stem = own === "" ? name : name.slice(0, -own.length - 1);
  const inner = endingOf(stem);
  return !endings.includes(own) && endings.includes(inner) ? stem.slice(0, -inner.length - 1) : stem;
}
