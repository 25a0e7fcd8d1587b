import type { Writing } from "../../store/store.ts";
import { readMailName } from "../mail-name.ts";
import { requestsNamed } from "../thread-token.ts";
import type { Letter } from "./letter.ts";
import { digestOfName } from "./letter-digest.ts";
import type { NamedRequest } from "./letter-plan.ts";

/**
 * Requests that a letter names as what it answers: by names and tokens that only we can have written, then by letters that
 * were taken before. The surest first.
 */
export async function namedRequests(
  trx: Writing,
  secret: string,
  letter: Pick<Letter, "inReplyTo" | "references" | "subject" | "to">,
): Promise<NamedRequest[]> {
  const names = [...letter.inReplyTo, ...letter.references.toReversed()];
  const ids = [
    ...(await requestsOfNames(trx, secret, names)),
    ...requestsNamed(secret, letter),
    ...(await requestsOfLetters(trx, names)),
  ];
  return requestsOf(trx, ids);
}

/** The request whose letter a mail server sent back, by its name wherever it stands. */
export async function returnedRequests(
  trx: Writing,
  secret: string,
  letter: Pick<Letter, "inReplyTo" | "references" | "mentions">,
): Promise<NamedRequest[]> {
  const names = [...letter.mentions, ...letter.inReplyTo, ...letter.references.toReversed()];
  return requestsOf(trx, await requestsOfNames(trx, secret, names));
}

async function requestsOfNames(trx: Writing, secret: string, names: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const name of names) {
    const named = readMailName(secret, name);
    if (named?.kind === "request") ids.push(named.id);
    if (named?.kind !== "letter") continue;
    // Letters to colleagues are no part of the thread with the seller.
    const letter = await trx
      .selectFrom("letter")
      .innerJoin("request", (join) =>
        join.onRef("request.id", "=", "letter.request").onRef("request.seller", "=", "letter.account"),
      )
      .select("request.id")
      .where("letter.id", "=", named.id)
      .executeTakeFirst();
    if (letter) ids.push(letter.id);
  }
  return ids;
}

async function requestsOfLetters(trx: Writing, names: readonly string[]): Promise<number[]> {
  if (names.length === 0) return [];
  const rows = await trx
    .selectFrom("mail_received")
    .select("request")
    .where("digest", "in", names.map(digestOfName))
    .where("request", "is not", null)
    .execute();
  return rows.flatMap(({ request }) => (request === null ? [] : [request]));
}

async function requestsOf(trx: Writing, ids: readonly number[]): Promise<NamedRequest[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await trx
    .selectFrom("request")
    .select(["id", "seller", "state"])
    .where("id", "in", wanted)
    .execute();
  return wanted.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
