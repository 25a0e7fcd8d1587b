import type { RequestEvent } from "../../contract/request-event.ts";
import { standingAfter, type RequestStanding } from "../request-standing.ts";
import { easyTopics } from "./easy-topics.ts";
import type { FreeSpan } from "./free-spans.ts";
import { type Picking, pickingOf } from "./picking.ts";

/** Something that somebody did, or was thanked for. */
export type Deed = { readonly by: string; readonly at: string };

/** What of a request tells how work was shared out. */
export type SharedWork = {
  readonly topic: string | null;
  /** Open seconds until its answer; null without one. */
  readonly seconds: number | null;
  readonly spans: readonly FreeSpan[];
  readonly skips: readonly Deed[];
  readonly thanks: readonly Deed[];
};

export type Fairness = {
  readonly skips: number;
  readonly thanks: number;
  /** Null where they took nothing that they could have left. */
  readonly picking: Picking | null;
};

/** How work was shared out, of what happened within a time. */
export type SharedOut = {
  readonly of: (person: string) => Fairness;
  /** All of whom it says something. */
  readonly people: ReadonlySet<string>;
};

/** Who passed over, who was thanked and who picks. */
export function fairnessOf(work: readonly SharedWork[], within: (at: string) => boolean): SharedOut {
  const easy = easyTopics(work);
  const picking = pickingOf(
    work.map(({ topic, spans }) => ({ easy: topic !== null && easy.has(topic), spans })),
    within,
  );
  const skips = countOf(
    work.flatMap((each) => each.skips),
    within,
  );
  const thanks = countOf(
    work.flatMap((each) => each.thanks),
    within,
  );
  return {
    of: (person) => ({
      skips: skips.get(person) ?? 0,
      thanks: thanks.get(person) ?? 0,
      picking: picking.get(person) ?? null,
    }),
    people: new Set([...skips.keys(), ...thanks.keys(), ...picking.keys()]),
  };
}

/** Who passed a request over, and whose answer was thanked for, as its log tells; one seller thanks for one answer once. */
export function deedsIn(events: readonly RequestEvent[]): Pick<SharedWork, "skips" | "thanks"> {
  const skips: Deed[] = [];
  const thanks: Deed[] = [];
  let standing: RequestStanding | null = null;
  for (const event of events) {
    if (event.kind === "skipped" && event.by !== null) skips.push({ by: event.by, at: event.at });
    const thanked = event.kind === "feedback" && event.thanks === true && standing?.feedback?.thanks !== true;
    if (thanked && standing !== null && standing.answeredBy !== null) {
      thanks.push({ by: standing.answeredBy, at: event.at });
    }
    standing = standingAfter(standing, event);
  }
  return { skips, thanks };
}

function countOf(deeds: readonly Deed[], within: (at: string) => boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { by, at } of deeds) if (within(at)) counts.set(by, (counts.get(by) ?? 0) + 1);
  return counts;
}
