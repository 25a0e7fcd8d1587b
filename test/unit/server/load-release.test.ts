import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { loadRelease } from "../../../server/search/load-release.ts";
import { restrictIndex } from "../../../server/search/restrict-index.ts";
import { loadHere } from "./harness/load-here.ts";
import { plantRelease, section } from "./harness/plant-release.ts";

const folder = mkdtempSync(join(tmpdir(), "ask-me-load-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("A release that a worker hands over piece by piece is the very one that lies on the disk", async () => {
  // More than one piece of everything: records, terms, ids.
  const sections = Array.from({ length: 4_200 }, (_, at) =>
    section({
      id: `tarif-${at}`,
      title: `Тариф каско ${at}`,
      text: `Франшиза и выплата по договору к${at}д${at % 7}.`,
      audience: [at % 5 === 0 ? "agents" : "everyone"],
    }),
  );
  const planted = plantRelease(folder, "r-1", sections);
  const handedOver = await loadRelease(planted, new AbortController().signal);
  const here = await loadHere(planted, new AbortController().signal);
  expect(handedOver).toEqual(here);
  expect(handedOver.kind === "loaded" && handedOver.release.index.terms.length).toBeGreaterThan(4_000);
});

test("Indexes of audiences in use come along, one for all that see alike, none for whoever sees all", async () => {
  const sections = Array.from({ length: 40 }, (_, at) =>
    section({ id: `s-${at}`, text: `Тариф к${at}`, audience: [at % 4 === 0 ? "agents" : "everyone"] }),
  );
  const audiences = [["everyone"], ["нет-такой", "everyone"], ["agents", "everyone"], ["agents"], []];
  const planted = plantRelease(folder, "r-3", sections);
  const loading = await loadRelease(planted, new AbortController().signal, audiences);
  if (loading.kind !== "loaded") throw new Error(loading.kind);
  const { restricted, ...whole } = loading.release;
  expect([...restricted.keys()]).toEqual(['["everyone"]', '["agents"]', "[]"]);
  for (const [key, index] of restricted) {
    const groups = z.array(z.string()).parse(JSON.parse(key));
    expect(index).toEqual(await restrictIndex(whole, new Set(groups)));
    expect(
      index.heads.every(({ id }) => whole.records.get(id)?.audience.some((one) => groups.includes(one))),
    ).toBe(true);
  }
});

test("An empty release is one, too", async () => {
  const handedOver = await loadRelease(plantRelease(folder, "r-2", []), new AbortController().signal);
  expect(handedOver).toMatchObject({ kind: "loaded", release: { index: { heads: [], terms: [] } } });
});
