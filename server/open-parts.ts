import type { Logger } from "pino";
import type { Config } from "../core/contract/config.ts";
import type { AppDeps } from "./app-deps.ts";
import { openAnswering } from "./answering/open-answering.ts";
import { openCatalogue } from "./catalogue/open-catalogue.ts";
import { releasesFolder } from "./catalogue/release-folder.ts";
import { watchReleases } from "./catalogue/watch-releases.ts";
import type { Now } from "./clock.ts";
import { openCrawl } from "./crawl/open-crawl.ts";
import { applyRetention } from "./desk/apply-retention.ts";
import { deskOf } from "./desk/desk-of.ts";
import { deskOver } from "./desk/desk-part.ts";
import { startReminders } from "./desk/reminders/start-reminders.ts";
import { fileFolder } from "./files/file-folder.ts";
import { serveFiles } from "./files/files-part.ts";
import { forgetFiles } from "./files/forget-files.ts";
import { createIdentity } from "./identity/create-identity.ts";
import { forgetExpired } from "./identity/forget-expired.ts";
import { forgetSearches } from "./learning/forget-searches.ts";
import { joiningOver } from "./joining/joining-part.ts";
import { OpenQuestions } from "./joining/open-questions.ts";
import { learningOver } from "./learning/learning-part.ts";
import { serveKept } from "./kept/kept-part.ts";
import { KeptShelf } from "./kept/kept-shelf.ts";
import { LiveHub } from "./live/live-hub.ts";
import { liveOver } from "./live/live-part.ts";
import { startInbox } from "./mail/inbox/start-inbox.ts";
import { openMail } from "./mail/mail-port.ts";
import { startLetters } from "./mail/start-letters.ts";
import { type LoadRelease, loadRelease } from "./search/load-release.ts";
import { channelsOver } from "./channels/channels-part.ts";
import { databaseFile } from "./store/database-file.ts";
import { migrate } from "./store/migrate.ts";
import { openStore } from "./store/open-store.ts";
import { openStudies } from "./open-studies.ts";
import { keepTopics } from "./questions/keep-topics.ts";
import { TopicBook } from "./questions/topic-book.ts";
import { followRules } from "./rules/follow-rules.ts";
import { RuleBook } from "./rules/rule-book.ts";
import { rulesOver } from "./rules/rules-part.ts";
import { serveAudit } from "./audit/audit-part.ts";
import { ratingOver } from "./rating/rating-part.ts";
import { remindToRate } from "./rating/remind-to-rate.ts";
import { routingOver } from "./routing/routing-part.ts";
import { startPlanner } from "./routing/start-planner.ts";
import { staffOver } from "./staff/staff-part.ts";
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
export async function openParts(given: Config, opening: Opening): Promise<OpenParts> {
  const { configFile, log, now, load = loadRelease, crawler } = opening;
  const { address, secret } = given.server;
  const stopping = new AbortController();
  const { signal } = stopping;
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);

  const store = openStore(databaseFile(given.data));
  await migrate(store.shared);
  const book = new RuleBook(given.desk);
  await book.readAnew(store.read);
  const config = book.over(given);
  const live = new LiveHub({ store, now, failed: failed("live events failed") });
  const identity = await createIdentity({ store, address, secret, now }, live);
  const folder = releasesFolder(config.data);
  const shelf = new KeptShelf({ store, now, config });
  const catalogue = await openCatalogue({
    store,
    folder,
    secret,
    live,
    log,
    now,
    load,
    tuningOf: (member) => tuning.of(member),
    beside: shelf,
    wentLive: () => void tuning.recount().catch(failed("counting what is used failed")),
  });
  const tuning = new SearchTuning({ store, now, catalogue });
  await catalogue.reload();
  watchReleases(folder, () => void catalogue.reload(), signal);

  const topics = new TopicBook({ read: store.read, topics: config.desk.topics, signal });

  const studies = openStudies({
    desk: deskOf(live, { store, config, now, catalogue }),
    config,
    file: databaseFile(config.data),
    given: given.desk,
    live,
    catalogue,
    brokenLinks: () => crawl.brokenLinks(),
    signal,
    failed,
  });

  // Keys go first of all: what is promised of them is a matter of days.
  const { tidy, look } = createTidying(
    {
      searches: () => forgetSearches(store, config, { now: now(), signal }),
      expired: () => forgetExpired(store, now),
      retention: () => applyRetention(store, config.keeps, now()),
      topics: () => topics.dropEnded(),
      files: () => forgetFiles({ store, folder: fileFolder(config.data) }, config.keeps, now()),
      ...(config.mail ? { ratings: () => remindToRate(store, now()) } : {}),
      changes: () => forgetChanges(store, now()),
      use: tuning.recount,
      ...studies.tidying,
      kept: catalogue.renew,
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
  const lettering = { store, config, now, portal: catalogue, changed: live.wake };
  const letters = config.mail
    ? startLetters({ ...lettering, engine: studies.engine, mail: openMail(config.mail) }, { log, signal })
    : undefined;
  const letterbox = startInbox(
    {
      desk: deskOf(live, { store, config, now, catalogue, topics }),
      config,
      folder: fileFolder(config.data),
    },
    { log, signal },
  );
  const planner = startPlanner(deskOf(live, { store, config, now, catalogue }), {
    signal,
    failed: failed("planning failed"),
  });
  const reminding = startReminders(
    { desk: deskOf(live, { store, config, now, catalogue }), live },
    { log, signal },
  );
  const questions = new OpenQuestions();
  const answering = openAnswering({
    hub: live,
    questions,
    kept: shelf.book,
    store,
    config,
    now,
    catalogue,
    signal,
    failed: failed("sending held answers failed"),
  });
  const learning = keepTopics(topics, { signal, failed: failed("learning topics failed") });
  const following = followRules(
    { book, store, topics, live },
    { signal, failed: failed("following rules failed") },
  );
  const parts = [
    deskOver(live),
    channelsOver(live),
    answering.part,
    liveOver(live),
    crawl.part,
    joiningOver(live, questions),
    ratingOver(live),
    routingOver(live),
    staffOver(live),
    rulesOver({ book, given: given.desk }),
    serveAudit,
    learningOver(studies.searched),
    serveTuning,
    serveKept,
    serveFiles,
    ...studies.parts,
  ];

  return {
    deps: { config, store, now, log, identity, catalogue, live, topics, staleSince: crawl.staleSince, parts },
    tidy,
    async close() {
      stopping.abort();
      clearInterval(tidying);
      await Promise.all([
        letters,
        letterbox,
        planner,
        reminding,
        learning,
        following,
        crawl.close(),
        answering.settled(),
        studies.close(),
      ]);
      await catalogue.close();
      await store.close();
    },
  };
}
