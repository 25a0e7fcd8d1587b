import { setImmediate as nextTurn } from "node:timers/promises";
import { plainLink } from "../address/acting-link.ts";
import { normaliseAddress, type Junk } from "../address/normalise-address.ts";
import { readSitemaps } from "../fetch/sitemap.ts";
import type { Task } from "../state/visits.ts";
import type { Admission } from "./admission.ts";
import type { IdentityCrawl } from "./identity-crawl.ts";
import type { CrawlProblem } from "./problem.ts";

type Seeding = Omit<IdentityCrawl, "onVisit" | "onHidden"> & {
  readonly admission: Admission;
  readonly junk: readonly string[] | Junk;
  /** Hears what pages are known to say, by its hash. */
  readonly learn: (address: string, content: string) => void;
};

type Seeded = {
  /** Addresses that wait to be asked for. */
  readonly waiting: number;
  readonly problems: readonly CrawlProblem[];
};

const pagesAtOnce = 200;

/** Start pages, then what had content before (a page that lost its last link is still there), then the sitemaps. */
export async function seedFrontier(seeding: Seeding): Promise<Seeded> {
  const { source, portal, visits, admission, junk, rightsOnly, learn } = seeding;
  let waiting = 0;
  const offer = (tasks: readonly Task[]): void => {
    waiting += tasks.length;
    for (const task of tasks) visits.offer(task);
  };
  await visits.together(async () => {
    admission.remember(visits.begin());
    for (const start of source.start) {
      const address = normaliseAddress(start, undefined, junk);
      if (address !== null) offer(admission.admitStart(address));
    }
    for (const [number, { address: known, depth, content }] of visits.known().entries()) {
      // Spelled anew: a parameter may have become junk since.
      const address = normaliseAddress(known, undefined, junk);
      if (address === null) continue;
      offer(admission.admit([plainLink(address)], depth, "list"));
      // Endless spaces are known by what they said before, not only after forty more of their pages.
      learn(address, content);
      if (number % pagesAtOnce === 0) await nextTurn();
    }
  });
  if (rightsOnly) return { waiting, problems: [] };
  const named = [...new Set([...portal.robots.sitemaps, ...source.sitemaps])];
  const usual = source.start.map((start) => new URL("/sitemap.xml", start).href);
  const sitemap = await readSitemaps(
    portal.fetcher,
    named.length > 0 ? named : [...new Set(usual)],
    (address) => portal.signIn.allows(address) && portal.scope.judge(plainLink(address)) !== "acting",
  );
  const pages = [...sitemap.pages].flatMap(([one, changed]) => {
    const address = normaliseAddress(one, undefined, junk);
    return address === null ? [] : { address, changed };
  });
  // Together: a page that is not asked for has its links followed all the same, whenever the process dies.
  await visits.together(async () => {
    const links = pages.map(({ address }) => plainLink(address));
    offer(admission.admit(links, 1, "list"));
    waiting -= await leaveOut(pages, seeding, offer);
  });
  const problems = sitemap.unread
    .filter((address) => named.includes(address))
    .map((address) => ({ kind: "sitemap-unread" as const, source: source.id, address }));
  return { waiting, problems };
}

type Listed = { readonly address: string; readonly changed: Date | null };

/**
 * Pages that need not be asked for: by the sitemap's word they have not changed, or they seldom do. Where they lead is
 * followed all the same, one after the other, for all their links at once would not fit into memory.
 * @returns how many.
 */
async function leaveOut(
  pages: readonly Listed[],
  { visits, admission, tally, rests, tell, source, identity, now }: Seeding,
  offer: (tasks: readonly Task[]) => void,
): Promise<number> {
  const dated = pages.flatMap(({ address, changed }) => (changed === null ? [] : { address, changed }));
  const vouched = visits.vouch(dated, now());
  const rested = rests ? visits.rest(now()) : [];
  tally.vouched += vouched.length;
  tally.rested += rested.length;
  const who = { source: source.id, identity: identity.name };
  for (const [kind, tasks] of [["vouched", vouched] as const, ["rested", rested] as const]) {
    for (const [number, { address, depth }] of tasks.entries()) {
      tell({ ...who, kind, address });
      offer(admission.admit(visits.links(address), depth + 1));
      if (number % pagesAtOnce === 0) await nextTurn();
    }
  }
  return vouched.length + rested.length;
}
