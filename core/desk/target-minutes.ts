import type { RequestKind } from "../contract/request-event.ts";

/** How long the desk has for requests of a kind, of a topic, or of both. */
export type Target = {
  readonly kind?: RequestKind | undefined;
  readonly topic?: string | undefined;
  readonly minutes: number;
};

export type Targets = { readonly minutes: number; readonly targets: readonly Target[] };

/**
 * The business minutes that the desk has for a request, to be fixed in its `asked`: those of the target that says most
 * about it (kind and topic, then topic, then kind), else those that hold for all.
 */
export function targetMinutes(
  { minutes, targets }: Targets,
  { kind, topic }: { readonly kind: RequestKind; readonly topic: string | null },
): number {
  const fitting = targets.filter(
    (target) =>
      (target.kind === undefined || target.kind === kind) &&
      (target.topic === undefined || target.topic === topic),
  );
  return fitting.toSorted((a, b) => saidBy(b) - saidBy(a))[0]?.minutes ?? minutes;
}

// What a question is about says more of the work than whether it is a complaint.
function saidBy({ kind, topic }: Target): number {
  return (topic === undefined ? 0 : 2) + (kind === undefined ? 0 : 1);
}
