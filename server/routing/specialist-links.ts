import { randomBytes } from "node:crypto";
import type { Writing } from "../store/store.ts";
import { secretDigest } from "../identity/secret-digest.ts";
import type { Reading } from "../desk/people.ts";
import type { Tables } from "../store/tables.ts";

const shape = /^[\w-]{43}$/;

export type SpecialistLink = Tables["specialist_link"];
export type NewLink = Pick<SpecialistLink, "request" | "routed" | "contact" | "address" | "expiresAt">;

/** A new link's token: it goes into one letter and stands nowhere else. */
export async function issueLink(trx: Writing, link: NewLink): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await trx
    .insertInto("specialist_link")
    .values({ ...link, digest: secretDigest(token), usedAt: null })
    .execute();
  return token;
}

/** The link of a token, good or not; undefined for what was never one. Nothing is written by looking. */
export async function findLink(db: Reading, token: string): Promise<SpecialistLink | undefined> {
  if (!shape.test(token)) return undefined;
  return db
    .selectFrom("specialist_link")
    .selectAll()
    .where("digest", "=", secretDigest(token))
    .executeTakeFirst();
}

/** A letter that was tried again brought another link for the same answer: all of them are used by it. */
export async function useLink(
  trx: Writing,
  { request, routed, contact }: SpecialistLink,
  at: string,
): Promise<void> {
  await trx
    .updateTable("specialist_link")
    .set({ usedAt: at })
    .where("request", "=", request)
    .where("routed", "=", routed)
    .where("contact", "=", contact)
    .execute();
}
