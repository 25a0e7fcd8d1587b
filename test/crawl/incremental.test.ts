import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CurrentRelease, currentReleaseFile, releaseFiles } from "../../core/contract/release.ts";
import { compileIndex } from "../../core/search/compile-index.ts";
import { servedRecords, temporaryData } from "./crawl-into.ts";
import { pages, startPagePortal, type Answer, type PagePortal } from "./page-portal.ts";

let portal: PagePortal;

beforeEach(async () => {
  portal = await startPagePortal();
});
afterEach(() => portal.stop());

async function servedFile(data: string, name: string): Promise<string> {
  const releases = join(data, "releases");
  const { release } = CurrentRelease.parse(
    JSON.parse(await readFile(join(releases, currentReleaseFile), "utf8")),
  );
  return join(releases, release, name);
}

const textOf = async (data: string, name: string) => readFile(await servedFile(data, name), "utf8");

const saying =
  (said: string): Answer =>
  (context, path) =>
    context.html(`<main><h1>${path}</h1><p>${said}</p></main>`);

test("release after release of changes holds what one made afresh would", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  portal.instead.set("/p/3", saying("Франшиза 15 000 рублей, электрокары по особому тарифу."));
  portal.instead.set("/p/40", saying("Тариф 40 рублей, с февраля 41."));
  await portal.crawlAfter(data.folder, 1);
  portal.instead.set("/p/3", saying("Франшиза отменена."));
  portal.instead.set("/p/17", (context) => context.text("нет", 404));
  await portal.crawlAfter(data.folder, 1);
  await portal.crawlAfter(data.folder, 25);
  portal.instead.set("/p/50", (context) =>
    context.html(
      `<main><h1>Разделы</h1><h2 id="a">А</h2><p>Первый.</p><h2 id="b">Б</h2><p>Второй.</p></main>`,
    ),
  );
  expect((await portal.crawlAfter(data.folder, 1)).outcome).toMatchObject({ kind: "published" });

  await using afresh = await temporaryData();
  await portal.crawlAfter(afresh.folder, 0);
  expect(await textOf(data.folder, releaseFiles.records)).toBe(
    await textOf(afresh.folder, releaseFiles.records),
  );
  expect(await textOf(data.folder, releaseFiles.documents)).toBe(
    await textOf(afresh.folder, releaseFiles.documents),
  );
  const compiled = async (folder: string) => {
    const index: unknown = JSON.parse(await textOf(folder, releaseFiles.index));
    const answer = await compileIndex(index, await servedRecords(folder));
    return answer.kind === "compiled" ? answer.index : answer;
  };
  expect(await compiled(data.folder)).toEqual(await compiled(afresh.folder));
  // Patched indeed: numbers of sections that left are not given out again.
  expect(await textOf(data.folder, releaseFiles.index)).toContain(`"nextId":${pages + 1 + 5}`);
});

test("records of what has not changed are taken over, not made again", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  // A letter that no crawl could have brought: whoever made the records anew would lose it.
  const file = await servedFile(data.folder, releaseFiles.records);
  await writeFile(file, (await readFile(file, "utf8")).replace("Тариф 12 рублей", "Тарис 12 рублей"));
  portal.instead.set("/p/3", saying("Франшиза 15 000 рублей."));
  const { sources, outcome } = await portal.crawlAfter(data.folder, 1);
  expect(outcome).toMatchObject({ kind: "published", documents: pages + 1 });
  expect(sources).toMatchObject([{ added: 0, changed: 1, vanished: 0 }]);
  expect(await textOf(data.folder, releaseFiles.records)).toContain("Тарис 12 рублей");
  expect(await textOf(data.folder, releaseFiles.records)).toContain("Франшиза 15 000 рублей");
});

test("a release whose files are damaged is no base: the next one is made of all that is known", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  const file = await servedFile(data.folder, releaseFiles.records);
  await writeFile(file, (await readFile(file, "utf8")).slice(0, -40));
  const { outcome } = await portal.crawlAfter(data.folder, 1);
  expect(outcome).toMatchObject({ kind: "published", documents: pages + 1 });
  expect(await servedRecords(data.folder)).toHaveLength(pages + 1);
});

test("nothing changed: not a byte is written", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  const before = await servedFile(data.folder, "");
  expect((await portal.crawlAfter(data.folder, 1)).outcome).toMatchObject({ kind: "unchanged" });
  expect(await servedFile(data.folder, "")).toBe(before);
});
