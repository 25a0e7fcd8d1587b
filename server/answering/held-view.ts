import type { HeldAnswer } from "../../core/contract/answering.ts";
import type { Desk } from "../desk/desk.ts";
import type { Viewer } from "../desk/request-access.ts";
import { attachedFile } from "../files/file-row.ts";
import { bodyOf, type HeldRow } from "./held-body.ts";
import { sourceOfSection } from "./source-of-section.ts";

/** What is on its way, as its author sees it: sources and files that are gone meanwhile are left out. */
export async function heldView(
  { portal, store }: Pick<Desk, "portal" | "store">,
  author: Viewer,
  row: HeldRow,
): Promise<HeldAnswer> {
  const { request, clickedAt, sendAt, problem } = row;
  const held = bodyOf(row);
  const { text, files = [] } = held.body;
  const answer = held.kind === "answer" ? held.body : { complete: false, sources: [], without: undefined };
  const kept =
    files.length === 0
      ? []
      : await store.read
          .selectFrom("file")
          .selectAll()
          .where("id", "in", files)
          .where("owner", "=", author.id)
          .execute();
  return {
    request,
    kind: held.kind,
    text,
    complete: answer.complete,
    without: answer.without ?? null,
    sources: answer.sources.flatMap(({ record, quote }) => {
      const section = portal.section(record, author.groups);
      return section === undefined ? [] : [sourceOfSection(section, quote)];
    }),
    files: files.flatMap((id) => kept.filter((file) => file.id === id).map(attachedFile)),
    clickedAt,
    sendAt,
    problem,
  };
}
