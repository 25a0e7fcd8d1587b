import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventFolder } from "../../index-builder/events/event-log.ts";
import { claimState } from "../../index-builder/state/claim-state.ts";
import { crawlInto, pathsOf, servedRecords, temporaryData } from "./crawl-into.ts";
import { pages, servedPaths, startPagePortal, type Answer, type PagePortal } from "./page-portal.ts";
import { lastRun, readRuns, readStatus } from "./read-runs.ts";

let portal: PagePortal;
let neighbour: PagePortal;
beforeEach(async () => {
  portal = await startPagePortal();
  neighbour = await startPagePortal();
});
afterEach(async () => {
  await portal.stop();
  await neighbour.stop();
});

const at = (path: string): string => new URL(path, portal.address).href;
const page =
  (title: string, body: string): Answer =>
  (context) =>
    context.html(`<main><h1>${title}</h1>${body}</main>`);
const gone: Answer = (context) => context.notFound();
const closed: Answer = (context) => context.text("нельзя", 403);

const placed = (number: number, ...crumbs: string[]): Answer =>
  page(
    `Страница ${number}`,
    `<nav class="breadcrumb"><a href="/">Главная</a>${crumbs.map((crumb) => `<a href="/p/1">${crumb}</a>`).join("")}</nav><p>Текст ${number}.</p>`,
  );

describe("a run that was held", () => {
  test("tells the parts that would vanish, by breadcrumb, with what the portal says of them", async () => {
    await using data = await temporaryData();
    for (let number = 10; number < 18; number += 1)
      portal.instead.set(`/p/${number}`, placed(number, "Продукты", "Ипотека"));
    for (let number = 20; number < 24; number += 1)
      portal.instead.set(`/p/${number}`, placed(number, "Новости"));
    await portal.crawlAfter(data.folder, 0);
    for (let number = 10; number < 24; number += 1) portal.instead.set(`/p/${number}`, gone);
    await portal.crawlAfter(data.folder, 1);
    await portal.crawlAfter(data.folder, 25);

    const told = [
      { path: ["Продукты", "Ипотека"], count: 8, answer: "404", example: at("/p/10") },
      { path: ["Новости"], count: 4, answer: "404", example: at("/p/20") },
      { path: ["p"], count: 2, answer: "404", example: at("/p/18") },
    ];
    const run = await lastRun(data.folder);
    expect(run).toMatchObject({ outcome: { kind: "held" }, troubles: [] });
    expect(run.losses).toEqual([{ source: "portal", gone: 14, of: pages + 1, parts: told }]);
    expect(run.sources[0]).toMatchObject({ added: 0, changed: 0, vanished: 0 });

    // The next run does not ask for what is known to be gone, and says the same of it.
    await portal.crawlAfter(data.folder, 1);
    expect((await lastRun(data.folder)).losses[0]?.parts).toEqual(told);

    await portal.crawlAfter(data.folder, 0.1, { allow: true });
    expect(await lastRun(data.folder)).toMatchObject({
      kind: "allow",
      outcome: { kind: "published" },
      losses: [],
      sources: [{ id: "portal", fetched: 0, vanished: 14 }],
    });
  });
});

test("what was added, changed and taken away is told against the release before", async () => {
  await using data = await temporaryData();
  await portal.crawlAfter(data.folder, 0);
  expect((await lastRun(data.folder)).sources[0]).toMatchObject({
    added: pages + 1,
    changed: 0,
    vanished: 0,
    kinds: { page: pages + 1 },
  });
  portal.instead.set("/p/3", page("Страница 3", `<p>Тариф 300 рублей.</p><a href="/p/3/new">Новое</a>`));
  portal.instead.set("/p/3/new", page("Новое", "<p>Рассрочка.</p>"));
  await portal.crawlAfter(data.folder, 1);
  expect((await lastRun(data.folder)).sources[0]).toMatchObject({ added: 1, changed: 1, vanished: 0 });
});

const signIn = () =>
  ({
    kind: "header",
    name: "x-key",
    value: "1",
    probe: { address: at("/probe"), text: "Вы вошли" },
  }) as const;
const signedIn = () => ({ identities: [{ name: "robot", groups: ["everyone"], signIn: signIn() }] });

describe("what a portal closes to an identity that is signed in", () => {
  beforeEach(() => portal.instead.set("/probe", page("Кабинет", "<p>Вы вошли</p>")));

  test("is counted as hidden, so that somebody can be alarmed", async () => {
    await using data = await temporaryData();
    await portal.crawlAfter(data.folder, 0, { source: signedIn() });
    expect((await lastRun(data.folder)).sources[0]?.hidden).toBe(0);
    portal.instead.set("*", closed);
    await portal.crawlAfter(data.folder, 1, { source: signedIn(), rightsOnly: true });
    expect(await lastRun(data.folder)).toMatchObject({
      kind: "rights",
      sources: [{ hidden: pages + 1, answers: { closed: pages + 1 } }],
    });
  });

  test("is not what the configuration admits no more", async () => {
    await using data = await temporaryData();
    await portal.crawlAfter(data.folder, 0, { source: signedIn() });
    await portal.crawlAfter(data.folder, 1, { source: { ...signedIn(), scope: { exclude: ["/p/1*"] } } });
    const run = await lastRun(data.folder);
    expect(run.sources[0]?.hidden).toBe(0);
    expect(run.losses[0]?.parts).toMatchObject([{ path: ["p"], count: 11, answer: "not-admitted" }]);
  });
});

describe("only some sources", () => {
  test("are asked, and of the others the release has what is known", async () => {
    await using data = await temporaryData();
    const both = [
      { id: "portal", start: [portal.address] },
      { id: "docs", start: [neighbour.address] },
    ];
    await crawlInto(data.folder, both);
    const asked = neighbour.asked.length;
    portal.instead.set("/p/3", page("Страница 3", "<p>Рассрочка на год.</p>"));
    const report = await crawlInto(data.folder, both, { only: ["portal"] });
    expect(report).toMatchObject({ outcome: { kind: "published" }, problems: [] });
    expect(neighbour.asked).toHaveLength(asked);
    const records = await servedRecords(data.folder);
    expect(JSON.stringify(records)).toContain("Рассрочка на год");
    const ofNeighbour = records.filter(({ address }) => address.startsWith(neighbour.address));
    expect(pathsOf(ofNeighbour)).toHaveLength(pages + 1);
    expect((await lastRun(data.folder)).sources.map(({ id }) => id)).toEqual(["portal"]);
  });

  test("may be asked before the others ever were", async () => {
    await using data = await temporaryData();
    const both = [
      { id: "portal", start: [portal.address] },
      { id: "docs", start: [neighbour.address] },
    ];
    const report = await crawlInto(data.folder, both, { only: ["docs"] });
    expect(report).toMatchObject({ outcome: { kind: "published" }, problems: [] });
    expect(portal.asked).toEqual([]);
  });
});

describe("which runs leave a report", () => {
  test("one that somebody breaks off does, and no status", async () => {
    await using data = await temporaryData();
    const stop = new AbortController();
    portal.instead.set("/p/30", (context) => {
      stop.abort();
      return context.notFound();
    });
    const source = { id: "portal", start: [portal.address] };
    await crawlInto(data.folder, source, { signal: stop.signal });
    expect(await lastRun(data.folder)).toMatchObject({
      outcome: { kind: "not-published" },
      begun: { by: "command", name: null },
      troubles: [{ kind: "interrupted" }],
    });
    expect(await readStatus(data.folder)).toBeNull();
  });

  test("one whose portal is out of reach does, with what to mend in both languages", async () => {
    await using data = await temporaryData();
    const { address } = neighbour;
    await neighbour.stop();
    await crawlInto(
      data.folder,
      { id: "portal", start: [address] },
      { begun: { by: "schedule", name: null } },
    );
    const run = await lastRun(data.folder);
    expect(run).toMatchObject({ outcome: { kind: "not-published" }, begun: { by: "schedule" } });
    const [trouble] = run.sources[0]?.troubles ?? [];
    expect(trouble).toMatchObject({ kind: "unreachable", source: "portal" });
    expect(trouble?.said.ru).toContain("недоступен");
    expect(trouble?.said.en).toContain("cannot be reached");
  });

  test("one that the program itself fails in does, and still fails", async () => {
    await using data = await temporaryData();
    await writeFile(join(data.folder, eventFolder), "not a folder");
    await expect(crawlInto(data.folder, { id: "portal", start: [portal.address] })).rejects.toThrow(
      eventFolder,
    );
    const run = await lastRun(data.folder);
    expect(run).toMatchObject({ outcome: { kind: "not-published" }, troubles: [{ kind: "crashed" }] });
    expect(run.troubles[0]?.said.ru).toContain("ошибка в программе");
    expect(await readStatus(data.folder)).toBeNull();
  });

  test("a dry run and one that found the folder taken do not", async () => {
    await using data = await temporaryData();
    const source = { id: "portal", start: [portal.address] };
    await crawlInto(data.folder, source, { dryRun: true });
    const claim = claimState(data.folder);
    await crawlInto(data.folder, source);
    if (claim.kind === "claimed") claim.release();
    expect(await readRuns(data.folder)).toEqual([]);
    expect(await readStatus(data.folder)).toBeNull();
  });
});

test("what went wrong stays with the page, and what was skipped with the reason", async () => {
  await using data = await temporaryData();
  portal.instead.set("/p/7", (context) => context.text("сбой", 500));
  portal.instead.set("/p/8", page("Каско", `<a href="/logout">Выйти</a>`));
  await portal.crawlAfter(data.folder, 0);
  const [source] = (await lastRun(data.folder)).sources;
  const said = {
    ru: "ошибка на стороне портала (HTTP 500)",
    en: "the portal reports an error of its own (HTTP 500)",
  };
  expect(source?.failed).toEqual({ count: 1, pages: [{ address: at("/p/7"), said }] });
  expect(source?.skipped).toMatchObject([{ rule: "acting", count: 1, examples: [at("/logout")] }]);
  expect(source?.hosts).toMatchObject([{ host: new URL(portal.address).host, failed: 3 }]);
  expect(await servedPaths(data.folder)).toHaveLength(pages);
});
