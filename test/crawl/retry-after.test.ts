import { Hono, type Context } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTurnedClock, type TurnedClock } from "../unit/index-builder/turned-clock.ts";
import { crawlInto, pathsOf, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { watchRequests, type RequestWatch } from "./watch-requests.ts";

const pages = process.env["COUNTS"] === "full" ? 1_000 : 200;
/** By the turned clock: each answer takes that long. */
const latencyMs = 100;
/** Turns of the event loop that an answer may need from its last byte to whoever waits for it. */
const settlingTurns = 40;

type Refusal = { readonly status: 429 | 503; readonly waitMs: number; readonly as: "seconds" | "date" };
const [minute, second] = [60_000, 1_000];

/** What the portal says to its n-th request; neighbours are on their way together. */
const refusals = new Map<number, Refusal>([
  [1, { status: 503, waitMs: 40 * second, as: "seconds" }],
  [4, { status: 429, waitMs: 25 * second, as: "date" }],
  [30, { status: 429, waitMs: 90 * second, as: "seconds" }],
  [31, { status: 503, waitMs: minute, as: "date" }],
  [80, { status: 429, waitMs: 20 * second, as: "seconds" }],
  [81, { status: 429, waitMs: 5 * minute, as: "date" }],
  [82, { status: 503, waitMs: 2 * minute, as: "seconds" }],
  [83, { status: 429, waitMs: 5 * second, as: "date" }],
  [150, { status: 503, waitMs: 14 * minute, as: "date" }],
  [151, { status: 429, waitMs: 0, as: "seconds" }],
  [260, { status: 429, waitMs: 70 * second, as: "seconds" }],
]);

let clock: TurnedClock;
let portal: ServedApp;
let requests: RequestWatch;
/** Requests that have arrived and are not yet answered. */
let held: number;
let quietTurns: number;
let received: number;
/** When each request of the crawler started, and what the portal asked for meanwhile. */
let starts: { address: string; at: number }[];
let announced: { at: number; until: number; running: number }[];
/** The portal's own clock is ahead of ours. */
let aheadMs: number;

beforeEach(async () => {
  [held, quietTurns, received, starts, announced, aheadMs] = [0, 0, 0, [], [], 0];
  // The clock stands still while anything is on its way between crawler and portal.
  clock = createTurnedClock(() => {
    quietTurns = requests.open() > held ? 0 : quietTurns + 1;
    return quietTurns < settlingTurns;
  });
  requests = watchRequests((address) => {
    quietTurns = 0;
    if (address !== null) starts.push({ address, at: clock.passed() });
  });
  portal = await serveApp(portalOf());
});
afterEach(async () => {
  requests.stop();
  await portal.stop();
});

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await clock.pause(ms, signal);
  quietTurns = 0;
}

function portalOf(): Hono {
  const app = new Hono();
  app.get("*", async (context) => {
    received += 1;
    const refusal = refusals.get(received);
    held += 1;
    await pause(latencyMs);
    held -= 1;
    return refusal ? refuse(context, refusal) : answer(context);
  });
  return app;
}

function refuse(context: Context, { status, waitMs, as }: Refusal): Response {
  const now = clock.now().getTime() + aheadMs;
  const date = new Date(now + waitMs).toUTCString();
  // A date has whole seconds.
  const until = as === "date" ? Date.parse(date) - now : waitMs;
  announced.push({ at: clock.passed(), until: clock.passed() + until, running: requests.open() });
  return context.text("позже", status, {
    "retry-after": as === "date" ? date : String(waitMs / second),
    date: new Date(now).toUTCString(),
  });
}

function answer(context: Context): Response | Promise<Response> {
  const { path } = context.req;
  if (path === "/robots.txt" || path === "/sitemap.xml") return context.notFound();
  if (path === "/me") return context.html("<main><h1>Профиль</h1><p>Вы вошли</p></main>");
  const number = /^\/p\/(\d+)$/.exec(path)?.[1];
  if (number !== undefined) return context.html(`<main><h1>Страница ${number}</h1><p>${path}</p></main>`);
  if (path !== "/") return context.notFound();
  const links = Array.from({ length: pages }, (_, at) => `<a href="/p/${at}">Страница ${at}</a>`);
  return context.html(`<main><h1>Портал</h1>${links.join(" ")}</main>`);
}

const source = (): SourceInput => ({
  id: "portal",
  start: [portal.address],
  scope: { exclude: ["/me"] },
  identities: [
    { name: "open", groups: ["everyone"] },
    {
      name: "staff",
      groups: ["staff"],
      signIn: {
        kind: "basic",
        user: "robot",
        password: "right",
        probe: { address: `${portal.address}me`, text: "Вы вошли" },
      },
    },
  ],
});

test.for([
  ["", 0],
  [", the portal's clock seven minutes ahead", 7 * minute],
  [", the portal's clock seven minutes behind", -7 * minute],
] as [string, number][])(
  "between Retry-After and the instant it names no request starts, whatever was on its way%s",
  { timeout: 60_000 },
  async ([, ahead]) => {
    aheadMs = ahead;
    await using data = await temporaryData();
    const report = await clock.until(crawlInto(data.folder, source(), { now: clock.now, pause }));
    const tooEarly = starts.filter((start) =>
      announced.some(({ at, until }) => at < start.at && start.at < until),
    );
    expect(tooEarly).toEqual([]);

    expect(announced).toHaveLength(refusals.size);
    expect(Math.max(...announced.map(({ running }) => running))).toBeGreaterThan(4);
    expect(report.problems).toEqual([]);
    expect(pathsOf(await servedRecords(data.folder))).toHaveLength(pages + 1);
    // The portal is not left alone for ever either: what it asked for, and what the answers took.
    expect(clock.passed()).toBeLessThan(45 * minute);
  },
);
