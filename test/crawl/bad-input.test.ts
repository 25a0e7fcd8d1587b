import { readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import { createServer as createSocket } from "node:net";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { describeProblem } from "../../index-builder/command/describe-problem.ts";
import { loadConfig } from "../../index-builder/command/load-config.ts";
import type { CrawlProblem } from "../../index-builder/crawl/problem.ts";
import { exitCodeOf, type CrawlReport } from "../../index-builder/crawl/report.ts";
import { crawlInto, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";
import { smallPortal, type Switches } from "./small-portal.ts";

let portal: ServedApp;
let switches: Switches;

beforeEach(async () => {
  const made = smallPortal({ address: "http://127.0.0.1:9/" });
  switches = made.switches;
  portal = await serveApp(made.app);
});
afterEach(() => portal.stop());

/** The only problem of a crawl that published nothing, in both languages. */
async function refusal(source: SourceInput): Promise<{ problem: CrawlProblem; ru: string; en: string }> {
  await using data = await temporaryData();
  const report = await crawlInto(data.folder, source);
  expect(exitCodeOf(report)).toBe(2);
  const problem = mainProblem(report);
  return { problem, ru: describeProblem(problem, "ru"), en: describeProblem(problem, "en") };
}

function mainProblem(report: CrawlReport): CrawlProblem {
  const [problem, ...rest] = report.problems;
  if (!problem) throw new Error("no problem was reported");
  expect(rest.map(({ kind }) => kind)).toEqual(["nothing-to-publish"]);
  return problem;
}

const source = (more: Partial<SourceInput> = {}): SourceInput => ({
  id: "rostok",
  start: [portal.address],
  ...more,
});
const form = (more: object = {}): SourceInput["identities"] => [
  {
    name: "staff",
    groups: ["everyone"],
    signIn: {
      kind: "form",
      page: `${portal.address}login`,
      fields: { user: "robot", pass: "right" },
      probe: { address: portal.address, text: "Вы вошли как" },
      ...more,
    },
  },
];

describe("the portal cannot be reached", () => {
  test("it is down", async () => {
    await portal.stop();
    const { problem, ru, en } = await refusal(source());
    expect(problem).toMatchObject({ kind: "unreachable", why: "connection-refused" });
    expect(ru).toContain("недоступен: соединение отклонено");
    expect(en).toContain("cannot be reached: the connection was refused");
  });

  test("its name does not exist", async () => {
    const { problem, ru } = await refusal(source({ start: ["http://portal.invalid/"] }));
    expect(problem).toMatchObject({ kind: "unreachable", why: "name-unknown" });
    expect(ru).toContain("такого имени нет в DNS");
  });

  test("it never answers", async () => {
    const silent = createSocket(() => undefined);
    await new Promise<void>((resolve) => void silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const start = [`http://127.0.0.1:${address.port}/`];
    const { problem, ru, en } = await refusal(source({ start, timeoutSeconds: 1 }));
    silent.close();
    expect(problem).toMatchObject({ kind: "unreachable", why: "timeout" });
    expect(ru).toContain("timeoutSeconds");
    expect(en).toContain("did not answer in time");
  });

  test("its certificate is nobody's", async () => {
    const server = await selfSigned();
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const { problem, ru, en } = await refusal(source({ start: [`https://127.0.0.1:${address.port}/`] }));
    server.close();
    expect(problem).toMatchObject({ kind: "unreachable", why: "certificate" });
    expect(ru).toContain("NODE_EXTRA_CA_CERTS");
    expect(en).toContain("certificate");
  });
});

describe("signing in fails", () => {
  test("a wrong password in a form", async () => {
    switches.password = "changed";
    const { problem, ru, en } = await refusal(source({ identities: form() }));
    expect(problem.kind).toBe("probe-missing");
    expect(ru).toContain("Чаще всего неверен пароль");
    expect(en).toContain("Mostly the password is wrong");
    expect(ru + en).not.toContain('right"');
  });

  test("the probe's text is nowhere", async () => {
    const probe = { address: portal.address, text: "Добрый день" };
    const { problem, ru } = await refusal(source({ identities: form({ probe }) }));
    expect(problem).toMatchObject({ kind: "probe-missing", text: "Добрый день" });
    expect(ru).toContain("signIn.probe");
  });

  test("the page has no such form", async () => {
    const { problem, ru, en } = await refusal(source({ identities: form({ fields: { login: "robot" } }) }));
    expect(problem).toMatchObject({ kind: "no-form", fields: ["login"] });
    expect(ru).toContain("нет формы с полями login");
    expect(en).toContain("no form with the fields login");
  });

  test("a wrong password in basic authentication", async () => {
    const guarded = await serveApp(new Hono().all("*", (context) => context.text("no", 401)));
    const signIn = { kind: "basic", user: "robot", password: "s3cret" } as const;
    const { problem, ru, en } = await refusal({
      id: "guarded",
      start: [guarded.address],
      identities: [{ name: "robot", groups: ["everyone"], signIn }],
    });
    await guarded.stop();
    expect(problem).toMatchObject({ kind: "sign-in-refused", status: 401 });
    expect(ru).toContain("отвечает 401");
    expect(ru + en).not.toContain("s3cret");
  });
});

describe("there is nothing to crawl", () => {
  test("robots.txt forbids all", async () => {
    switches.robots = "User-agent: *\nDisallow: /";
    const { problem, ru, en } = await refusal(source());
    expect(problem.kind).toBe("robots-forbids-all");
    expect(ru).toContain("robots: { ignore:");
    expect(en).toContain("robots.txt forbids");
    expect(portal.asked).toEqual(["/robots.txt"]);
  });

  test("robots.txt answers with an error", async () => {
    switches.robots = 503;
    const { problem, ru } = await refusal(source());
    expect(problem.kind).toBe("robots-unavailable");
    expect(ru).toContain("HTTP 503");
  });

  test("robots.txt is overridden on purpose", async () => {
    await using data = await temporaryData();
    switches.robots = "User-agent: *\nDisallow: /";
    const report = await crawlInto(data.folder, source({ robots: { ignore: "the portal's owner agreed" } }));
    expect(report.outcome.kind).toBe("published");
  });

  test("no page matches the scope", async () => {
    const { problem, ru, en } = await refusal(source({ scope: { include: ["/nowhere/*"] } }));
    expect(problem.kind).toBe("no-page-in-scope");
    expect(ru).toContain("scope.include");
    expect(en).toContain("not one page was found");
  });

  test("a selector that cannot be read", async () => {
    const { problem, ru } = await refusal(source({ selectors: { main: ["div[["] } }));
    expect(problem).toMatchObject({ kind: "selector", selector: "div[[" });
    expect(ru).toContain("div[[");
  });
});

describe("the configuration and the data folder", () => {
  test("a wrong key is named, with the right one, in both languages", async () => {
    await using data = await temporaryData();
    const file = join(data.folder, "ask-me.yaml");
    await writeFile(file, "sorces: []\n");
    const [ru, en] = await Promise.all([loadConfig(file, {}, "ru"), loadConfig(file, {}, "en")]);
    expect(ru.kind === "wrong" && ru.problems.join("\n")).toContain(
      "sorces: такого ключа нет; возможно, «sources»",
    );
    expect(en.kind === "wrong" && en.problems.join("\n")).toContain(
      'sorces: there is no such key; perhaps "sources"',
    );
  });

  test("a configuration that is not there", async () => {
    const read = await loadConfig("/nowhere/ask-me.yaml", {}, "ru");
    expect(read.kind === "wrong" && read.problems[0]).toContain("/nowhere/ask-me.yaml не прочитать");
  });

  test("the data folder is a file", async () => {
    await using data = await temporaryData();
    const file = join(data.folder, "data");
    await writeFile(file, "");
    const report = await crawlInto(file, source());
    expect(exitCodeOf(report)).toBe(2);
    const [problem] = report.problems;
    expect(problem?.kind).toBe("data-not-writable");
    expect(problem && describeProblem(problem, "ru")).toContain("нельзя писать");
    expect(portal.asked).toEqual([]);
  });

  test("releases cannot be written", async () => {
    await using data = await temporaryData();
    await writeFile(join(data.folder, "releases"), "");
    const report = await crawlInto(data.folder, source());
    expect(report.problems.map(({ kind }) => kind)).toEqual(["data-not-writable"]);
  });
});

async function selfSigned(): Promise<Server> {
  const folder = join(import.meta.dirname, "../fixtures/self-signed");
  const [key, cert] = await Promise.all(
    ["key.pem", "certificate.pem"].map((name) => readFile(join(folder, name))),
  );
  if (!key || !cert) throw new Error("no certificate");
  const server = createServer({ key, cert }, (_request, response) => response.end("secret"));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return server;
}
