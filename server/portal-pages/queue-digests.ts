import { createHash } from "node:crypto";
import { z } from "zod";
import { EVERYONE } from "../../core/contract/record.ts";
import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import type { Config } from "../../core/contract/config.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { logInstant } from "../desk/log-instant.ts";
import { memberOf } from "../identity/read-member.ts";
import { queueLetter } from "../mail/outbox.ts";
import type { Store } from "../store/store.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";
import { ownerAddress } from "./owner-address.ts";
import { ownerOf } from "./page-study.ts";
import { weekAfter } from "./week-after.ts";

type Digesting = {
  readonly store: Store;
  readonly config: Pick<Config, "insight" | "mail">;
  readonly catalogue: Pick<Catalogue, "sectionsOf" | "seesAllAt">;
  readonly now: Date;
};

type Digest = { readonly record: string; readonly questions: number; readonly sellers: number };
type Asked = { readonly address: string; readonly page: Digest };

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
  const digests = new Map<string, Asked[]>();
  for (const { document, questions, sellers } of asked) {
    const sections = catalogue.sectionsOf(document, groups);
    const owner = ownerOf(sections);
    const to = owner === null ? null : ownerAddress(owner, owners)?.toLowerCase();
    const first = sections.at(0);
    if (typeof to !== "string" || first === undefined) continue;
    const page = { record: first.id, questions, sellers };
    digests.set(to, [...(digests.get(to) ?? []), { address: first.address, page }]);
  }
  for (const [to, pages] of digests) {
    const reader = await readerAt(store.read, to);
    // Somebody may have asked about a part that its owner does not see.
    const seen = pages.filter(({ address }) => catalogue.seesAllAt(address, reader.groups) === true);
    if (reader.isGone || seen.length === 0) continue;
    const told = seen.slice(0, mostPages).map(({ page }) => page);
    await queue(store, { account: reader.account, address: to }, { week, pages: told, at: logInstant(now) });
  }
}

type Reader = {
  /** Null where the address is nobody's account: a colleague of whom nothing else is known. */
  readonly account: string | null;
  readonly groups: readonly string[];
  /** The account has been closed. */
  readonly isGone: boolean;
};

/** @param address in small letters, as accounts have theirs */
async function readerAt(read: Store["read"], address: string): Promise<Reader> {
  const user = await read.selectFrom("user").selectAll().where("email", "=", address).executeTakeFirst();
  if (user === undefined) return { account: null, groups: [EVERYONE], isGone: false };
  const { id, groups, active } = memberOf(user);
  return { account: id, groups, isGone: !active };
}

type Queued = { readonly week: string; readonly pages: Digest[]; readonly at: string };
type Recipient = Pick<Reader, "account"> & { readonly address: string };

async function queue(
  store: Store,
  { account, address }: Recipient,
  { week, pages, at }: Queued,
): Promise<void> {
  const owner = createHash("sha256").update(address).digest("base64url");
  await store.write(async (trx) => {
    const { numInsertedOrUpdatedRows: fresh } = await trx
      .insertInto("page_digest")
      .values({ week, owner })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(fresh) === 0) return;
    const to = account === null ? { address } : { account };
    await queueLetter(trx, { kind: "page-digest", request: null, to, about: { week, pages }, at });
  });
}

const Groups = z.array(z.string());

/** Every group that any section is for. */
async function allGroups(read: Store["read"]): Promise<string[]> {
  const rows = await read.selectFrom("section_audience").select("groups").execute();
  return [...new Set(rows.flatMap(({ groups }) => Groups.parse(JSON.parse(groups))))];
}
