import type { CrawlHealth } from "../../../core/contract/crawl-endpoints.ts";

/** How the portal stands, in one word: of several, the one that needs somebody most. */
export type HealthState = "held" | "running" | "never" | "stale" | "failed" | "hidden" | "kept" | "well";

export function healthState(health: CrawlHealth): HealthState {
  const { held, running } = health;
  const raised = (kind: string): boolean => health.alarms.some((alarm) => alarm.kind === kind);
  // Whoever has decided need not be asked again while their decision is carried out.
  if (held?.kept === null && running?.kind !== "allow") return "held";
  if (running) return "running";
  if (health.checkedAt === null && health.releases.length === 0) return "never";
  if (raised("stale")) return "stale";
  if (raised("failed")) return "failed";
  if (raised("hidden")) return "hidden";
  return held ? "kept" : "well";
}
