import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLog } from "../../../../server/log.ts";
import { type OpenParts, openParts } from "../../../../server/open-parts.ts";
import { Generations } from "../../../../server/reload/generations.ts";
import { loadHere } from "../harness/load-here.ts";
import { plantRelease, section } from "../harness/plant-release.ts";
import { testConfig } from "../harness/test-config.ts";

let data: string;
let loads: number;
let fails: number;
let failures: unknown[];
let opened: OpenParts[];
let generations: Generations;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "ask-me-generations-"));
  loads = 0;
  fails = 0;
  failures = [];
  opened = [];
  generations = new Generations(
    async (config, before) => {
      if (fails > 0) {
        fails -= 1;
        throw new Error("The disk is gone");
      }
      const parts = await openParts(config, {
        configFile: join(data, "ask-me.yaml"),
        log: createLog("silent"),
        now: () => new Date(),
        before,
        load: (...given) => {
          loads += 1;
          return loadHere(...given);
        },
      });
      opened.push(parts);
      return parts;
    },
    (error) => void failures.push(error),
  );
});
afterEach(async () => {
  generations.endStreams();
  await generations.close();
  rmSync(data, { recursive: true });
});

test("parts that cannot be opened leave those of before, which are opened again and do their errands", async () => {
  const before = testConfig(data);
  await generations.begin(before);
  fails = 1;
  await expect(generations.replace(testConfig(data, { keptAnswers: { reviewDays: 9 } }))).rejects.toThrow(
    "The disk is gone",
  );
  expect(generations.current?.config).toBe(before);
  expect(opened).toHaveLength(2);
  expect(generations.current?.parts).toBe(opened[1]);
  expect(failures).toEqual([]);
});

test("where those of before cannot be opened again either it is told, and tried until the server closes", async () => {
  await generations.begin(testConfig(data));
  fails = 2;
  const refused = generations
    .replace(testConfig(data, { keptAnswers: { reviewDays: 9 } }))
    .catch((error: unknown) => error);
  await expect.poll(() => failures).toEqual([new Error("The disk is gone")]);
  generations.endStreams();
  expect(await refused).toEqual(new Error("The disk is gone"));
});

test("a release that is being served is not read again", async () => {
  plantRelease(join(data, "releases"), "r1", [section({ id: "a" })]);
  await generations.begin(testConfig(data));
  await generations.replace(testConfig(data, { keptAnswers: { reviewDays: 9 } }));
  expect(generations.current?.parts.deps.catalogue.release()).toBe("r1");
  expect(loads).toBe(1);
});

test("one that was published meanwhile is", async () => {
  plantRelease(join(data, "releases"), "r1", [section({ id: "a" })]);
  await generations.begin(testConfig(data));
  plantRelease(join(data, "releases"), "r2", [section({ id: "b" })]);
  await generations.replace(testConfig(data, { keptAnswers: { reviewDays: 9 } }));
  expect(generations.current?.parts.deps.catalogue.release()).toBe("r2");
});
