import { RequestContext } from "../../core/contract/context.ts";
import type { Desk } from "../desk/desk.ts";
import { maySeePicture } from "../desk/hide-from-viewer.ts";
import { mergedRequests } from "../desk/merged-requests.ts";
import type { Reading } from "../desk/people.ts";
import { type Reader, readerOf, readsMessage } from "../desk/reader-of.ts";
import type { Viewer } from "../desk/request-access.ts";
import { messagesFor, threadOf } from "../desk/request-messages.ts";
import type { FileRow } from "./file-row.ts";

type Looking = Pick<Desk, "store" | "portal">;
type Request = { readonly id: number; readonly seller: string };

/**
 * Files of a request for whoever may read it: what came with the messages they read. A screenshot shows the page it was
 * taken on, so specialists see it where that page is known and they may open it themselves.
 */
export async function seenFiles(desk: Looking, request: Request, viewer: Viewer): Promise<FileRow[]> {
  const db = desk.store.read;
  const reader = readerOf(viewer, request);
  const rows = await db
    .selectFrom("file")
    .selectAll()
    .where("request", "=", request.id)
    .orderBy("position")
    .execute();
  const heard = rows.some(({ message }) => message !== null)
    ? await heardMessages(db, request, reader)
    : null;
  const read = rows.filter(({ message }) => message === null || heard?.has(message) === true);
  if (reader !== "specialist" || !read.some(({ purpose }) => purpose === "screenshot")) return read;
  const address = await pageOf(db, request.id);
  const mayLook = address !== null && maySeePicture(desk.portal, viewer, address);
  return mayLook ? read : read.filter(({ purpose }) => purpose !== "screenshot");
}

/**
 * Files of the answers to a request for whoever waits for them beside the one who asked: merged with it, or joined. Of an
 * answer that is withheld from them they have none.
 */
export async function sharedFiles(desk: Looking, root: number, viewer: Viewer): Promise<FileRow[]> {
  const db = desk.store.read;
  const rows = await db
    .selectFrom("file")
    .selectAll()
    .where("request", "=", root)
    .where("message", "is not", null)
    .orderBy("position")
    .execute();
  if (rows.length === 0 || !(await waitsFor(db, root, viewer))) return [];
  const messages = messagesFor(await threadOf(db, root), viewer, { portal: desk.portal, people: new Map() });
  const open = messages.filter(
    ({ kind, sources }) => kind === "answer" && !sources.some(({ hidden }) => hidden),
  );
  const ids = new Set(open.map(({ id }) => id));
  return rows.filter(({ message }) => message !== null && ids.has(message));
}

async function waitsFor(db: Reading, root: number, viewer: Viewer): Promise<boolean> {
  const merged = await mergedRequests(db, [root]);
  if (merged.some(({ seller }) => seller === viewer.id)) return true;
  const joined = await db
    .selectFrom("request_joiner")
    .select("request")
    .where("account", "=", viewer.id)
    .where("request", "in", [root, ...merged.map(({ id }) => id)])
    .executeTakeFirst();
  return joined !== undefined;
}

async function heardMessages(db: Reading, { id }: Request, reader: Reader): Promise<Set<number>> {
  const messages = await db.selectFrom("message").select(["id", "kind"]).where("request", "=", id).execute();
  return new Set(messages.filter(({ kind }) => readsMessage(reader, kind)).map((one) => one.id));
}

/** Where a question was asked; null where that is not known. */
async function pageOf(db: Reading, request: number): Promise<string | null> {
  const row = await db
    .selectFrom("request_context")
    .select("content")
    .where("request", "=", request)
    .executeTakeFirst();
  return row === undefined ? null : (RequestContext.parse(JSON.parse(row.content)).page?.address ?? null);
}
