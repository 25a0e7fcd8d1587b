import type { KeptFlag, KeptState } from "../../contract/kept-answer.ts";
import { narrowAudience } from "./choose-readers.ts";
import { commonReaders } from "./common-readers.ts";

/** A source as it stands now beside what was confirmed. */
export type StandingSource =
  | { readonly kind: "gone" }
  | {
      readonly kind: "there";
      readonly isSame: boolean;
      /** There is a newer edition, and there was none when it was confirmed. */
      readonly isOutdated: boolean;
      readonly audience: readonly string[];
    };

export type StandingKept = {
  readonly retired: boolean;
  /** It was stopped before, and nobody has confirmed it since. */
  readonly isStopped: boolean;
  /** Groups that it was kept for. */
  readonly audience: readonly string[];
  readonly sources: readonly StandingSource[];
  /** Last day before its review is due; ISO date. */
  readonly reviewOn: string;
};

type Days = {
  /** ISO date. */
  readonly today: string;
  /** For so many days after its review is due it is still offered. */
  readonly graceDays: number;
};

export type JudgedKept = {
  readonly state: KeptState;
  readonly flags: readonly KeptFlag[];
  /** Who finds it now: nobody unless it is live. Never more than may read all of its sources as they are now. */
  readonly readers: readonly string[];
};

/**
 * Whether a kept answer may be offered, and what a person has to look at. What was stopped stays so until it is confirmed, even
 * where its source says again what it said: somebody has changed it twice, and a person should know why.
 */
export function judgeKept(kept: StandingKept, days: Days): JudgedKept {
  if (kept.retired) return { state: "retired", flags: [], readers: [] };
  const flags = flagsOf(kept, days);
  const stops = kept.isStopped || flags.some(({ kind }) => kind !== "review-passed");
  if (stops) return { state: "to-check", flags, readers: [] };
  return { state: "live", flags, readers: readersOf(kept) };
}

function flagsOf(kept: StandingKept, { today, graceDays }: Days): KeptFlag[] {
  const flags = kept.sources.flatMap((source, at): KeptFlag[] => {
    const number = at + 1;
    if (source.kind === "gone") return [{ kind: "source-gone", number }];
    return [
      ...(source.isSame ? [] : [{ kind: "source-changed", number } as const]),
      ...(source.isOutdated ? [{ kind: "newer-edition", number } as const] : []),
    ];
  });
  const areThere = kept.sources.every(({ kind }) => kind === "there");
  if (areThere && readersOf(kept).length === 0) flags.push({ kind: "nobody" });
  if (kept.reviewOn >= today) return flags;
  const stops = daysAfter(kept.reviewOn, graceDays);
  return [...flags, stops < today ? { kind: "review-overdue" } : { kind: "review-passed", stops }];
}

function readersOf({ audience, sources }: StandingKept): string[] {
  const audiences = sources.map((source) => (source.kind === "there" ? source.audience : []));
  return narrowAudience(audience, commonReaders(audiences));
}

/** @param day ISO date */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
