import { fileFolder } from "../../../../server/files/file-folder.ts";
import { keepFile } from "../../../../server/files/keep-file.ts";
import { png } from "../files/sample-files.ts";
import type { DeskApp, Someone } from "./desk-app.ts";

/** A file that somebody has uploaded and not sent yet; its id. */
export async function keepFor(
  desk: Pick<DeskApp, "store" | "now" | "config">,
  { id: owner }: Pick<Someone, "id">,
  about: { readonly name?: string; readonly as?: "file" | "screenshot" } = {},
): Promise<string> {
  const keeping = { store: desk.store, now: desk.now, folder: fileFolder(desk.config.data) };
  const kept = await keepFile(keeping, {
    owner,
    key: crypto.randomUUID(),
    name: "снимок.png",
    as: "file",
    bytes: png(),
    language: "ru",
    ...about,
  });
  if ("problem" in kept) throw new Error(`Not kept: ${kept.problem}`);
  return kept.answer.id;
}
