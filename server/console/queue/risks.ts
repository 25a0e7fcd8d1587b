import { signal } from "@preact/signals";
import type { Risk } from "../../../core/contract/risk.ts";

/** When those at risk will be reached, by request; null where nobody is there. As the server last told. */
export const risks = signal<ReadonlyMap<number, string | null>>(new Map());

export function learnRisks(told: readonly Risk[]): void {
  risks.value = new Map(told.map(({ request, reachedAt }) => [request, reachedAt]));
}
