import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Explanation } from "../../core/contract/crawl-run.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { runCrawl, type CrawlWanted, type Terminal } from "../../index-builder/command/run-crawl.ts";
import { runExplain, runExplainJson } from "../../index-builder/command/run-explain.ts";
import { temporaryData } from "./crawl-into.ts";
import { pages, startPagePortal, type PagePortal } from "./page-portal.ts";
import { lastRun } from "./read-runs.ts";
import { writeConfig } from "./write-config.ts";

let portal: PagePortal;
beforeEach(async () => {
  portal = await startPagePortal();
});
afterEach(() => portal.stop());

/** A terminal that remembers what it was told. */
function quietTerminal(language: Language = "ru") {
  const said = { out: "", err: "" };
  const into = (name: keyof typeof said) => ({
    isTTY: false,
    write(text: string | Uint8Array) {
      said[name] += String(text);
      return true;
    },
  });
  const { signal } = new AbortController();
  const terminal: Terminal = { out: into("out"), err: into("err"), language, environment: {}, signal };
  return { terminal, said };
}

const wanted: CrawlWanted = {
  allow: false,
  rights: false,
  dryRun: false,
  sources: [],
  by: undefined,
  schedule: false,
};

describe("crawl", () => {
  test("of a source that is not there names those that are, and asks nothing", async () => {
    await using data = await temporaryData();
    const config = await writeConfig(data.folder, portal.address);
    const { terminal, said } = quietTerminal();
    expect(await runCrawl(config, { ...wanted, sources: ["portal", "docs"] }, terminal)).toBe(2);
    expect(said.err).toBe("источника «docs» нет. Есть: portal\n");
    expect(portal.asked).toEqual([]);
  });

  test.for([
    [{ schedule: true }, { by: "schedule", name: null }],
    [{ by: "Вадим Л." }, { by: "person", name: "Вадим Л." }],
    [{}, { by: "command", name: null }],
  ] as [Partial<CrawlWanted>, object][])("with %o is told as begun by %o", async ([more, begun]) => {
    await using data = await temporaryData();
    const config = await writeConfig(data.folder, portal.address);
    expect(await runCrawl(config, { ...wanted, ...more }, quietTerminal().terminal)).toBe(0);
    expect(await lastRun(`${data.folder}/data`)).toMatchObject({ begun });
  });
});

async function explained(path: string, config: string): Promise<Explanation> {
  const { terminal, said } = quietTerminal();
  expect(await runExplainJson(config, new URL(path, portal.address).href, terminal)).toBe(0);
  return Explanation.parse(JSON.parse(said.out));
}
const stepsOf = ({ identities }: Explanation) =>
  (identities[0]?.steps ?? []).map(({ step, verdict }) => `${step} ${verdict}`);

describe("explain --json", () => {
  test("tells each step of a page, in both languages, with what search will see", async () => {
    await using data = await temporaryData();
    const config = await writeConfig(data.folder, portal.address);
    await runCrawl(config, wanted, quietTerminal().terminal);
    const explanation = await explained("/p/3", config);
    expect(explanation).toMatchObject({
      address: `${portal.address}p/3`,
      source: "portal",
      identities: [{ identity: "open", groups: ["everyone"], title: "Страница 3" }],
    });
    expect(stepsOf(explanation)).toEqual([
      "allowed fine",
      "fetched fine",
      "content fine",
      "sections fine",
      "audience fine",
      "known fine",
    ]);
    const [identity] = explanation.identities;
    expect(identity?.sections).toEqual([{ heading: "", text: "Тариф 3 рублей." }]);
    expect(identity?.steps.at(-1)?.said.ru).toMatch(
      /^есть в индексе; в последний раз \{\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\}: прочитан$/,
    );
    expect(identity?.steps[2]?.said).toEqual({ ru: "страница «Страница 3»", en: 'the page "Страница 3"' });
  });

  test.for([
    ["/logout", ["allowed stops", "known notable"], "не будет запрошен: ссылки-действия"],
    [`/p/${pages}`, ["allowed fine", "fetched stops", "known notable"], "страницы нет (404)"],
    ["/closed", ["allowed fine", "fetched stops", "known notable"], "закрыт для этой записи (403)"],
    ["/moved", ["allowed fine", "fetched notable", "known notable"], "перенаправляет на"],
    [
      "/blank",
      ["allowed fine", "fetched fine", "content stops", "known notable"],
      "в индекс не попадёт: пустые",
    ],
  ] as [string, string[], string][])("%s: %o", async ([path, steps, words]) => {
    await using data = await temporaryData();
    const config = await writeConfig(data.folder, portal.address);
    portal.instead.set("/closed", (context) => context.text("нельзя", 403));
    portal.instead.set("/moved", (context) => context.redirect("/p/1"));
    portal.instead.set("/blank", (context) => context.html(""));
    const explanation = await explained(path, config);
    expect(stepsOf(explanation)).toEqual(steps);
    expect(explanation.identities[0]?.steps.map(({ said }) => said.ru).join("\n")).toContain(words);
  });

  test("an address that no source has is explained as such", async () => {
    await using data = await temporaryData();
    const config = await writeConfig(data.folder, portal.address);
    expect(await explained("https://elsewhere.example/", config)).toEqual({
      address: "https://elsewhere.example/",
      source: null,
      identities: [],
    });
  });

  test("what is no address is refused, with nothing on the output", async () => {
    await using data = await temporaryData();
    const config = await writeConfig(data.folder, portal.address);
    const { terminal, said } = quietTerminal();
    expect(await runExplainJson(config, "каско", terminal)).toBe(2);
    expect(said.out).toBe("");
    expect(said.err).toContain("не адрес");
  });
});

test.for(["ru", "en"] as const)(
  "a selector that cannot be read is named, not thrown (%s)",
  async (language) => {
    await using data = await temporaryData();
    const config = await writeConfig(data.folder, portal.address);
    const broken = (await readFile(config, "utf8")).replace(
      "id: portal,",
      'id: portal, selectors: { main: ["main >> p"] },',
    );
    await writeFile(config, broken);
    const { terminal, said } = quietTerminal(language);
    expect(await runExplain(config, `${portal.address}p/3`, terminal)).toBe(0);
    expect(said.out).toContain(
      language === "ru" ? "селектор «main >> p» не читается" : 'the selector "main >> p" cannot be read',
    );
  },
);
