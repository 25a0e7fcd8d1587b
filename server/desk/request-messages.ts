import { z } from "zod";
import { Place } from "../../core/contract/record.ts";
import type { Message, Source } from "../../core/contract/request.ts";
import type { Selectable } from "kysely";
import type { DeskTables } from "../store/desk-tables.ts";
import { hiddenSource, isForViewer } from "./hide-from-viewer.ts";
import { type People, personIn, type Reading } from "./people.ts";
import type { PortalPort } from "./portal-port.ts";
import type { Viewer } from "./request-access.ts";

type MessageRow = Selectable<DeskTables["message"]>;
type SourceRow = Selectable<DeskTables["message_source"]>;

const Texts = z.array(z.string());

export type Thread = { readonly messages: readonly MessageRow[]; readonly sources: readonly SourceRow[] };

/** What was written on a request after the question, in order. */
export async function threadOf(db: Reading, request: number): Promise<Thread> {
  const messages = await db
    .selectFrom("message")
    .selectAll()
    .where("request", "=", request)
    .orderBy("id")
    .execute();
  if (messages.length === 0) return { messages, sources: [] };
  const sources = await db
    .selectFrom("message_source")
    .selectAll()
    .where(
      "message",
      "in",
      messages.map(({ id }) => id),
    )
    .orderBy("message")
    .orderBy("position")
    .execute();
  return { messages, sources };
}

/** The thread as this viewer may read it: sources by what is known of their audience now. */
export function messagesFor(
  { messages, sources }: Thread,
  viewer: Viewer,
  known: { readonly portal: PortalPort; readonly people: People },
): Message[] {
  return messages.map(({ id, at, author, side, kind, text }) => ({
    id,
    at,
    author: personIn(known.people, author),
    from: side,
    kind,
    text,
    sources: sources
      .filter((source) => source.message === id)
      .map((source) => (maySee(source, viewer, known.portal) ? sourceOf(source) : hiddenSource(source.kind))),
  }));
}

/** Whether a viewer may see what was cited: what the release says now; of what has gone from the portal, what was known when it was cited. */
export function maySee(
  { record, address, audience }: SourceRow,
  viewer: Viewer,
  portal: PortalPort,
): boolean {
  if (portal.section(record, viewer.groups) !== undefined) return true;
  return portal.audienceAt(address) === null && isForViewer(Texts.parse(JSON.parse(audience)), viewer);
}

function sourceOf(row: SourceRow): Source {
  const { heading, quote, checkedAt } = row;
  return {
    record: row.record,
    document: row.document,
    kind: row.kind,
    title: row.title,
    ...(heading === null ? {} : { heading }),
    path: Texts.parse(JSON.parse(row.path)),
    place: Place.parse(JSON.parse(row.place)),
    address: row.address,
    ...(quote === null ? {} : { quote }),
    ...(checkedAt === null ? {} : { checkedAt }),
  };
}
