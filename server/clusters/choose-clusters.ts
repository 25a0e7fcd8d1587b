import type { Language } from "../../core/language/define-messages.ts";
import { recordChange } from "../audit/record-change.ts";
import { done, type Outcome } from "../outcome.ts";
import { inParts } from "../store/in-parts.ts";
import type { Store, Writing } from "../store/store.ts";
import { auditedRepeat } from "./audited-repeat.ts";
import { type Choice, latestChoices } from "./read-choices.ts";
import { clustersMessages } from "./clusters-messages.ts";

// So many of those that stay say for each that goes that it asks something else: what is like them is so too.
const mostCompared = 20;
const rowsPerInsert = 500;

type Choosing = {
  readonly cluster: number;
  readonly by: string;
  readonly at: string;
  readonly language: Language;
};

/** Remembers that some questions of a cluster ask something else than the rest, and the same among themselves. */
export async function splitCluster(
  store: Store,
  requests: readonly number[],
  { cluster, by, at, language }: Choosing,
): Promise<Outcome<{ done: true }>> {
  const say = clustersMessages(language);
  return store.write(async (trx) => {
    const all = await requestsOf(trx, cluster);
    const chosen = all.filter((id) => requests.includes(id));
    const rest = all.filter((id) => !requests.includes(id));
    if (chosen.length === 0) return { problem: "invalid", detail: say.noQuestions };
    if (rest.length === 0) return { problem: "invalid", detail: say.allQuestions };
    const [first, ...others] = chosen;
    const apart = chosen.flatMap((one) =>
      rest.slice(0, mostCompared).map((other) => ({ at, by, kind: "apart" as const, one, other })),
    );
    const together = others.map((other) => ({
      at,
      by,
      kind: "together" as const,
      one: first ?? other,
      other,
    }));
    const rows = [...apart, ...together];
    await writeChoices(trx, rows);
    await recordChange(trx, auditedRepeat("repeats-split", { cluster, by, at }, String(chosen.length)));
    return done;
  });
}

type Joined = { readonly cluster: number } | { readonly requests: readonly number[] };

/** Remembers that two clusters ask the same, or that questions which were set apart do. */
export async function joinClusters(
  store: Store,
  other: Joined,
  { cluster, by, at, language }: Choosing,
): Promise<Outcome<{ done: true }>> {
  return store.write(async (trx) => {
    const these = await requestsOf(trx, cluster);
    const those = (
      "requests" in other ? await keptOf(trx, other.requests) : await requestsOf(trx, other.cluster)
    ).filter((request) => !these.includes(request));
    const [one] = these;
    const [another] = those;
    if (one === undefined || another === undefined)
      return { problem: "invalid", detail: clustersMessages(language).onlySearches };
    // What was once said to ask something else is taken back pair by pair: of two choices the later counts.
    const among = those.slice(1).map((request) => [another, request] as const);
    const pairs = [[one, another] as const, ...among, ...(await apartBetween(trx, these, those))];
    await writeChoices(
      trx,
      pairs.map(([first, second]) => ({ at, by, kind: "together", one: first, other: second })),
    );
    await recordChange(trx, auditedRepeat("repeats-joined", { cluster, by, at }, String(those.length)));
    return done;
  });
}

async function writeChoices(trx: Writing, choices: readonly Omit<Choice, "seq">[]): Promise<void> {
  for (const some of inParts(choices, rowsPerInsert))
    await trx.insertInto("cluster_choice").values(some).execute();
}

/** Of these requests those whose words are still there. */
async function keptOf(trx: Writing, requests: readonly number[]): Promise<number[]> {
  const rows = await trx
    .selectFrom("request_text")
    .select("request")
    .where("request", "in", requests)
    .orderBy("request")
    .execute();
  return rows.map(({ request }) => request);
}

async function apartBetween(
  trx: Writing,
  these: readonly number[],
  those: readonly number[],
): Promise<(readonly [number, number])[]> {
  const all = new Set([...these, ...those]);
  const isAcross = (one: number, other: number): boolean => these.includes(one) !== these.includes(other);
  const choices = await trx.selectFrom("cluster_choice").selectAll().orderBy("seq").execute();
  const { apart } = latestChoices(choices);
  return apart.filter(([one, other]) => all.has(one) && all.has(other) && isAcross(one, other));
}

/** The oldest first. */
async function requestsOf(trx: Writing, cluster: number): Promise<number[]> {
  const rows = await trx
    .selectFrom("cluster_member")
    .select("request")
    .where("cluster", "=", cluster)
    .where("request", "is not", null)
    .orderBy("request")
    .execute();
  return rows.flatMap(({ request }) => request ?? []);
}
