import { useSignal } from "@preact/signals";
import { z } from "zod";
import {
  BonusRules,
  CalendarRules,
  PilotRules,
  type RuleKind,
  type RulesOf,
  TargetRules,
  TopicRules,
} from "../../../core/contract/desk-rules.ts";
import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { readStored, writeStored } from "../platform/stored.ts";

export type Standing<K extends RuleKind> = StandingRules[K] & { readonly body: RulesOf[K] };

/** Rules as they are being edited. */
export type Draft<K extends RuleKind> = {
  readonly body: RulesOf[K];
  readonly set: (body: RulesOf[K], restores?: number | null) => void;
  readonly drop: () => void;
  /** Whether anything differs from what stands. */
  readonly changed: boolean;
  /** The version it was begun from. */
  readonly seen: number;
  readonly restores: number | null;
};

const about = { seen: z.int(), restores: z.int().nullable() };
const kept = {
  calendars: z.object({ ...about, body: CalendarRules }),
  targets: z.object({ ...about, body: TargetRules }),
  topics: z.object({ ...about, body: TopicRules }),
  bonus: z.object({ ...about, body: BonusRules }),
  pilots: z.object({ ...about, body: PilotRules }),
} as const;
type Kept<K extends RuleKind> = {
  readonly seen: number;
  readonly restores: number | null;
  readonly body: RulesOf[K];
};
const read: { readonly [K in RuleKind]: () => Kept<K> | null } = {
  calendars: () => readStored(keyOf("calendars"), kept.calendars),
  targets: () => readStored(keyOf("targets"), kept.targets),
  topics: () => readStored(keyOf("topics"), kept.topics),
  bonus: () => readStored(keyOf("bonus"), kept.bonus),
  pilots: () => readStored(keyOf("pilots"), kept.pilots),
};

/** What is being edited stays in this browser until it is saved or dropped, whatever becomes of the page. */
export function useDraft<K extends RuleKind>(kind: K, standing: Standing<K>): Draft<K> {
  const draft = useSignal<Kept<K> | null>(null);
  const begun = useSignal(false);
  if (!begun.peek()) {
    begun.value = true;
    draft.value = read[kind]();
  }
  const now = draft.value;
  const body = now?.body ?? standing.body;
  const keep = (next: Kept<K> | null): void => {
    draft.value = next;
    writeStored(keyOf(kind), next);
  };
  return {
    body,
    set: (next, restores = null) => keep({ seen: now?.seen ?? standing.version, restores, body: next }),
    drop: () => keep(null),
    changed: now !== null && JSON.stringify(body) !== JSON.stringify(standing.body),
    seen: now?.seen ?? standing.version,
    restores: now?.restores ?? null,
  };
}

function keyOf(kind: RuleKind): string {
  return `rules-${kind}`;
}
