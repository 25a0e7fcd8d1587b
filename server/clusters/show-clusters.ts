import { z } from "zod";
import { RepeatProposal, type RepeatList, type RepeatRow } from "../../core/contract/cluster.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Tables } from "../store/tables.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import { citedSection } from "./cited-section.ts";
import { titlesOf } from "./cluster-words.ts";
import { stepsOf, type StepShowing } from "./show-steps.ts";

const mostShown = 100;
// One who asks twice repeats themself.
const fewestShown = 2;
const Place = z.object({ name: z.string(), sellers: z.int() });
const Places = z.object({ regions: z.array(Place), channels: z.array(Place) });
const Found = RepeatProposal.omit({ section: true }).extend({
  record: z.string().nullable(),
  // What was counted before this was kept is told to no trainer until it is counted anew.
  sellers: z.int().default(0),
});

export type ClusterShowing = StepShowing & {
  readonly catalogue: Pick<Catalogue, "section" | "audienceOf">;
};
export type ClusterRowStored = Omit<Tables["question_cluster"], "id"> & { readonly id: number };

/** Those with most sellers, and those about which something holds or has done its work. */
export async function listClusters(showing: ClusterShowing): Promise<RepeatList> {
  const { db, rules } = showing;
  const most = await db
    .selectFrom("question_cluster")
    .selectAll()
    .where("sellers", ">=", fewestShown)
    .orderBy("sellers", "desc")
    .orderBy("id")
    .limit(mostShown)
    .execute();
  const done = await db
    .selectFrom("question_cluster")
    .selectAll()
    .where("id", "in", (each) =>
      each
        .selectFrom("cluster_proposal")
        .select("cluster")
        .where("state", "!=", "undone")
        .orderBy("id", "desc")
        .limit(mostShown),
    )
    .execute();
  const all = new Map([...most, ...done].map((row) => [row.id, row]));
  const rows = [...all.values()].toSorted((a, b) => b.sellers - a.sellers || a.id - b.id);
  const cursor = await db
    .selectFrom("question_cluster")
    .select((each) => each.fn.max("countedAt").as("at"))
    .executeTakeFirst();
  return {
    clusters: await showClusters(showing, rows),
    windowDays: rules.windowDays,
    countedAt: cursor?.at ?? null,
  };
}

/** Every one of two sellers or more, and those about which something was done: most sellers first, read as they are taken. */
export async function* everyRepeat(showing: ClusterShowing): AsyncGenerator<RepeatRow> {
  const { db } = showing;
  const all = await db
    .selectFrom("question_cluster")
    .select("id")
    .where((each) =>
      each.or([
        each("sellers", ">=", fewestShown),
        each(
          "id",
          "in",
          each.selectFrom("cluster_proposal").select("cluster").where("state", "!=", "undone"),
        ),
      ]),
    )
    .orderBy("sellers", "desc")
    .orderBy("id")
    .execute();
  for (let from = 0; from < all.length; from += mostShown) {
    const ids = all.slice(from, from + mostShown).map(({ id }) => id);
    const rows = await db.selectFrom("question_cluster").selectAll().where("id", "in", ids).execute();
    yield* await showClusters(
      showing,
      rows.toSorted((a, b) => b.sellers - a.sellers || a.id - b.id),
    );
  }
}

/** Clusters as their reader may see them; of those that a trainer may not know of nothing. */
export async function showClusters(
  showing: ClusterShowing,
  rows: readonly ClusterRowStored[],
): Promise<RepeatRow[]> {
  const { db, account, rules } = showing;
  const isTold = (place: { readonly sellers: number }): boolean => mayBeTold(account, place.sellers);
  const told = rows.filter(isTold);
  const titles = await titlesOf(
    db,
    told.map(({ central }) => central),
  );
  const steps = await stepsOf(
    showing,
    told.map(({ id }) => id),
  );
  return told.map((row) => {
    const { id, central, topic, sellers, questions, searches, lastAt } = row;
    const { regions, channels } = Places.parse(JSON.parse(row.places));
    return {
      id,
      title: (central === null ? undefined : titles.get(central)) ?? null,
      topic,
      sellers,
      threshold: (topic === null ? undefined : rules.topics[topic]) ?? rules.threshold,
      questions,
      searches,
      regions: regions.filter(isTold),
      channels: channels.filter(isTold),
      lastAt,
      proposal: proposalOf(row, showing),
      step: steps.get(id)?.at(0) ?? null,
    };
  });
}

/**
 * Of what is to be done to a section that this reader may not see, nothing: the figures are the section's. Of what
 * one or two sellers told a trainer hears nothing either.
 */
function proposalOf(
  { cause }: Pick<ClusterRowStored, "cause">,
  { catalogue, account }: ClusterShowing,
): RepeatProposal | null {
  if (cause === null) return null;
  const { record, sellers, ...found } = Found.parse(JSON.parse(cause));
  if (!mayBeTold(account, sellers)) return null;
  const section = record === null ? undefined : catalogue.section(record, account.groups);
  const isHidden = record !== null && section === undefined && catalogue.audienceOf(record) !== null;
  if (isHidden && (found.cause === "raise" || found.cause === "clarify")) return null;
  return { ...found, section: section ? citedSection(section) : null };
}
