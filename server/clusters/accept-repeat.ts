import type { RepeatCause } from "../../core/contract/cluster.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { recordChange } from "../audit/record-change.ts";
import { done, type Outcome, type Refusal } from "../outcome.ts";
import type { Store, Writing } from "../store/store.ts";
import { addTask } from "../tasks/add-task.ts";
import { mostPins, writePin } from "../tuning/keep-pins.ts";
import { tuningMessages } from "../tuning/tuning-messages.ts";
import { auditedRepeat } from "./audited-repeat.ts";
import { queriesOf } from "./cluster-words.ts";
import { clustersMessages } from "./clusters-messages.ts";

type Accepting = {
  readonly cluster: number;
  readonly cause: RepeatCause;
  /** What is raised or made clearer, as whoever accepts it may see it; undefined where nothing was named. */
  readonly section: SectionRecord | undefined;
  readonly by: string;
  readonly at: string;
  readonly language: Language;
};

type Made = { readonly pin: string | null; readonly task: number | null };

/** Does what a cluster needs, and remembers that it was done. One thing at a time: `wrong-state` where something holds. */
export async function acceptRepeat(store: Store, accepting: Accepting): Promise<Outcome<{ done: true }>> {
  const { cluster, cause, section, by, at, language } = accepting;
  const queries = await queriesOf(store.read, cluster);
  if (cause === "raise") {
    if (section === undefined) return invalid("record", clustersMessages(language).noSection);
    if (queries.length === 0) return invalid("cause", clustersMessages(language).noWords);
  }
  return store.write(async (trx) => {
    const stands = await trx
      .selectFrom("cluster_proposal")
      .select("id")
      .where("cluster", "=", cluster)
      .where("state", "=", "accepted")
      .executeTakeFirst();
    if (stands) return { problem: "wrong-state" };
    const made = await make(trx, accepting, queries);
    if (made === null) return { problem: "invalid", detail: tuningMessages(language).tooMany(mostPins) };
    await trx
      .insertInto("cluster_proposal")
      .values({
        cluster,
        cause,
        record: section?.id ?? null,
        state: "accepted",
        ...made,
        acceptedAt: at,
        acceptedBy: by,
        endedAt: null,
        endedBy: null,
        course: null,
      })
      .execute();
    await recordChange(trx, auditedRepeat("repeat-accepted", { cluster, by, at }, cause));
    return done;
  });
}

/** Null where there are as many pins as there may be. */
async function make(trx: Writing, accepting: Accepting, queries: string[]): Promise<Made | null> {
  const { cluster, cause, section, by, at } = accepting;
  if (cause === "raise") {
    const pin = `repeat-${cluster}`;
    const put = { queries, record: section?.id ?? "", until: null, badge: "asked-often" } as const;
    return (await writePin(trx, put, { id: pin, by, at })) === "full" ? null : { pin, task: null };
  }
  const counted = await trx
    .selectFrom("question_cluster")
    .select(["sellers", "questions", "searches"])
    .where("id", "=", cluster)
    .executeTakeFirstOrThrow();
  const { id: task } = await addTask(
    trx,
    {
      kind: cause,
      subject: { kind: "cluster", cluster, record: section?.id ?? null },
      // In words that several sellers share: what one of them wrote stands in the cluster as long as it is kept.
      title: queries[0] ?? "",
      owner: section?.owner ?? null,
      evidence: counted,
    },
    { by, at },
  );
  return { pin: null, task };
}

function invalid(at: string, message: string): Refusal {
  return { problem: "invalid", errors: [{ at, message }] };
}
