import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumExtension, unpackedId } from "./launch-chromium.ts";

export type CopiedExtension = { folder: string; id: string; remove: () => void };

/** The extension in a folder of its own, and so with an id that no other browser of this machine knows. */
export function copyExtension(): CopiedExtension {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-extension-"));
  cpSync(chromiumExtension, folder, { recursive: true });
  return {
    folder,
    id: unpackedId(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
