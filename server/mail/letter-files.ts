import { attachedFile } from "../files/file-row.ts";
import type { FileFolder } from "../files/file-folder.ts";
import type { Lettering, LetterFile } from "./letter-spec.ts";

// In a letter a file is a third larger; many mail servers refuse letters over 20 MB.
const mostBytes = 14 * 1024 * 1024;

export type LetterFiles = {
  readonly attached: readonly string[];
  readonly linked: readonly string[];
  readonly attachments: readonly LetterFile[];
};

export const noFiles: LetterFiles = { attached: [], linked: [], attachments: [] };

type Of = {
  readonly message: number;
  /** Where the letter may say nothing, its files stay on the server. */
  readonly says: "text" | "link";
};

/** Files of a message: in the letter as far as policy lets them and it can carry them, the others to be opened on the server. */
export async function letterFiles(
  { store, config }: Pick<Lettering, "store" | "config">,
  folder: FileFolder,
  { message, says }: Of,
): Promise<LetterFiles> {
  const rows = await store.read
    .selectFrom("file")
    .selectAll()
    .where("message", "=", message)
    .orderBy("position")
    .execute();
  const mayAttach = says === "text" && config.mail?.files === "attached";
  const linked: string[] = [];
  const attachments: LetterFile[] = [];
  let room = mostBytes;
  for (const row of rows) {
    const { name, mime, bytes: size } = attachedFile(row);
    const bytes = mayAttach && size <= room ? await folder.read(row.content) : null;
    if (bytes === null) linked.push(name);
    else {
      attachments.push({ name, mime, bytes });
      room -= size;
    }
  }
  return { attached: attachments.map(({ name }) => name), linked, attachments };
}
