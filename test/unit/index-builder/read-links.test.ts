import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainLink } from "../../../index-builder/address/acting-link.ts";
import type { PageContent } from "../../../index-builder/extract/page-content.ts";
import { openState } from "../../../index-builder/state/open-state.ts";
import { readLinks } from "../../../index-builder/state/read-links.ts";
import { beginRun } from "../../../index-builder/state/runs.ts";
import { createVisits, type Visits } from "../../../index-builder/state/visits.ts";

let folder: string;
let state: DatabaseSync;
let visits: Visits;

const start = new Date("2026-11-23T09:00:00Z");
const minute = (number: number): Date => new Date(start.getTime() + number * 60_000);
const kasko = "https://portal.example/kasko";
const limits = "https://portal.example/limits";

function begin(at: Date): Visits {
  const of = { source: "portal", identity: "underwriter", probed: true };
  const run = beginRun(state, { ...of, kind: "crawl" }, at);
  const begun = createVisits(state, { ...of, run, recipe: "1" });
  begun.begin();
  begun.offer({ address: kasko, depth: 0 });
  begun.take(1, at);
  return begun;
}

function find(said: string, links: readonly string[], at: Date): void {
  const titles = { selected: "", h1: said, tag: "" };
  const content: PageContent = { kind: "page", root: "chosen", titles, crumbs: [], blocks: [] };
  const found = { content, canonical: null, links: links.map(plainLink), etag: null, lastModified: null };
  visits.finish({ address: kasko, depth: 0 }, { kind: "page", ...found }, { at, offers: [] });
  visits.flush();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ask-me-links-"));
  state = openState(folder);
  visits = begin(start);
});
afterEach(async () => {
  state.close();
  await rm(folder, { recursive: true, force: true });
});

const linksOf = (identity: string) => [...readLinks(state, "portal", identity)];

test("each identity has the links that it was shown", () => {
  find("КАСКО", [limits, limits], minute(1));
  expect(linksOf("underwriter")).toEqual([{ address: kasko, links: [limits, limits] }]);
  expect(linksOf("staff")).toEqual([]);
});

test("links that came after the session was lost are nobody's: the page was shown to an unknown reader", () => {
  find("КАСКО", [], minute(1));
  state.exec("update run set finished_at = 1");
  visits = begin(minute(10));
  find("КАСКО", [limits], minute(11));
  expect(linksOf("underwriter")).toEqual([{ address: kasko, links: [limits] }]);
  visits.revertSince(minute(10));
  expect(linksOf("underwriter")).toEqual([]);
});
