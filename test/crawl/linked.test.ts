import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CurrentRelease, currentReleaseFile, releaseFiles } from "../../core/contract/release.ts";
import { servedRecords, temporaryData } from "./crawl-into.ts";
import { pages, startPagePortal, type PagePortal } from "./page-portal.ts";

let portal: PagePortal;

/** A page whose menu links: what it says stays the same. */
const linkTo = (number: number, target: string) =>
  portal.instead.set(`/p/${number}`, (context) =>
    context.html(`<nav><a href="${target}">Ещё</a></nav><main><h1>Страница ${number}</h1>
      <p>Тариф ${number} рублей.</p></main>`),
  );

beforeEach(async () => {
  portal = await startPagePortal();
  for (let number = 1; number <= 7; number += 1) linkTo(number, number < 3 ? "/p/50" : "/p/40");
});
afterEach(() => portal.stop());

/** Of documents that are linked, how much, by path. */
async function linkedIn(data: string): Promise<Record<string, number>> {
  const linked = (await servedRecords(data)).filter((record) => record.linked !== undefined);
  return Object.fromEntries(
    linked.map((record) => [new URL(record.address).pathname, record.linked ?? 0] as const),
  );
}

async function servedRelease(data: string): Promise<string> {
  const said = await readFile(join(data, "releases", currentReleaseFile), "utf8");
  return CurrentRelease.parse(JSON.parse(said)).release;
}

async function linesOf(data: string, file: string): Promise<string[]> {
  const said = await readFile(join(data, "releases", await servedRelease(data), file), "utf8");
  return said.trim().split("\n");
}

test("records say how many pages link to theirs, the start page with its list of all among them", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  expect(await linkedIn(data.folder)).toEqual({ "/p/40": 2, "/p/50": 1 });
});

test("nothing changed: nothing is published", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  const before = await servedRelease(data.folder);
  expect((await portal.crawlAfter(data.folder, 1)).outcome).toMatchObject({ kind: "unchanged" });
  expect((await portal.crawlAfter(data.folder, 30)).outcome).toMatchObject({ kind: "unchanged" });
  expect(await servedRelease(data.folder)).toBe(before);
});

test("a document that is linked more is written anew, and it alone", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  const [documents, records] = [
    await linesOf(data.folder, releaseFiles.documents),
    await linesOf(data.folder, releaseFiles.records),
  ];
  linkTo(8, "/p/50");
  const { outcome, sources } = await portal.crawlAfter(data.folder, 1);
  expect(outcome).toMatchObject({ kind: "published", documents: pages + 1 });
  expect(sources).toMatchObject([{ added: 0, changed: 1, vanished: 0 }]);
  expect(await linkedIn(data.folder)).toEqual({ "/p/40": 2, "/p/50": 2 });
  const fresh = async (file: string, before: readonly string[]) =>
    (await linesOf(data.folder, file)).filter((line) => !before.includes(line));
  const written = [
    ...(await fresh(releaseFiles.documents, documents)),
    ...(await fresh(releaseFiles.records, records)),
  ];
  expect(written).toHaveLength(2);
  for (const line of written) expect(line).toContain("/p/50");
});
