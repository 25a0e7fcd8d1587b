import { z } from "zod";
import { RequestContext, TrailStep } from "../../core/contract/context.ts";
import { WithoutSource } from "../../core/contract/request-event.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import { dayOf, type LocalTime } from "../../core/insight/local-days.ts";
import { withoutFragment } from "../catalogue/document-audiences.ts";
import { type Citation, citedBy } from "../desk/cited-by.ts";
import type { Reading } from "../desk/people.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { inParts } from "../store/in-parts.ts";
import { askersOf } from "./askers-of.ts";
import { mergeRoots } from "./merge-roots.ts";

const idsPerRead = 500;
const Answered = z.object({ without: WithoutSource.optional() });
const Steps = z.array(TrailStep);

/** What a question says of why it was asked, beside its words. */
export type AskedFacts = Pick<
  StoredRequest,
  "id" | "seller" | "region" | "channel" | "topic" | "askedAt" | "reason"
> & {
  /** Whoever asked it, and colleagues who joined. */
  readonly sellers: readonly string[];
  /** As all that is told of its answer: of a merged question, of the one whose answer it waits for. */
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

export type NewcomerRules = {
  /** For so many days after joining somebody is a newcomer. */
  readonly newcomerDays: number;
  /** Epoch seconds by the desk's clock. */
  readonly localTime: (seconds: number) => LocalTime;
};

/** In the order in which they were asked. */
export async function askedFacts(
  db: Reading,
  ids: readonly number[],
  rules: NewcomerRules,
): Promise<AskedFacts[]> {
  const inOrder = ids.toSorted((a, b) => a - b);
  const facts: Omit<AskedFacts, "seen">[] = [];
  for (const some of inParts(inOrder, idsPerRead)) facts.push(...(await factsOf(db, some, rules)));
  const seen = await seenBefore(db, inOrder.slice(-mostWeighed));
  return facts.map((one) => ({ ...one, seen: seen.get(one.id) ?? new Set() }));
}

async function factsOf(
  db: Reading,
  ids: readonly number[],
  { newcomerDays, localTime }: NewcomerRules,
): Promise<Omit<AskedFacts, "seen">[]> {
  // Not all of the row: a cluster of a thousand is counted anew with each question.
  const rows = await db
    .selectFrom("request")
    .select(["id", "seller", "region", "channel", "topic", "askedAt", "reason", "joinedAt"])
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
  const askers = await askersOf(db, rows);
  const roots = await mergeRoots(db, ids);
  const answering = [...new Set(roots.values())];
  const answers = await db
    .selectFrom("request_event")
    .select(["request", "codes"])
    .where("request", "in", answering)
    .where("kind", "=", "answered")
    .orderBy("seq")
    .execute();
  const without = new Map(
    answers.map(({ request, codes }) => [request, Answered.parse(JSON.parse(codes)).without ?? null]),
  );
  const cited = await citedBy(db, answering);
  return rows.map((row) => {
    const { id, seller, region, channel, topic, askedAt, reason, joinedAt } = row;
    const root = roots.get(id) ?? id;
    return {
      id,
      seller,
      region,
      channel,
      topic,
      askedAt,
      reason,
      sellers: askers.get(id) ?? [],
      isAnswered: without.has(root),
      without: without.get(root) ?? null,
      cited: cited.get(root) ?? [],
      isNewcomer: joinedAt !== null && localTime(secondsOf(askedAt)).day - dayOf(joinedAt) < newcomerDays,
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
