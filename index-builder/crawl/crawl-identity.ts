import { plainLink } from "../address/acting-link.ts";
import { createTrapGuard, type TrapGuard } from "../address/trap-guard.ts";
import { eventOf } from "../events/event-of.ts";
import type { VisitResult } from "../state/visit-result.ts";
import type { Earlier, Task } from "../state/visits.ts";
import { createAdmission, type Admission } from "./admission.ts";
import { drain } from "./drain.ts";
import type { CrawlProblem } from "./problem.ts";
import { createMissingPage, type MissingPage } from "./missing-page.ts";
import type { IdentityCrawl } from "./identity-crawl.ts";
import { seedFrontier } from "./seed-frontier.ts";
import { createSession, type Session } from "./session.ts";
import { countSkip, countVisit } from "./tally.ts";
import { visitPage, type VisitSetting } from "./visit-page.ts";
import { visitSettingOf } from "./visit-setting-of.ts";

type Running = IdentityCrawl & {
  readonly setting: VisitSetting;
  readonly admission: Admission;
  readonly traps: TrapGuard;
  readonly session: Session;
  /** Set once the session is lost for good: nothing more is asked. */
  lostSince: Date | null;
  readonly missing: MissingPage;
  /** Hashes of what pages say, and addresses that earlier crawls found. */
  readonly texts: Set<string>;
  readonly known: Set<string>;
  readonly queue: Task[];
  waiting: number;
};

/** Taken at a time from the state: few enough to stay near breadth first, many enough to be cheap. */
const batch = 64;

/** Visits besides those whose request is on its way: while a page is read, the host is asked for the next ones. */
const readAtOnce = 4;

/** Crawls a source as one identity until nothing is left to ask for. @returns what went wrong on the way. */
export async function crawlIdentity(crawl: IdentityCrawl): Promise<CrawlProblem[]> {
  try {
    return await crawlThrough(crawl);
  } finally {
    crawl.visits.flush();
  }
}

async function crawlThrough(crawl: IdentityCrawl): Promise<CrawlProblem[]> {
  const { source, identity, visits, signal, tell } = crawl;
  const who = { source: source.id, identity: identity.name };
  const running = prepare(crawl);
  const { waiting, problems: found } = await seedFrontier({
    ...running,
    junk: running.setting.junk,
    learn(address, content) {
      learnText(address, content, running);
      running.known.add(address);
    },
  });
  running.waiting += waiting;
  const problems = [...found];
  do {
    await drain(
      () => nextTask(running),
      (task) => visit(task, running),
      source.concurrency + readAtOnce,
    );
    if (signal.aborted) return [...problems, { kind: "interrupted" }];
  } while (running.lostSince === null && (await checkSession(running)) > 0);
  if (running.lostSince !== null) {
    visits.revertSince(running.lostSince);
    return [...problems, { kind: "session-lost", ...who }];
  }
  for (const { address, rule } of visits.settle(crawl.now())) tell({ ...who, kind: "hidden", address, rule });
  return problems;
}

function prepare(crawl: IdentityCrawl): Running {
  const { source, identity, portal, tally } = crawl;
  const traps = createTrapGuard();
  const setting = visitSettingOf(crawl);
  return {
    ...crawl,
    traps,
    setting,
    missing: createMissingPage((address) => visitPage(address, null, setting), portal.robots.allows),
    admission: createAdmission({
      scope: portal.scope,
      limits: source.scope,
      robotsAllow: portal.robots.allows,
      traps,
      onSkip(why, address) {
        countSkip(tally, why, address);
        crawl.tell({ source: source.id, identity: identity.name, kind: "skipped", address, rule: why });
      },
    }),
    session: createSession(identity.signIn, portal.signIn, crawl.now),
    lostSince: null,
    texts: new Set(),
    known: new Set(),
    queue: [],
    waiting: 0,
  };
}

function nextTask(running: Running): Task | undefined {
  const { signal, session, lostSince } = running;
  if (signal.aborted || lostSince !== null || session.checking()) return undefined;
  if (running.queue.length === 0) running.queue.push(...running.visits.take(batch, running.now()));
  return running.queue.shift();
}

async function visit(task: Task, running: Running): Promise<void> {
  const { visits, admission, session, tally, now } = running;
  const earlier = visits.earlier(task.address);
  const signedIn = session.renewals();
  const visited = await visitPage(task.address, earlier, running.setting);
  const result = admission.isStart(task.address)
    ? visited
    : await running.missing.judge(task.address, visited);
  if (result.kind === "failed" && result.why === "stopped") return;
  if (session.renewals() !== signedIn) {
    // Asked for with the session that was lost, answered after it was renewed.
    running.queue.push(task);
    return;
  }
  session.visited();
  // A redirect is no link: where a known page has moved is asked for in any case.
  const offers =
    running.rightsOnly && result.kind !== "redirect" ? [] : offersOf(task, result, { earlier, admission });
  running.waiting += offers.length - 1;
  const { purged, content } = visits.finish(task, narrowed(task, result, running), { at: now(), offers });
  if (content !== null) learnText(task.address, content, running);
  const where = { source: running.source.id, identity: running.identity.name, address: task.address };
  running.tell(eventOf(where, result, purged));
  countVisit(tally, task.address, result);
  running.onVisit(Math.max(0, running.waiting));
  if (session.due(result.kind === "sign-in")) await checkSession(running);
}

/** Where a visit leads: links of the page, its canonical address, the target of a redirect. */
function offersOf(
  { depth }: Task,
  result: VisitResult,
  { earlier, admission }: { readonly earlier: Earlier | null; readonly admission: Admission },
): Task[] {
  const same = (address: string): Task[] => admission.admit([plainLink(address)], depth);
  switch (result.kind) {
    case "page": {
      const canonical = result.canonical === null ? [] : same(result.canonical);
      return [...admission.admit(result.links, depth + 1), ...canonical];
    }
    case "unchanged":
      return admission.admit(earlier?.links ?? [], depth + 1);
    case "redirect":
      return same(result.to);
    default:
      return [];
  }
}

/** @returns how many visits have to be made again, since nobody knows as whom the portal answered them. */
async function checkSession(running: Running): Promise<number> {
  const check = await running.session.check();
  if (check.kind === "lost") {
    running.lostSince = check.since;
    return 0;
  }
  const { visits, source, identity, tell } = running;
  const again = check.kind === "renewed" ? visits.requeueSince(check.since) : 0;
  visits.confirm(check.goodSince);
  const hidden = identity.signIn.kind === "open" ? [] : visits.hideRefused(check.goodSince);
  for (const { address, rule } of hidden)
    tell({ source: source.id, identity: identity.name, kind: "hidden", address, rule });
  if (hidden.length > 0) await running.onHidden();
  running.waiting += again;
  return again;
}

/**
 * What a page says counts towards the traps when it is found, not when it is asked for again: that it says the same then
 * tells nothing. @param content its hash.
 */
function learnText(address: string, content: string, { traps, texts, known }: Running): void {
  if (known.has(address)) return;
  traps.learn(address, texts.has(content) ? "known-text" : "new-text");
  texts.add(content);
}

/** A start page outside the scope's patterns and a page that asks not to be indexed give their links only. */
function narrowed(task: Task, result: VisitResult, running: Running): VisitResult {
  if (result.kind !== "page") return result;
  const { tally, admission, portal } = running;
  if (result.content === null) {
    countSkip(tally, "noindex", task.address);
    return result;
  }
  if ((result.leftOut ?? 0) > 0) countSkip(tally, "file-cut", task.address);
  const link = plainLink(task.address);
  const outside = admission.isStart(task.address) && portal.scope.judge(link) !== "in";
  if (outside) countSkip(tally, "excluded", task.address);
  return outside ? { ...result, content: null } : result;
}
