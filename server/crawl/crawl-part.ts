import { crawlEndpoints } from "../../core/contract/crawl-endpoints.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Part } from "../app-deps.ts";
import { releasesFolder } from "../catalogue/release-folder.ts";
import { done, type Refusal } from "../outcome.ts";
import { serve } from "../serve-endpoint.ts";
import { crawlMessages } from "./crawl-messages.ts";
import type { CrawlWatch } from "./crawl-watch.ts";
import { recordDecision } from "./record-decision.ts";
import { explainAddress } from "./explain-address.ts";
import { fewAtOnce } from "./few-at-once.ts";
import { goBackTo } from "./go-back-to.ts";
import { showLosses } from "./show-losses.ts";
import { lastWholeRunId } from "./source-health.ts";
import { trimExplanation } from "./trim-explanation.ts";

type Crawling = {
  readonly watch: CrawlWatch;
  readonly program: string;
  readonly configFile: string;
  /** Aborts when the server stops. */
  readonly signal: AbortSignal;
};

/** Each is a process of its own that asks the portal. */
const explainedAtOnce = 2;

/** The administrator's page: how the portal is read, and what can be done about it. */
export function crawlOver({ watch, program, configFile, signal: stopping }: Crawling): Part {
  const inTurn = fewAtOnce(explainedAtOnce);
  const oneByOne = fewAtOnce(1);
  return (serving, { config, catalogue, log, store, now }) => {
    const record = recordDecision(store, now);
    serve(serving, crawlEndpoints.crawlHealth, async ({ account }) => {
      const health = await watch.health();
      const rights = { groups: account.groups, audienceAt: catalogue.audienceAt };
      const held = health.held && { ...health.held, losses: showLosses(health.held.losses, rights) };
      return { answer: { ...health, held } };
    });

    serve(serving, crawlEndpoints.crawlSource, async ({ params }) => {
      await watch.reports.look();
      const id = lastWholeRunId(watch.reports.runs, params.source);
      const run = id === null ? null : await watch.reports.read(id);
      const source = run?.sources.find((one) => one.id === params.source);
      return source ? { answer: source } : { problem: "not-found" };
    });

    serve(serving, crawlEndpoints.startCrawl, async ({ body, account, language }) => {
      const { kind, sources, run } = body;
      const unknown = unknownSources(sources, { known: config.sources.map(({ id }) => id), language });
      if (unknown) return unknown;
      if (kind === "allow" && run !== undefined) {
        const loss = await watch.lossOf(run);
        if (loss !== "as-seen") return { problem: "wrong-state", detail: crawlMessages(language)[loss] };
      }
      const begun = { by: "person", name: account.name } as const;
      const began = await watch.begin({ kind, sources: [...new Set(sources)], begun, account: account.id });
      if (!began) return { problem: "crawl-running" };
      const action = kind === "allow" ? "release-allowed" : "crawl-started";
      await record({ action, by: account.id, subject: run === undefined ? `crawl:${kind}` : `run:${run}` });
      return done;
    });

    serve(serving, crawlEndpoints.keepRelease, async ({ body: { run }, account, language }) => {
      const kept = await watch.keepHeld(run, account.id);
      if (!kept) return { problem: "wrong-state", detail: crawlMessages(language).overtaken };
      await record({ action: "release-kept", by: account.id, subject: `run:${run}` });
      log.info({ account: account.id, run }, "held release kept");
      return done;
    });

    serve(serving, crawlEndpoints.stopCrawl, async ({ account }) => {
      log.info({ account: account.id }, "crawl is to stop");
      await watch.stop();
      await record({ action: "crawl-stopped", by: account.id, subject: "crawl" });
      return done;
    });

    serve(serving, crawlEndpoints.serveRelease, ({ params, account, language }) =>
      // Two at once would each take the other's choice for a damaged release, and undo it.
      oneByOne(async () => {
        if (await watch.running()) return { problem: "crawl-running" };
        await watch.releases.look();
        const release = watch.releases.get(params.release);
        if (!release) return { problem: "not-found" };
        const went = await goBackTo(release.id, { folder: releasesFolder(config.data), catalogue });
        log.info({ account: account.id, release: release.id, outcome: went.kind }, "release chosen");
        if (went.kind === "served")
          await record({ action: "release-served", by: account.id, subject: `release:${release.id}` });
        return went.kind === "served"
          ? done
          : { problem: "not-found", detail: crawlMessages(language).damaged(release.id) };
      }),
    );

    serve(serving, crawlEndpoints.explainAddress, async ({ query, account, language, signal }) => {
      const either = AbortSignal.any([signal, stopping]);
      const explained = await inTurn(() =>
        explainAddress(query.address, { program, configFile, signal: either }),
      );
      switch (explained.kind) {
        case "explained":
          return { answer: trimExplanation(explained.explanation, account.groups) };
        case "silent":
          return { problem: "internal", detail: crawlMessages(language).silent };
        case "failed":
          // Whoever asked may have gone.
          if (!either.aborted) log.warn({ code: explained.code }, "address could not be explained");
          return { problem: "internal", detail: crawlMessages(language).unexplained };
      }
    });
  };
}

function unknownSources(
  sources: readonly string[],
  { known, language }: { known: readonly string[]; language: Language },
): Refusal | null {
  const message = crawlMessages(language).noSource(known.join(", "));
  const errors = sources.flatMap((source, at) =>
    known.includes(source) ? [] : [{ at: `sources.${at}`, message }],
  );
  return errors.length > 0 ? { problem: "invalid", errors } : null;
}
