import { attachedFile, type FileRow } from "../files/file-row.ts";
import { seenFiles } from "../files/seen-files.ts";
import type { AttachedFile } from "../../core/contract/file.ts";
import { contactCode } from "../../core/desk/addressee.ts";
import { RequestContext } from "../../core/contract/context.ts";
import { effectiveGroups } from "../../core/contract/config.ts";
import { type LinkStanding, linkStanding } from "../../core/desk/link-standing.ts";
import type { Desk } from "../desk/desk.ts";
import { contextFor } from "../desk/hide-from-viewer.ts";
import type { Reading } from "../desk/people.ts";
import { clockAt } from "../desk/request-clocks.ts";
import { routedWith } from "../desk/routed-with.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { eventOfRow } from "../desk/stored-event.ts";
import type { SpecialistLink } from "./specialist-links.ts";

/** What whoever holds a link may know: the one question, what the agent asks, and by when. */
export type LinkView = {
  readonly standing: LinkStanding;
  readonly question: string | null;
  readonly note: string | null;
  readonly page: string | null;
  readonly selection: string | null;
  readonly files: readonly AttachedFile[];
  readonly dueAt: string | null;
};

export async function viewLink(desk: Desk, link: SpecialistLink): Promise<LinkView | undefined> {
  const db = desk.store.read;
  const found = await standingOfLink(db, link, desk.now());
  if (found === undefined) return undefined;
  const { request, standing, events } = found;
  const text = await db
    .selectFrom("request_text")
    .select("text")
    .where("request", "=", request.id)
    .executeTakeFirst();
  const routed = events.find(({ seq }) => seq === link.routed);
  const asked = routed?.kind === "routed" ? routed.message : undefined;
  const note =
    asked === undefined
      ? undefined
      : await db.selectFrom("message").select("text").where("id", "=", asked).executeTakeFirst();
  const log = desk.clocks.log(request, events);
  const dueAt =
    routedWith(desk, { request, log, people: new Map() })?.dueAt ?? clockAt(log, desk.now()).dueAt;
  const context = await contextOf(desk, request.id);
  const page = context.page ? [context.page.title, context.page.heading] : [];
  return {
    standing,
    question: text?.text ?? null,
    note: note?.text ?? null,
    page: [...new Set(page)].filter((part) => part !== undefined).join(" › ") || null,
    selection: context.selection ?? null,
    files: (await filesByLink(desk, link, request)).map(attachedFile),
    dueAt,
  };
}

/** Files that whoever holds a link may see: those of the question, as a specialist who belongs to no group sees them. */
export async function filesByLink(
  desk: Pick<Desk, "store" | "portal">,
  { contact }: SpecialistLink,
  request: Pick<StoredRequest, "id" | "seller">,
): Promise<FileRow[]> {
  const viewer = { id: contactCode(contact), role: "specialist", groups: effectiveGroups([]) } as const;
  const seen = await seenFiles(desk, request, viewer);
  // What came with other messages goes with their words, which a link does not show.
  return seen.filter(({ message }) => message === null);
}

/** How a link stands, with the request as it is; undefined where it is gone. */
export async function standingOfLink(db: Reading, link: SpecialistLink, now: Date) {
  const request: StoredRequest | undefined = await db
    .selectFrom("request")
    .selectAll()
    .where("id", "=", link.request)
    .executeTakeFirst();
  if (request === undefined) return undefined;
  const rows = await db
    .selectFrom("request_event")
    .selectAll()
    .where("request", "=", link.request)
    .orderBy("seq")
    .execute();
  const events = rows.map(eventOfRow);
  return {
    request,
    events,
    standing: linkStanding(link, { state: request.state, events }, now.toISOString()),
  };
}

/** Whoever has no account sees of the portal what everybody does; nothing of the way to the question. */
async function contextOf(desk: Desk, request: number): Promise<RequestContext> {
  const row = await desk.store.read
    .selectFrom("request_context")
    .select("content")
    .where("request", "=", request)
    .executeTakeFirst();
  if (row === undefined) return {};
  return contextFor(
    desk.portal,
    { groups: effectiveGroups([]) },
    RequestContext.parse(JSON.parse(row.content)),
  );
}
