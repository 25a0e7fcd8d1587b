import type { Source } from "../../core/contract/config-source.ts";
import { plainLink } from "../address/acting-link.ts";
import { createScope, type Scope } from "../address/scope.ts";
import { createCookieJar, type CookieJar } from "../fetch/cookie-jar.ts";
import type { Fetcher } from "../fetch/answer.ts";
import { createAssetMemory } from "../fetch/browser/asset-memory.ts";
import { createBrowserFetcher } from "../fetch/browser/browser-fetcher.ts";
import { keepBrowser } from "../fetch/browser/kept-browser.ts";
import { launchBrowser } from "../fetch/browser/launch-browser.ts";
import type { HostWait, Pause } from "../fetch/host-gate.ts";
import { createHttpFetcher } from "../fetch/http-fetcher.ts";
import { createKnownHosts, type KnownHosts } from "../fetch/known-hosts.ts";
import type { Resolve } from "../fetch/pinned-lookup.ts";
import { everythingAllowed, readRobots, type Robots } from "../fetch/robots.ts";
import { credentialsOf } from "../sign-in/credentials-of.ts";
import type { SignInOutcome, SignInSetting } from "../sign-in/sign-in-outcome.ts";
import { signIn } from "../sign-in/sign-in.ts";
import type { CrawlProblem } from "./problem.ts";

export type Identity = Source["identities"][number];

export type OpenSetting = {
  readonly source: Source;
  readonly identity: Identity;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** What the run knows of hosts already: a pause that one asked for holds for the next identity too. */
  readonly hosts?: KnownHosts;
  readonly pause?: Pause;
  readonly resolve?: Resolve;
  /** Longest wait for a host that asks to be left alone; without it, as long as it takes. */
  readonly patienceMs?: number;
  /** Told when a host is left alone for more than a moment. */
  readonly onWait?: (address: string, wait: HostWait) => void;
};

/** A portal with an identity signed in, ready to be asked. */
export type OpenSource = {
  readonly fetcher: Fetcher;
  readonly scope: Scope;
  readonly robots: Robots;
  readonly signIn: SignInSetting;
};

export type Opened =
  | { readonly kind: "open"; readonly portal: OpenSource }
  | { readonly kind: "closed"; readonly problem: CrawlProblem };

/** Reaches the portal, reads robots.txt of every allowed origin and signs the identity in. */
export async function openSource(setting: OpenSetting): Promise<Opened> {
  const { source, identity, signal, now, pause, resolve, onWait, patienceMs } = setting;
  const hosts = setting.hosts ?? createKnownHosts();
  const scope = createScope(source);
  const allows = reachable(source, identity, scope);
  const start = source.start[0] ?? "";
  // A token comes later, and another one when it has run out.
  const proofs: Record<string, string> = { ...credentialsOf(identity.signIn) };
  const origins = new Set(source.start.map((address) => new URL(address).origin));
  const { signIn: how } = identity;
  const http = createHttpFetcher({
    allows,
    ...(how.kind === "gateway" ? { gateway: { ...how, origins } } : {}),
    network: source.network,
    hosts,
    policy: {
      most: source.concurrency,
      hours: source.hours,
      timeZone: source.timeZone,
      longestPauseMs: source.longestPauseMinutes * 60_000,
      ...(patienceMs === undefined ? {} : { patienceMs }),
    },
    jar: jarOf(identity, start, now),
    credentials: { headers: proofs, origins },
    userAgent: source.userAgent,
    timeoutMs: source.timeoutSeconds * 1000,
    connections: source.concurrency,
    signal,
    now,
    ...(pause ? { pause } : {}),
    ...(resolve ? { resolve } : {}),
    ...(onWait ? { onWait } : {}),
  });
  const robots = await robotsOf(source, scope, http);
  if ("kind" in robots) return closed(http, robots);
  for (const origin of scope.origins) hosts.of(origin).delayMs = robots.delayMs(origin);
  const fetcher = source.rendering === "none" ? http : await shownBy(http, { scope, robots, setting });
  if ("kind" in fetcher) return closed(http, fetcher);
  const prove = (name: string, value: string): void => void (proofs[name] = value);
  const asking: SignInSetting = { fetcher, allows, prove, start };
  const problem = signInProblem(await signIn(how, asking), source, identity);
  if (problem !== null) return closed(fetcher, problem);
  return { kind: "open", portal: { fetcher, scope, robots, signIn: asking } };
}

async function closed(by: Fetcher, problem: CrawlProblem): Promise<Opened> {
  await by.close();
  return { kind: "closed", problem };
}

type Ruled = { readonly scope: Scope; readonly robots: Robots; readonly setting: OpenSetting };

/** Puts a browser behind the HTTP fetcher. Scripts may ask for what is left out of the index, data above all. */
async function shownBy(
  http: Fetcher,
  { scope, robots, setting: { source, signal, now } }: Ruled,
): Promise<Fetcher | CrawlProblem> {
  const settings = source.browser;
  const launched = await launchBrowser(settings);
  if (launched.kind === "no-browser") return { ...launched, source: source.id };
  const acts = (address: string) => scope.judge(plainLink(address)) === "acting";
  return createBrowserFetcher({
    http,
    browser: keepBrowser(launched.browser, () => launchBrowser(settings), settings.pagesAtOnce),
    mayAsk: (address) => scope.allows(address) && !acts(address) && robots.allows(address),
    acts,
    assets: createAssetMemory(now),
    settings,
    signal,
  });
}

/** With the session that was made elsewhere, if that is how the identity gets in. */
function jarOf({ signIn: how }: Identity, start: string, now: () => Date): CookieJar {
  const jar = createCookieJar(now);
  const pairs = how.kind === "cookie" ? how.value.split(/;\s*/).filter(Boolean) : [];
  jar.keep(
    start,
    pairs.map((pair) => `${pair}; Path=/`),
  );
  return jar;
}

/** The log-in page may stand on a host of its own: it is asked, though never crawled. */
function reachable(source: Source, identity: Identity, scope: Scope): (address: string) => boolean {
  const { signIn: how } = identity;
  const probe = how.kind === "open" || !how.probe ? [] : [how.probe.address];
  const page = how.kind === "form" ? [how.page] : [];
  const extra = [...probe, ...page, ...(how.kind === "client-credentials" ? [how.tokenAddress] : [])];
  const origins = new Set([
    ...scope.origins,
    ...[...extra, ...source.sitemaps].map((one) => new URL(one).origin),
  ]);
  return (address) => {
    const url = URL.parse(address);
    return url !== null && !url.username && !url.password && origins.has(url.origin);
  };
}

async function robotsOf(source: Source, scope: Scope, fetcher: Fetcher): Promise<Robots | CrawlProblem> {
  if (source.robots !== "obey") return everythingAllowed;
  const byOrigin = new Map<string, Robots>();
  for (const origin of scope.origins) {
    const answer = await readRobots(fetcher, origin, { userAgent: source.userAgent, allows: scope.allows });
    if (answer.kind === "unavailable") {
      const { address, why, detail } = answer;
      return why === "server-error" || why === "rate-limited"
        ? { kind: "robots-unavailable", source: source.id, address, detail }
        : { kind: "unreachable", source: source.id, address: origin, why, detail };
    }
    byOrigin.set(origin, answer.robots);
  }
  const start = source.start[0] ?? "";
  const rulesOf = (address: string) => byOrigin.get(new URL(address).origin);
  const allows = (address: string) => rulesOf(address)?.allows(address) ?? false;
  if (!source.start.some(allows)) return { kind: "robots-forbids-all", source: source.id, address: start };
  return {
    allows,
    sitemaps: [...byOrigin.values()].flatMap((one) => one.sitemaps),
    delayMs: (address) => rulesOf(address)?.delayMs(address) ?? 0,
    cleanParam: (address) => rulesOf(address)?.cleanParam(address) ?? address,
  };
}

function signInProblem(outcome: SignInOutcome, source: Source, { name }: Identity): CrawlProblem | null {
  const who = { source: source.id, identity: name };
  switch (outcome.kind) {
    case "signed-in":
      return null;
    case "unreachable":
      return {
        kind: "unreachable",
        source: source.id,
        address: outcome.address,
        why: outcome.why,
        detail: outcome.detail,
      };
    case "refused":
      return { kind: "sign-in-refused", ...who, address: outcome.address, status: outcome.status };
    case "no-form":
      return { kind: "no-form", ...who, address: outcome.address, fields: outcome.fields };
    case "no-token":
      return { kind: "no-token", ...who, address: outcome.address, detail: outcome.detail };
    case "probe-missing":
      return { kind: "probe-missing", ...who, address: outcome.address, text: outcome.text };
    default:
      return outcome satisfies never;
  }
}
