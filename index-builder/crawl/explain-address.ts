import type { DatabaseSync } from "node:sqlite";
import type { Source } from "../../core/contract/config-source.ts";
import { plainLink } from "../address/acting-link.ts";
import { normaliseAddress } from "../address/normalise-address.ts";
import { createScope } from "../address/scope.ts";
import { createTrapGuard } from "../address/trap-guard.ts";
import { withPreset } from "../presets/with-preset.ts";
import type { Draft } from "../release/draft.ts";
import { makeDraft } from "../release/make-draft.ts";
import { nameDocument } from "../release/name-document.ts";
import { outlineOf } from "../release/outline.ts";
import { findRecurring } from "../release/recurring.ts";
import type { SkipReason, VisitResult } from "../state/visit-result.ts";
import { createAdmission } from "./admission.ts";
import { createMissingPage } from "./missing-page.ts";
import { openSource, type Identity, type OpenSource } from "./open-source.ts";
import type { CrawlProblem } from "./problem.ts";
import { selectorProblems } from "./selector-problems.ts";
import { visitPage } from "./visit-page.ts";
import { visitSettingOf } from "./visit-setting-of.ts";

/** What the crawl state knows of an address: the last visit as one identity. */
export type KnownVisit = {
  readonly outcome: string;
  readonly detail: string | null;
  readonly visitedAt: Date;
  readonly shown: boolean;
  readonly goneSince: Date | null;
};

/** What would happen to an address now, as one identity. */
export type Explained = {
  readonly identity: Identity;
  readonly known: KnownVisit | null;
} & (
  | { readonly kind: "closed-source"; readonly problems: readonly CrawlProblem[] }
  | { readonly kind: "not-asked"; readonly why: SkipReason | "elsewhere" }
  | {
      readonly kind: "asked";
      /** As it is known. */
      readonly address: string;
      readonly result: VisitResult;
      /** What would come out of it, before blocks that recur over the source are known; null where nothing would. */
      readonly draft: Draft | null;
    }
);

export type ExplainSetting = {
  /** Null where nothing is known yet. */
  readonly state: DatabaseSync | null;
  readonly signal: AbortSignal;
  readonly now: () => Date;
};

/** The source that an address belongs to: by origin, and of several the one whose scope has it. */
export function sourceOf(sources: readonly Source[], address: string): Source | undefined {
  const scopes = sources.map((source) => ({ source, scope: createScope(withPreset(source)) }));
  const own = scopes.filter(({ scope }) => scope.allows(address));
  const link = { address, text: "", method: "" };
  return (own.find(({ scope }) => scope.judge(link) === "in") ?? own[0])?.source;
}

/** Tries an address as each identity of its source; changes nothing. */
export async function explainAddress(
  address: string,
  named: Source,
  setting: ExplainSetting,
): Promise<Explained[]> {
  const source = withPreset(named);
  const explained: Explained[] = [];
  for (const identity of source.identities)
    explained.push(await explainAs(address, { source, identity }, setting));
  return explained;
}

/** A host that asks to be left alone for longer is told as unreachable. */
const patienceMs = 30_000;

type As = { readonly source: Source; readonly identity: Identity };

async function explainAs(
  given: string,
  { source, identity }: As,
  { state, signal, now }: ExplainSetting,
): Promise<Explained> {
  const unread = selectorProblems(source);
  if (unread.length > 0) {
    const known = knownVisit(state, { source, identity }, given);
    return { identity, known, kind: "closed-source", problems: unread };
  }
  // Somebody waits for the answer: it is asked for at any hour.
  const opened = await openSource({ source: { ...source, hours: [] }, identity, signal, now, patienceMs });
  if (opened.kind === "closed") {
    const known = knownVisit(state, { source, identity }, given);
    return { identity, known, kind: "closed-source", problems: [opened.problem] };
  }
  const { portal } = opened;
  const visit = visitSettingOf({ source, identity, portal, signal });
  const { junk } = visit;
  const address = normaliseAddress(given, undefined, junk) ?? given;
  const who = { identity, known: knownVisit(state, { source, identity }, address) };
  try {
    const isStart = source.start.some((start) => normaliseAddress(start, undefined, junk) === address);
    const refusal = refusalOf(address, { source, isStart, portal });
    if (refusal !== null) return { ...who, kind: "not-asked", why: refusal };
    const missing = createMissingPage((one) => visitPage(one, null, visit), portal.robots.allows);
    const visited = await visitPage(address, null, visit);
    const result = isStart ? visited : await missing.judge(address, visited);
    return { ...who, kind: "asked", address, result, draft: draftOf(address, result) };
  } finally {
    await portal.fetcher.close();
  }
}

/** Why the crawler would not ask for it; null where it would. */
function refusalOf(
  address: string,
  {
    source,
    isStart,
    portal,
  }: { readonly source: Source; readonly isStart: boolean; readonly portal: OpenSource },
): SkipReason | "elsewhere" | null {
  const refusals: SkipReason[] = [];
  const admission = createAdmission({
    scope: portal.scope,
    limits: source.scope,
    robotsAllow: portal.robots.allows,
    traps: createTrapGuard(),
    onSkip: (why) => void refusals.push(why),
  });
  const tasks = isStart ? admission.admitStart(address) : admission.admit([plainLink(address)], 0);
  return tasks.length > 0 ? null : (refusals[0] ?? "elsewhere");
}

function draftOf(address: string, result: VisitResult): Draft | null {
  if (result.kind !== "page" || result.content === null) return null;
  const { content } = result;
  const draft = makeDraft(content, address, findRecurring([outlineOf(content)]));
  const title = draft.title || nameDocument({ kind: content.kind, address, linkText: "" });
  return { ...draft, title };
}

function knownVisit(
  state: DatabaseSync | null,
  { source, identity }: As,
  address: string,
): KnownVisit | null {
  const row = state
    ?.prepare(
      `select outcome, detail, visited_at, content is not null as shown, gone_at from page
       where source = ? and identity = ? and address = ? and visited_at is not null`,
    )
    .get(source.id, identity.name, address);
  if (!row) return null;
  return {
    outcome: String(row["outcome"]),
    detail: typeof row["detail"] === "string" ? row["detail"] : null,
    visitedAt: new Date(Number(row["visited_at"])),
    shown: row["shown"] === 1,
    goneSince: row["gone_at"] === null ? null : new Date(Number(row["gone_at"])),
  };
}
