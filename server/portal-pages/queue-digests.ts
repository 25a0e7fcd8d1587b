import { createHash } from "node:crypto";
import { z } from "zod";
import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import type { Config } from "../../core/contract/config.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { logInstant } from "../desk/log-instant.ts";
import { queueLetter } from "../mail/outbox.ts";
import type { Store } from "../store/store.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";
import { ownerAddress } from "./owner-address.ts";
import { ownerOf } from "./page-study.ts";
import { weekAfter } from "./week-after.ts";

type Digesting = {
  readonly store: Store;
  readonly config: Pick<Config, "insight" | "mail">;
  readonly catalogue: Pick<Catalogue, "sectionsOf">;
  readonly now: Date;
};

type Digest = { readonly record: string; readonly questions: number; readonly sellers: number };

const hourMs = 3_600_000;
// Monday morning in most of the country, not its first minute.
const fromHour = 6;
// More of them nobody reads in a letter.
const mostPages = 20;

/** Writes to each owner, once a week, of their pages that three sellers or more asked from in the week before. */
export async function queueDigests({ store, config, catalogue, now }: Digesting): Promise<void> {
  const { owners } = config.insight;
  const week = weekOf(now);
  if (config.mail === undefined || owners.digest === "off") return;
  if (now.getTime() < Date.parse(week) + fromHour * hourMs) return;
  const asked = await store.read
    .selectFrom("page_week")
    .select(["document", "questions", "sellers"])
    .where("week", "=", weekAfter(week, -1))
    .where("how", "=", "from")
    .where("sellers", ">=", fewestSellers)
    .orderBy("questions", "desc")
    .execute();
  if (asked.length === 0) return;
  const groups = await allGroups(store.read);
  const digests = new Map<string, Digest[]>();
  for (const { document, questions, sellers } of asked) {
    const sections = catalogue.sectionsOf(document, groups);
    const owner = ownerOf(sections);
    const address = owner === null ? null : ownerAddress(owner, owners);
    const record = sections.at(0)?.id;
    if (address === null || record === undefined) continue;
    digests.set(address, [...(digests.get(address) ?? []), { record, questions, sellers }]);
  }
  for (const [address, pages] of digests)
    await queue(store, address, { week, pages: pages.slice(0, mostPages), at: logInstant(now) });
}

type Queued = { readonly week: string; readonly pages: Digest[]; readonly at: string };

async function queue(store: Store, address: string, { week, pages, at }: Queued): Promise<void> {
  const owner = createHash("sha256").update(address.toLowerCase()).digest("base64url");
  await store.write(async (trx) => {
    const { numInsertedOrUpdatedRows: fresh } = await trx
      .insertInto("page_digest")
      .values({ week, owner })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(fresh) === 0) return;
    const account = await trx
      .selectFrom("user")
      .select("id")
      .where("email", "=", address.toLowerCase())
      .where("active", "=", 1)
      .executeTakeFirst();
    const to = account === undefined ? { address } : { account: account.id };
    await queueLetter(trx, { kind: "page-digest", request: null, to, about: { week, pages }, at });
  });
}

const Groups = z.array(z.string());

/** Every group that any section is for. */
async function allGroups(read: Store["read"]): Promise<string[]> {
  const rows = await read.selectFrom("section_audience").select("groups").execute();
  return [...new Set(rows.flatMap(({ groups }) => Groups.parse(JSON.parse(groups))))];
}
