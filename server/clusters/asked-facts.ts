import { z } from "zod";
import { RequestContext, TrailStep } from "../../core/contract/context.ts";
import { WithoutSource } from "../../core/contract/request-event.ts";
import { withoutFragment } from "../catalogue/document-audiences.ts";
import { type Citation, citedBy } from "../desk/cited-by.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import type { Reading } from "../desk/people.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { inParts } from "../store/in-parts.ts";

const idsPerRead = 500;
const dayMs = 86_400_000;
// As the desk's own mark beside a seller has it.
const newcomerDays = 56;
const Answered = z.object({ without: WithoutSource.optional() });
const Steps = z.array(TrailStep);

/** What a question says of why it was asked, beside its words. */
export type AskedFacts = Pick<
  StoredRequest,
  "id" | "seller" | "region" | "channel" | "topic" | "askedAt" | "reason"
> & {
  /** Whoever asked it, and colleagues who joined. */
  readonly sellers: readonly string[];
  readonly isAnswered: boolean;
  /** Of the latest answer. */
  readonly without: WithoutSource | null;
  readonly cited: readonly Citation[];
  /** Addresses that the asker had open before, without their fragments; read of the latest `mostWeighed` alone. */
  readonly seen: ReadonlySet<string>;
  /** False where nobody knows when they joined. */
  readonly isNewcomer: boolean;
};

/** By so many of the latest questions it is judged why something is asked: those before say the same. */
export const mostWeighed = 200;

/** In the order in which they were asked. */
export async function askedFacts(db: Reading, ids: readonly number[]): Promise<AskedFacts[]> {
  const inOrder = ids.toSorted((a, b) => a - b);
  const facts: Omit<AskedFacts, "seen">[] = [];
  for (const some of inParts(inOrder, idsPerRead)) facts.push(...(await factsOf(db, some)));
  const seen = await seenBefore(db, inOrder.slice(-mostWeighed));
  return facts.map((one) => ({ ...one, seen: seen.get(one.id) ?? new Set() }));
}

async function factsOf(db: Reading, ids: readonly number[]): Promise<Omit<AskedFacts, "seen">[]> {
  // Not all of the row: a cluster of a thousand is counted anew with each question.
  const rows = await db
    .selectFrom("request")
    .select(["id", "seller", "region", "channel", "topic", "askedAt", "reason", "joinedAt"])
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
  const joiners = await db
    .selectFrom("request_joiner")
    .select(["request", "account"])
    .where("request", "in", ids)
    .execute();
  const joined = Map.groupBy(joiners, ({ request }) => request);
  const answers = await db
    .selectFrom("request_event")
    .select(["request", "codes"])
    .where("request", "in", ids)
    .where("kind", "=", "answered")
    .orderBy("seq")
    .execute();
  const without = new Map(
    answers.map(({ request, codes }) => [request, Answered.parse(JSON.parse(codes)).without ?? null]),
  );
  const cited = await citedBy(db, ids);
  return rows.map((row) => {
    const { id, seller, region, channel, topic, askedAt, reason, joinedAt } = row;
    const others = (joined.get(id) ?? []).map(({ account }) => account);
    return {
      id,
      seller,
      region,
      channel,
      topic,
      askedAt,
      reason,
      sellers: [...new Set([seller, ...others])].filter((one) => one !== nobodyYet),
      isAnswered: without.has(id),
      without: without.get(id) ?? null,
      cited: cited.get(id) ?? [],
      isNewcomer: joinedAt !== null && Date.parse(askedAt) - Date.parse(joinedAt) < newcomerDays * dayMs,
    };
  });
}

async function seenBefore(db: Reading, ids: readonly number[]): Promise<Map<number, Set<string>>> {
  const seen = new Map<number, Set<string>>();
  const note = (request: number, address: string | undefined): void => {
    if (address === undefined) return;
    seen.set(request, (seen.get(request) ?? new Set()).add(withoutFragment(address)));
  };
  const contexts = await db
    .selectFrom("request_context")
    .select(["request", "content"])
    .where("request", "in", ids)
    .execute();
  for (const { request, content } of contexts)
    note(request, RequestContext.safeParse(JSON.parse(content)).data?.page?.address);
  const trails = await db
    .selectFrom("request_trail")
    .select(["request", "steps"])
    .where("request", "in", ids)
    .execute();
  for (const { request, steps } of trails)
    for (const step of Steps.safeParse(JSON.parse(steps)).data ?? [])
      if (step.kind === "page") note(request, step.address);
  return seen;
}
