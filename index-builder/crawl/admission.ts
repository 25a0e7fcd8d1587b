import type { Source } from "../../core/contract/config-source.ts";
import type { Link } from "../address/acting-link.ts";
import { fileKind } from "../address/file-kind.ts";
import type { Scope } from "../address/scope.ts";
import type { TrapGuard } from "../address/trap-guard.ts";
import type { SkipReason } from "../state/visit-result.ts";
import type { Task } from "../state/visits.ts";

/** list: what is known already or named by a sitemap has an end, so the quotas against endless spaces do not hold for it. */
type From = "page" | "list";

export type Admission = {
  /** Addresses to ask for that were not known before; a refused one is told to `onSkip` once. */
  admit(links: readonly Link[], depth: number, from?: From): Task[];
  /** Start addresses are opened for their links even where the scope's patterns leave them out. */
  admitStart(address: string): Task[];
  isStart(address: string): boolean;
  /** What a run that goes on has met already. */
  remember(tasks: readonly Task[]): void;
};

type Rules = {
  readonly scope: Scope;
  readonly limits: Source["scope"];
  readonly robotsAllow: (address: string) => boolean;
  readonly traps: TrapGuard;
  readonly onSkip: (why: SkipReason, address: string) => void;
};

/** The one gate to the frontier: every address passes it once, whoever names it. */
export function createAdmission({ scope, limits, robotsAllow, traps, onSkip }: Rules): Admission {
  const seen = new Set<string>();
  const starts = new Set<string>();
  let admitted = 0;

  const refusal = (link: Link, depth: number, from: From): SkipReason | "silent" | null => {
    const verdict = scope.judge(link);
    if (verdict === "origin") return "silent";
    if (verdict === "acting") return "acting";
    const kind = fileKind(link.address);
    // Subtitles are read with their clip.
    if (kind === "asset" || kind === "subtitles") return "silent";
    if (verdict === "excluded") return "excluded";
    if (kind === "unread") return "not-read";
    if (!robotsAllow(link.address)) return "robots";
    if (depth > limits.maxDepth) return "too-deep";
    if (admitted >= limits.maxPages) return "limit";
    // Counted in any case, or an endless space would grow by its quota at each crawl.
    const trap = traps.admit(link.address);
    return trap === null || from === "list" ? null : `trap-${trap}`;
  };
  return {
    isStart: (address) => starts.has(address),
    remember(tasks) {
      for (const { address } of tasks) {
        seen.add(address);
        traps.admit(address);
        admitted += 1;
      }
    },
    admitStart(address) {
      starts.add(address);
      if (seen.has(address)) return [];
      seen.add(address);
      if (!robotsAllow(address)) {
        onSkip("robots", address);
        return [];
      }
      admitted += 1;
      return [{ address, depth: 0 }];
    },
    admit(links, depth, from = "page") {
      const tasks: Task[] = [];
      for (const link of links) {
        if (seen.has(link.address)) continue;
        const why = refusal(link, depth, from);
        // Not for good: the same address may be linked from a page less deep, or without a word that acts.
        if (why !== "too-deep" && why !== "acting") seen.add(link.address);
        if (why === null) {
          admitted += 1;
          tasks.push({ address: link.address, depth, linkText: link.text.trim() });
        } else if (why !== "silent") onSkip(why, link.address);
      }
      return tasks;
    },
  };
}
