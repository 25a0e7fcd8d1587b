import { largestFileBytes, mostFiles } from "../../../core/contract/file-limits.ts";
import { cleanLine } from "../../desk/clean-text.ts";
import { keepFile } from "../../files/keep-file.ts";
import type { Inbox } from "./inbox.ts";
import type { Letter } from "./letter.ts";

/** What came of a letter's files: ids of those that are kept, names of those that may not be. */
export type KeptFiles = { readonly files: readonly string[]; readonly leftOut: readonly string[] };

/**
 * Keeps what came along with a letter, checked like any upload. A letter taken again keeps nothing twice; what no request
 * names in the end is tidied away.
 */
export async function keepAttached(
  { desk, folder }: Inbox,
  given: { readonly letter: Letter; readonly digest: string; readonly owner: string },
): Promise<KeptFiles> {
  const files: string[] = [];
  const leftOut: string[] = [];
  for (const [index, { name, base64 }] of given.letter.files.entries()) {
    const bytes = Buffer.from(base64, "base64");
    const kept =
      bytes.byteLength > largestFileBytes || files.length >= mostFiles
        ? null
        : await keepFile(
            { store: desk.store, folder, now: desk.now },
            {
              owner: given.owner,
              key: `mail ${given.digest} ${index}`,
              name,
              as: "file",
              bytes,
              language: "ru",
            },
          );
    if (kept !== null && "answer" in kept) files.push(kept.answer.id);
    else leftOut.push(cleanLine(name).slice(0, 120));
  }
  return { files, leftOut };
}
