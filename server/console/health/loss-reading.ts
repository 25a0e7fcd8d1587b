import type { HeldLoss } from "../../../core/contract/crawl-run.ts";

/** What a loss looks like, by what the portal answered most. */
export type LossLook = "sign-in" | "failing" | "gone" | "rules" | "unlinked" | "unclear";

export type LossReading = {
  /** Documents that would vanish, or sections where the documents stay. */
  readonly gone: number;
  readonly of: number;
  /** Where all of it is lost; null where several sources lose something. */
  readonly source: string | null;
  readonly counts: "documents" | "sections";
  readonly look: LossLook;
  /** Addresses that speak for this look. */
  readonly speak: number;
};

const looks: Record<string, LossLook> = {
  "sign-in": "sign-in",
  closed: "sign-in",
  failed: "failing",
  empty: "failing",
  "404": "gone",
  "410": "gone",
  "soft-404": "gone",
  "not-admitted": "rules",
  unlinked: "unlinked",
};

/** Half of all that is lost tells what happened; with less, nothing is claimed. */
const share = 0.5;

/** Reads the losses of a held release as a person would. */
export function readLosses(losses: readonly HeldLoss[]): LossReading {
  const ofSources = losses.filter(({ source }) => source !== null);
  const counted = ofSources.length > 0 ? ofSources : losses;
  const gone = sum(counted.map((loss) => loss.gone));
  const speaking = new Map<LossLook, number>();
  for (const { answer, count } of counted.flatMap(({ parts }) => parts)) {
    const look = looks[answer];
    if (look) speaking.set(look, (speaking.get(look) ?? 0) + count);
  }
  const [look, speak] = [...speaking].toSorted(([, a], [, b]) => b - a)[0] ?? (["unclear", 0] as const);
  return {
    gone,
    of: sum(counted.map((loss) => loss.of)),
    source: counted.length === 1 ? (counted[0]?.source ?? null) : null,
    counts: ofSources.length > 0 ? "documents" : "sections",
    ...(speak >= gone * share && speak > 0 ? { look, speak } : { look: "unclear", speak: 0 }),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
