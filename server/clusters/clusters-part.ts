import { setTimeout as delay } from "node:timers/promises";
import { clusterEndpoints } from "../../core/contract/cluster-endpoints.ts";
import { exportEndpoints } from "../../core/contract/export-endpoints.ts";
import type { RepeatView } from "../../core/contract/cluster.ts";
import type { Part } from "../app-deps.ts";
import { logInstant } from "../desk/log-instant.ts";
import { sendTable } from "../export/send-table.ts";
import type { Account } from "../identity/account.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import type { Outcome } from "../outcome.ts";
import { topicNames } from "../report/topic-names.ts";
import { serve } from "../serve-endpoint.ts";
import { acceptRepeat } from "./accept-repeat.ts";
import { joinClusters, splitCluster } from "./choose-clusters.ts";
import type { Clusters } from "./clusters.ts";
import { repeatFile } from "./repeat-file.ts";
import { repeatsFile } from "./repeats-file.ts";
import { type ClusterShowing, listClusters } from "./show-clusters.ts";
import { everyAsked, showCluster } from "./show-cluster.ts";
import { undoRepeat } from "./undo-repeat.ts";

// All may just be clustered anew: what was said is kept, and seen a little later.
const longestWaitMs = 10_000;

/** What is asked again and again: shown, decided, and taken apart or together by people. */
export function clustersOver(clusters: Clusters): Part {
  return (serving, { store, config, now, catalogue, live }) => {
    const rules = config.insight.clusters;
    const showing = (account: Account): ClusterShowing => ({
      db: store.read,
      now: now(),
      rules,
      account,
      catalogue,
    });
    const shown = async (account: Account, id: number): Promise<Outcome<RepeatView>> => {
      const answer = await showCluster(showing(account), id);
      return answer === undefined ? { problem: "not-found" } : { answer };
    };
    const list = async (account: Account) => ({ answer: await listClusters(showing(account)) });
    const tell = (): void => live.publish({ type: "tuning" }, "everyone");

    serve(serving, clusterEndpoints.clusters, ({ account }) => list(account));
    serve(serving, exportEndpoints.repeatsFile, async ({ account, language, query: { format } }) => {
      const topicName = topicNames(config.desk, language);
      const writing = { format, language, topicName, zone: deskTimeZone(config.desk, now()) };
      return sendTable(await repeatsFile(showing(account), writing), language);
    });
    serve(serving, exportEndpoints.repeatFile, async ({ account, language, params, query: { format } }) => {
      const { cluster } = params;
      const asked = await everyAsked(showing(account), cluster);
      if (asked === undefined) return { problem: "not-found" };
      const isTrainer = account.role === "trainer";
      const writing = { format, language, cluster, isTrainer, zone: deskTimeZone(config.desk, now()) };
      return sendTable(await repeatFile(asked, writing), language);
    });
    serve(serving, clusterEndpoints.cluster, ({ account, params }) => shown(account, params.cluster));
    serve(serving, clusterEndpoints.acceptCluster, async ({ account, params, body, language }) => {
      const { cluster } = params;
      const before = await shown(account, cluster);
      if ("problem" in before) return before;
      if (body.cause === "raise" && catalogue.release() === null) return { problem: "no-release" };
      const section = body.record === undefined ? undefined : catalogue.section(body.record, account.groups);
      const accepting = { cluster, cause: body.cause, section, by: account.id };
      const at = logInstant(now());
      const accepted = await acceptRepeat(store, { ...accepting, at, language });
      if ("problem" in accepted) return accepted;
      if (body.cause === "raise") tell();
      return shown(account, cluster);
    });
    serve(serving, clusterEndpoints.undoCluster, async ({ account, params: { cluster } }) => {
      const before = await shown(account, cluster);
      if ("problem" in before) return before;
      const undone = await undoRepeat(store, { cluster, by: account.id, at: logInstant(now()) });
      if ("problem" in undone) return undone;
      tell();
      return shown(account, cluster);
    });
    serve(serving, clusterEndpoints.splitCluster, async ({ account, params, body, language }) => {
      const before = await shown(account, params.cluster);
      if ("problem" in before) return before;
      const choosing = { cluster: params.cluster, by: account.id, at: logInstant(now()), language };
      const split = await splitCluster(store, body.requests, choosing);
      if ("problem" in split) return split;
      await Promise.race([clusters.keepUp(), delay(longestWaitMs, undefined, { ref: false })]);
      return list(account);
    });
    serve(serving, clusterEndpoints.joinClusters, async ({ account, params, body, language }) => {
      const before = await shown(account, params.cluster);
      const other = body.with === undefined ? before : await shown(account, body.with);
      if ("problem" in before || "problem" in other) return { problem: "not-found" };
      const joining = body.with === undefined ? { requests: body.requests ?? [] } : { cluster: body.with };
      const choosing = { cluster: params.cluster, by: account.id, at: logInstant(now()), language };
      const joined = await joinClusters(store, joining, choosing);
      if ("problem" in joined) return joined;
      await Promise.race([clusters.keepUp(), delay(longestWaitMs, undefined, { ref: false })]);
      return list(account);
    });
  };
}
