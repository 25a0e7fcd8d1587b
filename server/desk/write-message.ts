import type { Message } from "../../core/contract/request.ts";
import type { Refusal } from "../outcome.ts";
import type { Writing } from "../store/store.ts";
import type { Changing } from "./change-request.ts";
import type { CitedSource } from "./cite-sources.ts";
import { type Keyed, rememberKey, usedKey } from "./used-key.ts";

type Written = Pick<Message, "from" | "kind"> & { readonly text: string };

/**
 * Runs `post` unless its key did this very thing before: then all is well already. A key that did something else is
 * refused.
 */
export async function oncePerKey(
  changing: Changing,
  key: Keyed,
  post: () => Promise<Refusal | undefined>,
): Promise<Refusal | undefined> {
  const use = await usedKey(changing.trx, key);
  if (use.kind === "other") return { problem: "key-reused" };
  return use.kind === "same" ? undefined : post();
}

/** Writes what a message cites. */
export async function writeSources(
  trx: Writing,
  message: number,
  sources: readonly CitedSource[],
): Promise<void> {
  if (sources.length === 0) return;
  await trx
    .insertInto("message_source")
    .values(sources.map((source) => ({ ...source, message })))
    .execute();
}

/** Writes a message under its key and gives its id. */
export async function writeMessage(
  { trx, request, by, at }: Changing,
  key: Keyed,
  { from, kind, text }: Written,
): Promise<number> {
  const { id } = await trx
    .insertInto("message")
    .values({ request: request.id, at, author: by, side: from, kind, text })
    .returning("id")
    .executeTakeFirstOrThrow();
  await rememberKey(trx, key, { request: request.id, message: id, at });
  return id;
}
