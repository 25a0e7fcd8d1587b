import type { Selectable } from "kysely";
import type { HeldAnswer } from "../../core/contract/answering.ts";
import { NewAnswer } from "../../core/contract/request.ts";
import type { Desk } from "../desk/desk.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { AnsweringTables } from "../store/answering-tables.ts";
import { sourceOfSection } from "./source-of-section.ts";

export type HeldRow = Selectable<AnsweringTables["held_answer"]>;

/** An answer on its way, as its author sees it: sources that are gone from the portal meanwhile are left out. */
export function heldView({ portal }: Pick<Desk, "portal">, author: Viewer, row: HeldRow): HeldAnswer {
  const { request, clickedAt, sendAt, problem } = row;
  const { text, complete, sources, without } = bodyOf(row);
  return {
    request,
    text,
    complete,
    without: without ?? null,
    sources: sources.flatMap(({ record, quote }) => {
      const section = portal.section(record, author.groups);
      return section === undefined ? [] : [sourceOfSection(section, quote)];
    }),
    clickedAt,
    sendAt,
    problem,
  };
}

export function bodyOf({ body }: Pick<HeldRow, "body">): NewAnswer {
  return NewAnswer.parse(JSON.parse(body));
}
