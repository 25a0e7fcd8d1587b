import { afterAll, beforeAll, expect, test } from "vitest";
import { createPortal } from "../../demo/portal/app.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { CrawlReport } from "../../index-builder/crawl/report.ts";
import { crawlInto, pathsOf, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

let portal: ServedApp;
let records: SectionRecord[];
let report: CrawlReport;

beforeAll(async () => {
  portal = await serveApp(createPortal());
  await using data = await temporaryData();
  report = await crawlInto(data.folder, {
    id: "polis",
    start: [portal.address],
    identities: [
      identity("staff", "everyone", "crawler"),
      identity("underwriting", "underwriting", "crawler-uw"),
    ],
  });
  records = await servedRecords(data.folder);
}, 240_000);
afterAll(() => portal.stop());

function identity(
  name: string,
  group: string,
  login: string,
): NonNullable<SourceInput["identities"]>[number] {
  return {
    name,
    groups: [group],
    signIn: {
      kind: "form",
      page: `${portal.address}login`,
      fields: { login, password: `demo-${login}` },
      probe: { address: portal.address, text: "Выйти" },
    },
  };
}

test("the whole portal is found without a problem", () => {
  expect(report.problems).toEqual([]);
  expect(pathsOf(records).length).toBeGreaterThan(300);
});

test("the private section is for underwriters only, down to the lists that name it", () => {
  const secret = records.filter(({ address }) =>
    new URL(address).pathname.startsWith("/underwriting/private/"),
  );
  expect(secret.length).toBeGreaterThan(5);
  expect(secret.every(({ audience }) => audience.join() === "underwriting")).toBe(true);
  const titles = new Set(secret.map(({ title }) => title));
  const open = records.filter(({ audience }) => audience.includes("everyone"));
  expect(open.filter(({ text }) => [...titles].some((title) => text.includes(title)))).toEqual([]);
});

test("print views, session ids and the calendar without end do not multiply documents", () => {
  const paths = pathsOf(records);
  expect(paths.filter((path) => /print|jsessionid|PHPSESSID/i.test(path))).toEqual([]);
  expect(paths.filter((path) => path.startsWith("/calendar")).length).toBeLessThanOrEqual(26);
  expect(portal.asked.filter((path) => /logout|print=/.test(path))).toEqual([]);
});

test("old pages in windows-1251 are readable", () => {
  const archive = records.filter(({ address }) => new URL(address).pathname.startsWith("/archive/"));
  expect(archive.length).toBeGreaterThan(5);
  expect(archive.every(({ text }) => /[а-я]{4}/.test(text) && !text.includes("\uFFFD"))).toBe(true);
});

test("tariffs keep their headers, video lessons their seconds", () => {
  const tariff = records.find(
    ({ address, text }) => address.endsWith("/tariffs/kasko/yaroslavl") && /4–7 лет/.test(text),
  );
  expect(tariff?.text).toMatch(/Электромобили и гибриды: до 3 лет [\d,]+; 4–7 лет [\d,]+; 8–12 лет [\d,]+/);
  expect(tariff?.region).toEqual(["Ярославль"]);
  const clips = records.filter(({ place }) => place.kind === "second");
  expect(clips.length).toBeGreaterThan(5);
  expect(clips.every(({ kind }) => kind === "video")).toBe(true);
});

test("nothing of the frame around the pages is in any section", () => {
  const frame =
    /Дежурный по порталу|Версия для печати|Похожие материалы|Служебные ссылки|Найти по названию|Обновлено \d/;
  expect(records.filter(({ text }) => frame.test(text)).map(({ address }) => address)).toEqual([]);
});
