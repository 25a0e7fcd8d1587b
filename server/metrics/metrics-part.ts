import type { Context } from "hono";
import { metricsPath } from "../../core/contract/paths.ts";
import type { Part } from "../app-deps.ts";
import type { AppEnv } from "../app-types.ts";
import { OpenBook } from "../desk/reminders/open-book.ts";
import { RequestClocks } from "../desk/request-clocks.ts";
import { addressOf } from "../identity/address-of.ts";
import { clientAddress } from "../identity/client-address.ts";
import { problemResponse } from "../problem-response.ts";
import { mayScrape, type Scraping } from "./may-scrape.ts";
import { type LookedUp, type LookingUp, readStanding } from "./read-standing.ts";
import type { ServerMetrics } from "./server-metrics.ts";
import type { StandingFacts } from "./standing-gauges.ts";

type Given = Pick<LookingUp, "runs"> & {
  readonly metrics: ServerMetrics;
  readonly live: () => number;
  readonly workers: () => Promise<StandingFacts["workers"]>;
};

// However many collectors ask, and however often.
const goodForMs = 10_000;
const problems = { off: "not-found", address: "forbidden", token: "unauthenticated" } as const;

/** What Prometheus reads; to everybody else it is not there, or refused. */
export function metricsOver({ metrics, live, workers, runs }: Given): Part {
  return ({ app }, { config, store, now, catalogue, staleSince }) => {
    const looking = {
      desk: { store, config, now, clocks: new RequestClocks(config.desk) },
      config,
      book: new OpenBook(),
      runs,
    };
    const look = kept(
      () => readStanding(looking),
      () => now().getTime(),
    );

    app.get(metricsPath, async (c) => {
      c.set("pattern", metricsPath);
      const judged = mayScrape(config.metrics, callOf(c, config.server.trustedProxies));
      if (judged !== "yes") return problemResponse({ problem: problems[judged] }, c.get("language"));
      const served = catalogue.snapshot();
      const text = await metrics.text({
        ...(await look()),
        live: live(),
        queued: store.queued(),
        stale: staleSince() !== null,
        release: served && {
          createdAt: served.release.manifest.createdAt,
          sections: served.release.records.size,
        },
        workers: await workers(),
      });
      return c.body(text, 200, { "content-type": metrics.registry.contentType, "cache-control": "no-store" });
    });
  };
}

function callOf(c: Context<AppEnv>, trustedProxies: readonly string[]): Scraping {
  const address = addressOf(c, trustedProxies);
  const passing = ["x-forwarded-for", "forwarded", "via"];
  const isPassedOn =
    passing.some((name) => c.req.header(name) !== undefined) &&
    address === clientAddress(c.env?.incoming?.socket.remoteAddress, null, []);
  return { authorization: c.req.header("authorization") ?? null, address, isPassedOn };
}

/** Looks at most every ten seconds; whoever asks meanwhile is given what was seen. */
function kept(look: () => Promise<LookedUp>, nowMs: () => number): () => Promise<LookedUp> {
  let seen: { readonly at: number; readonly facts: Promise<LookedUp> } | null = null;
  return () => {
    if (seen === null || Math.abs(nowMs() - seen.at) >= goodForMs) seen = { at: nowMs(), facts: look() };
    seen.facts.catch(() => (seen = null));
    return seen.facts;
  };
}
