import { constants, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ClusterConfig } from "../../core/contract/config-clusters.ts";
import { acceptRepeat } from "../../server/clusters/accept-repeat.ts";
import { lapsePins } from "../../server/clusters/lapse-pins.ts";
import { stepsOf } from "../../server/clusters/show-steps.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { clusterAll, type WrittenCluster } from "../unit/server/clusters/cluster-all.ts";
import { section } from "../unit/server/harness/plant-release.ts";
import { generateYear } from "./generate-year.ts";
import { planted } from "./planted.ts";

/* What comes again and again in the generated year: the planted page, the pin that helped and the one that did not. */

const rules = ClusterConfig.parse({});
const account = { role: "lead", groups: [] } as const;
let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-repeats-"));
  const file = join(folder, "ask-me.sqlite");
  copyFileSync(await generateYear({ scale: 0.1 }), file, constants.COPYFILE_FICLONE);
  store = openStore(file);
}, 180_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All that is clustered on the morning of a day. */
const clusteredOn = (day: string) => clusterAll(store, rules.windowDays, `${day}T06:00:00Z`);
const ofSection = (found: readonly WrittenCluster[], record: string): WrittenCluster[] =>
  found.filter(({ cause }) => cause?.record === record);
const accept = (cluster: number, record: string, day: string) =>
  acceptRepeat(store, {
    cluster,
    cause: "raise",
    section: section({ id: record, title: record }),
    by: "lead",
    at: `${day}T09:00:00Z`,
    language: "ru",
  });

test("the page that many do not understand is one cluster of its sellers, to be made clearer", async () => {
  const { page } = planted;
  const [only, ...others] = ofSection(await clusteredOn("2026-05-25"), page.record);
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    sellers: page.sellers,
    questions: page.questions,
    cause: { cause: "clarify", why: "opened-and-asked" },
  });
}, 120_000);

test("the pin that helped goes back by itself; the one that did not stays, and says so", async () => {
  const { helpedPin, idlePin } = planted;
  const [helped] = ofSection(await clusteredOn("2026-06-15"), helpedPin.record);
  expect(helped?.cause).toMatchObject({ cause: "raise", why: "cited" });
  await accept(helped?.id ?? 0, helpedPin.record, helpedPin.pinnedOn);
  const [idle] = ofSection(await clusteredOn("2026-07-13"), idlePin.record);
  expect(idle?.cause).toMatchObject({ cause: "raise", why: "cited" });
  await accept(idle?.id ?? 0, idlePin.record, idlePin.pinnedOn);
  await clusteredOn("2026-08-10");
  await clusteredOn("2026-08-17");
  const now = new Date("2026-08-17T06:00:00Z");
  expect(await lapsePins(store, rules, now)).toBe(1);
  const steps = await stepsOf({ db: store.read, now, rules, account }, [helped?.id ?? 0, idle?.id ?? 0]);
  expect(steps.get(helped?.id ?? 0)).toMatchObject([{ state: "lapsed", course: { kind: "over" } }]);
  expect(steps.get(idle?.id ?? 0)).toMatchObject([{ state: "accepted", course: { kind: "did-not-help" } }]);
}, 240_000);
