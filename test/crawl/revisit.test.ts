import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryData } from "./crawl-into.ts";
import { servedPaths, startPagePortal, type Answer, type PagePortal } from "./page-portal.ts";

let portal: PagePortal;
let asked: number;

beforeEach(async () => {
  portal = await startPagePortal();
  asked = 0;
});
afterEach(() => portal.stop());

/** Crawls so many hours on as the schedule does. @returns pages that were asked for. */
async function scheduled(data: string, hours: number): Promise<string[]> {
  await portal.crawlAfter(data, hours, { begun: { by: "schedule", name: null } });
  const paths = portal.asked.slice(asked).filter((path) => path.startsWith("/p/"));
  asked = portal.asked.length;
  return paths;
}

const saying =
  (said: string): Answer =>
  (context, path) =>
    context.html(`<main><h1>${path}</h1><p>${said}</p></main>`);

test("what changed lately is asked for in each scheduled crawl, what has not changed for days once a day", async () => {
  await using data = await temporaryData();
  await scheduled(data.folder, 0);
  // Ten days later all is as it was; from then on an hourly schedule.
  expect(await scheduled(data.folder, 240)).toHaveLength(60);
  portal.instead.set("/p/7", saying("Новый тариф."));
  expect(await scheduled(data.folder, 1)).toEqual([]);
  expect(await scheduled(data.folder, 21)).toHaveLength(60);
  expect(await scheduled(data.folder, 1)).toEqual(["/p/7"]);
  expect(await scheduled(data.folder, 1)).toEqual(["/p/7"]);
});

test("a crawl that somebody begins asks for everything", async () => {
  await using data = await temporaryData();
  await scheduled(data.folder, 0);
  await scheduled(data.folder, 240);
  portal.instead.set("/p/7", saying("Новый тариф."));
  await portal.crawlAfter(data.folder, 1);
  expect(portal.asked.slice(asked).filter((path) => path.startsWith("/p/"))).toHaveLength(60);
});

test("pages that rest stay in the search, and what is new on the start page is found at once", async () => {
  await using data = await temporaryData();
  await scheduled(data.folder, 0);
  await scheduled(data.folder, 240);
  portal.instead.set("/", (context) =>
    context.html(`<main><h1>Портал</h1><a href="/p/1">1</a> <a href="/news">Новость</a></main>`),
  );
  portal.instead.set("/news", saying("С декабря новые тарифы."));
  await scheduled(data.folder, 1);
  expect(await servedPaths(data.folder)).toEqual(expect.arrayContaining(["/news", "/p/1", "/p/59"]));
});

test("a page said to be gone once does not rest: a day later it is asked again", async () => {
  await using data = await temporaryData();
  await scheduled(data.folder, 0);
  await scheduled(data.folder, 240);
  portal.instead.set("/p/7", (context) => context.text("нет", 404));
  await scheduled(data.folder, 22);
  expect(await scheduled(data.folder, 1)).toContain("/p/7");
  await scheduled(data.folder, 24);
  expect(await servedPaths(data.folder)).not.toContain("/p/7");
});
