import { keptRecordPrefix } from "../../core/contract/kept-answer.ts";
import type { AskedHere } from "../../core/contract/page-study.ts";
import { sourceOfSection } from "../answering/source-of-section.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Account } from "../identity/account.ts";
import type { Store } from "../store/store.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";
import { pagePeople } from "./page-people.ts";

type Asking = {
  readonly store: Pick<Store, "read">;
  readonly catalogue: Pick<Catalogue, "section" | "sectionsAt" | "seesAllAt">;
  readonly account: Pick<Account, "id" | "groups">;
  readonly now: Date;
};

const dayMs = 86_400_000;
const spanDays = 90;
const mostAnswers = 5;

/**
 * How many others asked from a page or were answered from it of late, and the answers kept for all that rest on it. Null
 * for fewer than three, and for a page of which the reader may not see all: somebody may have asked about the rest.
 */
export async function askedHere(address: string, asking: Asking): Promise<AskedHere | null> {
  const { store, catalogue, account, now } = asking;
  if (catalogue.seesAllAt(address, account.groups) !== true) return null;
  const sections = catalogue.sectionsAt(address, account.groups);
  const document = sections.at(0)?.document;
  if (document === undefined) return null;
  const since = new Date(now.getTime() - spanDays * dayMs).toISOString();
  const asked = pagePeople(store.read, { from: since, documents: [document] });
  const { colleagues } = await store.read
    .selectFrom(asked.as("people"))
    .select((each) => each.fn.count<number>("people.person").distinct().as("colleagues"))
    .where("people.person", "!=", account.id)
    .executeTakeFirstOrThrow();
  if (colleagues < fewestSellers) return null;
  return {
    colleagues,
    answers: await answersOn(
      sections.map(({ id }) => id),
      asking,
    ),
  };
}

/** Only what this reader finds in search too: a kept answer whose sources they may not see is none to them. */
async function answersOn(
  records: readonly string[],
  { store, catalogue, account }: Asking,
): Promise<AskedHere["answers"]> {
  const kept = await store.read
    .selectFrom("kept_answer_source")
    .select("answer")
    .distinct()
    .where("record", "in", records)
    .orderBy("answer")
    .execute();
  return kept
    .flatMap(({ answer }) => catalogue.section(`${keptRecordPrefix}${answer}`, account.groups) ?? [])
    .slice(0, mostAnswers)
    .map((section) => sourceOfSection(section));
}
