import { setImmediate as othersTurn } from "node:timers/promises";
import type { ReportFix } from "../../core/contract/report.ts";
import type { Task } from "../../core/contract/task.ts";
import { toldPlaces } from "../../core/insight/report/told-places.ts";
import { questionsOf } from "../clusters/cluster-words.ts";
import { showClusters } from "../clusters/show-clusters.ts";
import { fewestSellers } from "../tasks/may-be-told.ts";
import type { RepeatedQuestion } from "./read-repeated.ts";
import type { ToldRepeat } from "./told-repeats.ts";
import { asTrainer, type ReportReading } from "./report-reading.ts";

const mostFixes = 100;
// Of so many the best words are chosen.
const mostRead = 20;
// What is shorter says little by itself.
const leastCharacters = 15;
const mostCharacters = 160;

/** What would take most questions of the week away. @param tasks the latest first. */
export async function reportFixes(
  reading: ReportReading,
  repeated: readonly ToldRepeat[],
  tasks: readonly Task[],
): Promise<ReportFix[]> {
  const asked = repeated.slice(0, mostFixes);
  if (asked.length === 0) return [];
  const showing = asTrainer(reading);
  const stored = await showing.db
    .selectFrom("question_cluster")
    .selectAll()
    .where(
      "id",
      "in",
      asked.map(({ cluster }) => cluster),
    )
    .execute();
  const shown = new Map((await showClusters(showing, stored)).map((row) => [row.id, row]));
  const fixes: ReportFix[] = [];
  for (const { cluster, questions, sellers } of asked) {
    const row = shown.get(cluster);
    if (row === undefined) continue;
    await othersTurn();
    const placed = (by: "region" | "channel") =>
      toldPlaces(
        questions.map((one) => ({ place: one[by], seller: one.seller })),
        fewestSellers,
      );
    fixes.push({
      cluster,
      title: row.title,
      topic: row.topic,
      proposal: row.proposal,
      questions: questions.length,
      sellers,
      regions: placed("region"),
      channels: placed("channel"),
      words: await wordsOf(reading, questions),
      task: taskOf(tasks, cluster),
    });
  }
  return fixes;
}

const sellersIn = (questions: readonly RepeatedQuestion[]): number =>
  new Set(questions.map(({ seller }) => seller)).size;

/** The shortest question that still says something. */
async function wordsOf(
  { store }: ReportReading,
  questions: readonly RepeatedQuestion[],
): Promise<ReportFix["words"]> {
  const read = await questionsOf(
    store.read,
    questions.slice(0, mostRead).map(({ request }) => request),
  );
  const lines = read.map(({ request, text }) => ({ request, text: text.replaceAll(/\s+/g, " ").trim() }));
  const [best] = lines
    .filter(({ text }) => text.length >= leastCharacters)
    .toSorted((a, b) => a.text.length - b.text.length || a.request - b.request);
  if (best === undefined) return null;
  const { text } = best;
  const from = questions.find(({ request }) => request === best.request);
  const region = from?.region ?? null;
  const channel = from?.channel ?? null;
  const alike = questions.filter((one) => one.region === region);
  const isRegionTold = sellersIn(alike) >= fewestSellers;
  const isChannelTold = sellersIn(alike.filter((one) => one.channel === channel)) >= fewestSellers;
  return {
    text: text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1).trimEnd()}…`,
    region: isRegionTold ? region : null,
    channel: isRegionTold && isChannelTold ? channel : null,
  };
}

function taskOf(tasks: readonly Task[], cluster: number): ReportFix["task"] {
  const found = tasks.find(({ subject }) => subject.kind === "cluster" && subject.cluster === cluster);
  if (found === undefined) return null;
  const { id, kind, state, owner, dueOn } = found;
  return { id, kind, state, owner, dueOn };
}
