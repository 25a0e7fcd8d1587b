import { type KeepProposal, keptRecordPrefix, mostWordings } from "../../core/contract/kept-answer.ts";
import type { Source } from "../../core/contract/request.ts";
import { dropSource } from "../../core/desk/drop-source.ts";
import { daysAfter } from "../../core/desk/kept/judge-kept.ts";
import { wordingsOf } from "../../core/desk/kept/wordings-of.ts";
import { masked } from "../../core/desk/mask-context.ts";
import { withoutPeople } from "../answering/without-people.ts";
import { mergedRequests } from "../desk/merged-requests.ts";
import type { Reading } from "../desk/people.ts";
import { messagesFor, threadOf } from "../desk/request-messages.ts";
import { type Viewer, visibleRequest } from "../desk/request-access.ts";
import type { Outcome } from "../outcome.ts";
import { keptRows } from "./kept-rows.ts";
import { answerBounds } from "./read-answer-bounds.ts";
import { ownersToChoose, readersToChoose } from "./readers-of-desk.ts";
import { type Keeping, mayKnow } from "./show-kept.ts";

/** What the answer in force of a request would be kept as. */
export async function proposeKept(
  keeping: Keeping,
  viewer: Viewer,
  id: number,
): Promise<Outcome<KeepProposal>> {
  const { store, catalogue, config, now } = keeping;
  const db = store.read;
  const request = await visibleRequest(db, viewer, id);
  if (request === undefined) return { problem: "not-found" };
  if (catalogue.release() === null) return { problem: "no-release" };
  const thread = await threadOf(db, id);
  const answer = messagesFor(thread, viewer, { portal: catalogue, people: new Map() }).findLast(
    ({ kind }) => kind === "answer",
  );
  if (request.state !== "answered" || answer === undefined || answer.text === null)
    return { problem: "wrong-state" };
  const cited = citable(answer.sources, (record) => catalogue.section(record, viewer.groups) !== undefined);
  const text = cited.dropped.reduce((left, number) => dropSource(left, number), answer.text);
  const kept = (await keptRows(db)).filter((row) => row.request === id && mayKnow(row, viewer, catalogue));
  const readers = await readersToChoose(db, {
    viewer,
    request: id,
    sources: cited.sources.map(({ record }) => catalogue.audienceOf(record) ?? []),
    bounds: answerBounds(thread, catalogue),
  });
  return {
    answer: {
      wordings: await askedAs(db, id),
      text: masked(await withoutPeople(db, id, text)),
      sources: cited.sources,
      leftOut: cited.dropped.length,
      readers,
      reviewOn: daysAfter(now().toISOString().slice(0, 10), config.keptAnswers.reviewDays),
      kept: kept.map((row) => ({ id: row.id, title: row.wordings[0] ?? "" })),
      owners: await ownersToChoose(db),
    },
  };
}

/** Sources that a kept answer can rest on, and the numbers of the others, the highest first. */
function citable(
  sources: readonly Source[],
  isThere: (record: string) => boolean,
): { sources: Source[]; dropped: number[] } {
  const may = ({ record, hidden }: Source): boolean =>
    hidden !== true && !record.startsWith(keptRecordPrefix) && isThere(record);
  const dropped = sources.flatMap((source, at) => (may(source) ? [] : [at + 1])).toReversed();
  return { sources: sources.filter(may), dropped };
}

/**
 * In how many words it was asked: by whoever asked it, who waited along, whose question was merged into it, and who asked the
 * same by themselves.
 */
async function askedAs(db: Reading, request: number): Promise<string[]> {
  const merged = await mergedRequests(db, [request]);
  const requests = [request, ...merged.map(({ id }) => id)];
  const asked = await db
    .selectFrom("request_text")
    .select(["request", "text"])
    .where("request", "in", requests)
    .orderBy("request")
    .execute();
  const joined = await db
    .selectFrom("request_joiner")
    .select(["request", "text"])
    .where("request", "in", requests)
    .orderBy("at")
    .execute();
  const own = asked.filter((row) => row.request === request);
  const others = [
    ...asked.filter((row) => row.request !== request),
    ...joined,
    ...(await alike(db, requests)),
  ];
  const texts: string[] = [];
  for (const { request: of, text } of [...own, ...others].slice(0, mostWordings * 2))
    if (text !== null) texts.push(await withoutPeople(db, of, text));
  return wordingsOf(texts).slice(0, mostWordings);
}

/** Questions of the clusters that these requests are in. */
function alike(db: Reading, requests: readonly number[]): Promise<{ request: number; text: string }[]> {
  const clusters = db.selectFrom("cluster_member").select("cluster").where("request", "in", requests);
  return db
    .selectFrom("cluster_member")
    .innerJoin("request_text", "request_text.request", "cluster_member.request")
    .select(["request_text.request", "request_text.text"])
    .where("cluster_member.cluster", "in", clusters)
    .where("cluster_member.request", "not in", requests)
    .orderBy("request_text.request", "desc")
    .limit(mostWordings)
    .execute();
}
