import type { Logger } from "pino";
import type { Config } from "../core/contract/config.ts";
import type { AppDeps } from "./app-deps.ts";
import { openCatalogue } from "./catalogue/open-catalogue.ts";
import { releasesFolder } from "./catalogue/release-folder.ts";
import { watchReleases } from "./catalogue/watch-releases.ts";
import type { Now } from "./clock.ts";
import { openCrawl } from "./crawl/open-crawl.ts";
import { applyRetention } from "./desk/apply-retention.ts";
import { deskOver } from "./desk/desk-part.ts";
import { createIdentity } from "./identity/create-identity.ts";
import { forgetExpired } from "./identity/forget-expired.ts";
import { forgetSearches } from "./learning/forget-searches.ts";
import { serveLearning } from "./learning/learning-part.ts";
import { LiveHub } from "./live/live-hub.ts";
import { liveOver } from "./live/live-part.ts";
import { openMail } from "./mail/mail-port.ts";
import { startAlarmLetters } from "./mail/start-alarm-letters.ts";
import { startNotices } from "./mail/start-notices.ts";
import { type LoadRelease, loadRelease } from "./search/load-release.ts";
import { databaseFile } from "./store/database-file.ts";
import { migrate } from "./store/migrate.ts";
import { openStore } from "./store/open-store.ts";
import { createTidying } from "./tidying.ts";
import { forgetChanges } from "./tuning/forget-changes.ts";
import { SearchTuning } from "./tuning/search-tuning.ts";
import { serveTuning } from "./tuning/tuning-part.ts";

const hourMs = 60 * 60 * 1000;

export type OpenParts = {
  readonly deps: AppDeps;
  /** What is done every hour: forgets whose time is over, counts what is used. */
  readonly tidy: () => Promise<void>;
  /** Stops what runs by itself and closes the database; the live hub is closed before. */
  readonly close: () => Promise<void>;
};

type Opening = {
  /** The configuration's own path. */
  readonly configFile: string;
  readonly log: Logger;
  readonly now: Now;
  readonly load?: LoadRelease;
  /** What to run instead of the index-builder. */
  readonly crawler?: string;
};

/** Opens database, release, identity, desk, mail and crawls, and starts what they do by themselves. */
export async function openParts(config: Config, opening: Opening): Promise<OpenParts> {
  const { configFile, log, now, load = loadRelease, crawler } = opening;
  const { address, secret } = config.server;
  const stopping = new AbortController();
  const { signal } = stopping;
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);

  const store = openStore(databaseFile(config.data));
  await migrate(store.shared);
  const live = new LiveHub({ store, now, failed: failed("live events failed") });
  const identity = await createIdentity({ store, address, secret, now }, live);
  const folder = releasesFolder(config.data);
  const catalogue = await openCatalogue({
    store,
    folder,
    secret,
    live,
    log,
    now,
    load,
    tuningOf: (member) => tuning.of(member),
    wentLive: () => void tuning.recount().catch(failed("counting what is used failed")),
  });
  const tuning = new SearchTuning({ store, now, catalogue });
  await catalogue.reload();
  watchReleases(folder, () => void catalogue.reload(), signal);

  // Keys go first of all: what is promised of them is a matter of days.
  const { tidy, look } = createTidying(
    {
      searches: () => forgetSearches(store, config, now()),
      expired: () => forgetExpired(store, now),
      retention: () => applyRetention(store, config.keeps, now()),
      changes: () => forgetChanges(store, now()),
      use: tuning.recount,
    },
    (step, error) => log.error({ err: error, step }, "tidying failed"),
    signal,
  );
  look();
  const tidying = setInterval(look, hourMs);
  tidying.unref();
  const crawl = openCrawl({
    config,
    configFile,
    store,
    catalogue,
    live,
    now,
    log,
    ...(crawler === undefined ? {} : { program: crawler }),
  });
  const mail = config.mail && { store, config, now, mail: openMail(config.mail) };
  const letters = mail ? [startNotices(mail, { log, signal }), startAlarmLetters(mail, { log, signal })] : [];
  const parts = [deskOver(live), liveOver(live), crawl.part, serveLearning, serveTuning];

  return {
    deps: { config, store, now, log, identity, catalogue, live, staleSince: crawl.staleSince, parts },
    tidy,
    async close() {
      stopping.abort();
      clearInterval(tidying);
      await Promise.all([...letters, crawl.close()]);
      await catalogue.close();
      await store.close();
    },
  };
}
