import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Logger } from "pino";
import type { SectionRecord } from "../../core/contract/record.ts";
import { releaseFiles } from "../../core/contract/release.ts";
import { suggest } from "../../core/search/suggest.ts";
import type { Now } from "../clock.ts";
import type { LivePort } from "../live-port.ts";
import type { LoadedRelease, LoadRelease } from "../search/load-release.ts";
import { currentRelease, readDenied, type Refused } from "../search/read-release.ts";
import { whyRefused } from "../search/release-messages.ts";
import { searchVisible } from "../search/search-visible.ts";
import type { Store } from "../store/store.ts";
import { type Beside, type BesideSource, nothingBeside } from "./beside.ts";
import type { Catalogue } from "./catalogue.ts";
import { forgetEnded } from "./forget-ended.ts";
import { History } from "./history.ts";
import { Snapshot } from "./snapshot.ts";
import { syncPage } from "./sync-page.ts";
import { takeInRelease } from "./take-in-release.ts";
import type { TuningOf } from "./tuning-of.ts";

export type CatalogueOptions = {
  readonly store: Store;
  /** Folder with `current.json` and the releases. */
  readonly folder: string;
  readonly secret: string;
  readonly live: Pick<LivePort, "publish">;
  readonly log: Logger;
  readonly now: Now;
  readonly load: LoadRelease;
  readonly tuningOf: TuningOf;
  /** What is served beside each release. */
  readonly beside?: BesideSource;
  /** What was served over the same folder until now: as long as it is current it need not be read again. */
  readonly before?: Snapshot | null;
  /** Another release is served from now on. */
  readonly wentLive: () => void;
};

/** Serves the release that `current.json` names, as soon as it is read, checked and taken into the history. */
export async function openCatalogue(options: CatalogueOptions): Promise<Catalogue> {
  const { store, folder, secret, live, log, now, load, tuningOf, wentLive, beside: besides } = options;
  const { before = null } = options;
  const history = await History.open(store);
  const stopping = new AbortController();
  let serving = before;
  let refused: { release: string; why: string; problem: "no-release" | "release-version" } | null = null;
  let reloading: Promise<void> = Promise.resolve();

  const refuse = (release: string, reason: Refused): void => {
    const why = whyRefused(reason, "en");
    // Told once per reason, not at every look.
    if (refused?.release !== release || refused.why !== why) log.error({ release, why }, "release refused");
    const otherVersion = reason.kind === "other-format" || reason.kind === "other-analysis";
    refused = { release, why, problem: otherVersion ? "release-version" : "no-release" };
  };

  /** The release and what the portal has closed since are as they are served. */
  const isServed = async (id: string): Promise<boolean> =>
    id === serving?.release.manifest.id &&
    (await readDenied(folder))?.revision === serving.release.deniedRevision;

  /** Where a new release is refused, what the portal has closed since is taken from the one that is served all the same. */
  const reload = async (): Promise<void> => {
    const id = await currentRelease(folder);
    if (id !== null) await bring(id);
    const old = serving?.release.manifest.id;
    if (old === undefined || old === id || (await isServed(old))) return;
    const why = refused;
    await bring(old);
    refused = why;
    // It is gone from the disk: better nothing than what somebody may no longer see.
    if (!(await isServed(old)) && (await readDenied(folder)) !== null) serving = null;
  };

  const bring = async (id: string): Promise<void> => {
    if (stopping.signal.aborted || (await isServed(id))) return;
    const from = now().getTime();
    const loading = await load(join(folder, id), stopping.signal, serving?.indexes.inUse() ?? []);
    if (loading.kind !== "loaded") return refuse(id, loading);
    const { release } = loading;
    if (release.manifest.id !== id) {
      const why = `it is of release ${release.manifest.id}`;
      return refuse(id, { kind: "damaged", file: releaseFiles.manifest, why });
    }
    const beside = (await besides?.read(release.records)) ?? nothingBeside;
    const seq = await takeInRelease(store, { release: id, records: both(release, beside) }, now());
    await history.refresh();
    const next = await Snapshot.of(release, seq, beside);
    // Whoever searches now shall not wait for an index after the change.
    for (const groups of serving?.indexes.inUse() ?? []) await next.indexes.for(groups);
    serving = next;
    refused = null;
    log.info({ release: id, sections: release.records.size, ms: now().getTime() - from }, "release live");
    live.publish({ type: "release", release: id }, "everyone");
    wentLive();
    await forgetEnded(store, history.floor, stopping.signal);
  };

  /** Takes in what stands beside the release by now. */
  const renew = async (): Promise<void> => {
    const from = serving;
    if (from === null || besides === undefined || stopping.signal.aborted) return;
    const { id } = from.release.manifest;
    const beside = await besides.read(from.release.records);
    // It is looked at every hour, and mostly nothing has changed: what is made of it is still good.
    if (isDeepStrictEqual(beside, from.beside)) return;
    const { beginning } = besides;
    const seq = await takeInRelease(store, { release: id, records: beside.records, beginning }, now());
    await history.refresh();
    const next = from.with(beside, seq);
    for (const groups of from.indexes.inUse()) {
      await next.indexes.for(groups);
      // Opening each takes some milliseconds, and nobody should wait for all of them.
      await nextTurn();
    }
    serving = next;
    if (seq !== from.seq) live.publish({ type: "release", release: id }, "everyone");
  };

  return {
    release: () => serving?.release.manifest.id ?? null,
    refused: () => refused,
    section: (record, groups) => serving?.section(record, groups),
    sectionsOf: (document, groups) => serving?.sectionsOf(document, groups) ?? [],
    sectionsAt: (address, groups) => serving?.sectionsAt(address, groups) ?? [],
    served: () => serving,
    snapshot: () => serving,
    audienceOf: (record) => serving?.get(record)?.audience ?? null,
    citedBy: (record) => serving?.beside.cites.get(record) ?? [],
    audienceAt: (address) => serving?.audienceAt(address) ?? null,
    seesAllAt: (address, groups) => serving?.seesAllAt(address, groups) ?? null,
    async search(query, member) {
      if (!serving) return { problem: refused?.problem ?? "no-release" };
      const release = { records: serving };
      const { indexes } = serving;
      const tuning = await tuningOf(member);
      return { answer: await searchVisible({ release, indexes, now: now(), tuning }, query, member) };
    },
    async searchTaught(query, member, tuning) {
      if (!serving) return { problem: refused?.problem ?? "no-release" };
      const { indexes } = serving;
      const searching = { release: { records: serving }, indexes, now: now(), tuning };
      return { answer: await searchVisible(searching, query, member) };
    },
    async suggested(member) {
      if (!serving) return { problem: refused?.problem ?? "no-release" };
      const { indexes } = serving;
      const { popular } = await tuningOf(member);
      return { answer: suggest(await indexes.for(member.groups), popular, now().getTime()) };
    },
    tuningOf,
    async changes(query, account) {
      if (!serving) return { problem: refused?.problem ?? "no-release" };
      const { release, seq } = serving;
      const current = serving;
      return {
        answer: await syncPage(
          {
            store,
            history,
            secret,
            seq,
            release: release.manifest.id,
            section: (record, groups) => current.section(record, groups),
            total: (groups) => current.total(groups),
            tuning: await tuningOf(account),
          },
          query,
          account,
        ),
      };
    },
    reload() {
      reloading = reloading.then(reload).catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ err: error }, "release could not be read");
      });
      return reloading;
    },
    renew() {
      reloading = reloading.then(renew).catch((error: unknown) => {
        if (!stopping.signal.aborted)
          log.error({ err: error }, "what stands beside the release could not be read");
      });
      return reloading;
    },
    async close() {
      stopping.abort();
      await reloading;
    },
  };
}

/** The records of a release and those beside it. */
function both(release: LoadedRelease, beside: Beside): { values: () => Iterable<SectionRecord> } {
  return {
    *values() {
      yield* release.records.values();
      yield* beside.records.values();
    },
  };
}
