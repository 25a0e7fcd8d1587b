import type { Logger } from "pino";
import type { Config } from "../core/contract/config.ts";
import type { AppDeps } from "./app-deps.ts";
import { backupFact } from "./alarms/backup-fact.ts";
import { openAlarms } from "./alarms/open-alarms.ts";
import { openAnswering } from "./answering/open-answering.ts";
import { startBackups } from "./backup/start-backups.ts";
import { openCatalogue } from "./catalogue/open-catalogue.ts";
import { releasesFolder } from "./catalogue/release-folder.ts";
import { watchReleases } from "./catalogue/watch-releases.ts";
import type { Snapshot } from "./catalogue/snapshot.ts";
import type { Now } from "./clock.ts";
import type { CrawlRunner } from "./crawl/crawl-runner.ts";
import { openCrawl } from "./crawl/open-crawl.ts";
import { deskOf } from "./desk/desk-of.ts";
import { deskOver } from "./desk/desk-part.ts";
import { serveFiles } from "./files/files-part.ts";
import { createIdentity } from "./identity/create-identity.ts";
import { joiningOver } from "./joining/joining-part.ts";
import { OpenQuestions } from "./joining/open-questions.ts";
import { learningOver } from "./learning/learning-part.ts";
import { serveKept } from "./kept/kept-part.ts";
import { KeptShelf } from "./kept/kept-shelf.ts";
import { keepTidy } from "./keep-tidy.ts";
import { LiveHub } from "./live/live-hub.ts";
import { metricsOver } from "./metrics/metrics-part.ts";
import { ServerMetrics } from "./metrics/server-metrics.ts";
import { watchWorkers } from "./metrics/watch-workers.ts";
import { serveReady } from "./ready-part.ts";
import { liveOver } from "./live/live-part.ts";
import { InboxBook } from "./mail/inbox/inbox-book.ts";
import { type LoadRelease, loadRelease } from "./search/load-release.ts";
import { channelsOver } from "./channels/channels-part.ts";
import { databaseFile } from "./store/database-file.ts";
import { startErrands } from "./start-errands.ts";
import { openCurrent } from "./store/upgrade/open-current.ts";
import { openStudies } from "./open-studies.ts";
import { TopicBook } from "./questions/topic-book.ts";
import { RuleBook } from "./rules/rule-book.ts";
import { rulesOver } from "./rules/rules-part.ts";
import { auditOver } from "./audit/audit-part.ts";
import { AuditGuard } from "./audit/audit-guard.ts";
import { noteSettings } from "./audit/note-settings.ts";
import { openWitness } from "./audit/witness.ts";
import { ratingOver } from "./rating/rating-part.ts";
import { routingOver } from "./routing/routing-part.ts";
import { staffOver } from "./staff/staff-part.ts";
import { SearchTuning } from "./tuning/search-tuning.ts";
import { serveTuning } from "./tuning/tuning-part.ts";

export type OpenParts = {
  readonly deps: AppDeps;
  /** What is done every hour: forgets whose time is over, counts what is used. */
  readonly tidy: () => Promise<void>;
  /** Ends what runs by itself, but for a crawl under way; whoever asks is answered as before. */
  readonly rest: () => Promise<void>;
  /** Takes up what parts that rest have written until their last call ended. */
  readonly takeUp: () => void;
  /** What parts over the same data begin with. From now on `close` leaves a crawl under way to them. */
  readonly handOver: () => { readonly served: Snapshot | null; readonly runner: CrawlRunner };
  /** Rests, and closes the database; the live hub is closed before. */
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
  /** Parts over the same data that rest, and are closed when these answer. */
  readonly before?: OpenParts | undefined;
  /** Where it is counted what the parts do. */
  readonly metrics?: ServerMetrics | undefined;
};

/** Opens database, release, identity, desk, mail and crawls, and starts what they do by themselves. */
export async function openParts(given: Config, opening: Opening): Promise<OpenParts> {
  const { configFile, log, now, load = loadRelease, crawler, metrics = new ServerMetrics() } = opening;
  const { address, secret } = given.server;
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Of what is done by itself: aborts when the parts rest. */
  const resting = new AbortController();
  const taken = opening.before?.handOver();
  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);

  const store = await openCurrent({ data: given.data, server: given.server, now, log });
  await noteSettings(store, { file: configFile, at: now() });
  const guard = new AuditGuard({ store, now, signal, log });
  const witness = openWitness({ store, now, failed: failed("noting who saw what failed") });
  const book = new RuleBook(given.desk);
  await book.readAnew(store.read);
  const config = book.over(given);
  const { perAccount } = config.limits.live;
  const live = new LiveHub({ store, now, failed: failed("live events failed"), perAccount });
  store.watchCommits((seconds) => metrics.commitSeconds.observe(seconds));
  const { passwords } = config.signIn;
  const identity = await createIdentity({ store, address, secret, now, passwords }, live);
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
    before: taken?.served ?? null,
    wentLive: () => void tuning.recount().catch(failed("counting what is used failed")),
  });
  const tuning = new SearchTuning({ store, now, catalogue });
  await catalogue.reload();
  if (taken) await catalogue.renew();
  watchReleases(folder, () => void catalogue.reload(), signal);

  const topics = new TopicBook({ read: store.read, topics: config.desk.topics, signal });

  const desk = deskOf(live, { store, config, now, catalogue });
  const studies = openStudies({
    desk,
    config,
    file: databaseFile(config.data),
    given: given.desk,
    live,
    catalogue,
    brokenLinks: () => crawl.brokenLinks(),
    signal,
    resting: resting.signal,
    failed,
  });

  const base = { store, config, now, log, catalogue, topics };
  const tidy = keepTidy({ ...base, tuning, studies, guard, signal: resting.signal });
  const inboxBook = new InboxBook();
  const startedAt = now();
  const alarms = openAlarms({
    config,
    store,
    desk,
    log,
    inboxFailingSince: () => inboxBook.standing.failingSince,
    lastBackup: () => backupFact(config, startedAt),
  });
  const crawl = openCrawl({
    config,
    configFile,
    store,
    catalogue,
    live,
    hearAlarms: alarms.hearCrawl,
    now,
    log,
    runner: taken?.runner,
    ...(crawler === undefined ? {} : { program: crawler }),
  });
  const backups = startBackups({
    backup: config.backup,
    data: config.data,
    configFile,
    now,
    log,
    signal: resting.signal,
  });
  const errands = startErrands(
    { ...base, live, book, engine: studies.engine, inbox: inboxBook },
    { log, signal: resting.signal },
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
    resting: resting.signal,
    failed: failed("sending held answers failed"),
  });
  const parts = [
    deskOver(live),
    channelsOver(live),
    answering.part,
    liveOver(live),
    crawl.part,
    alarms.part,
    joiningOver(live, questions),
    ratingOver(live),
    routingOver(live),
    staffOver(live),
    rulesOver({ book, given: given.desk }),
    auditOver(guard.watch),
    learningOver(studies.searched),
    serveTuning,
    serveKept,
    serveFiles,
    metricsOver({ metrics, live: live.size, workers: watchWorkers(signal), runs: crawl.runs }),
    serveReady,
    ...studies.parts,
  ];

  async function rest(): Promise<void> {
    resting.abort();
    await Promise.all([errands, backups, alarms.close(), crawl.rest(), answering.settled(), studies.rest()]);
  }
  let isHandedOver = false;

  return {
    deps: { ...base, identity, live, witness, metrics, staleSince: crawl.staleSince, parts },
    tidy,
    rest,
    takeUp() {
      live.wake();
      answering.wake();
    },
    handOver() {
      isHandedOver = true;
      return { served: catalogue.snapshot(), runner: crawl.runner };
    },
    async close() {
      stopping.abort();
      await Promise.all([rest(), ...(isHandedOver ? [] : [crawl.close()]), studies.close()]);
      await catalogue.close();
      await witness.flush();
      await store.close();
    },
  };
}
