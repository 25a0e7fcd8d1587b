import { Hono, type Context } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { crawlInto, pathsOf, servedRecords, temporaryData, type SourceInput } from "./crawl-into.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

type SignInInput = NonNullable<NonNullable<SourceInput["identities"]>[number]["signIn"]>;

/** Requests that a token is good for, and the tokens that were given. */
let perToken: number;
let given: number;
let uses: number;
let secret: string;
let portal: ServedApp;
let provider: ServedApp;

beforeEach(async () => {
  [perToken, given, uses, secret] = [Number.POSITIVE_INFINITY, 0, 0, "s3cret"];
  const tokens = new Hono();
  tokens.post("/token", async (context) => {
    const form = await context.req.parseBody();
    if (form["client_secret"] !== secret || form["client_id"] !== "crawler") {
      return context.json({ error: "invalid_client", error_description: "unknown client" }, 401);
    }
    [given, uses] = [given + 1, 0];
    return context.json({ access_token: `token-${given}`, token_type: "Bearer", scope: form["scope"] });
  });
  provider = await serveApp(tokens);
  portal = await serveApp(portalOf());
});
afterEach(async () => {
  await portal.stop();
  await provider.stop();
});

function isIn(context: Context): boolean {
  const { authorization = "", cookie = "" } = context.req.header();
  if (cookie.includes("session=abc") && cookie.includes("role=reader")) return true;
  if (authorization === `Basic ${btoa("robot:right")}`) return true;
  return authorization === `Bearer token-${given}` && (uses += 1) <= perToken;
}

const page = (title: string, text: string): string => `<main><h1>${title}</h1><p>${text}</p></main>`;

function portalOf(): Hono {
  const app = new Hono();
  app.get("/robots.txt", (context) => context.notFound());
  app.get("/sitemap.xml", (context) => context.notFound());
  app.get("/me", (context) => context.html(page("Профиль", isIn(context) ? "Вы вошли" : "Гость")));
  app.get("*", (context) => {
    const number = /^\/p\/(\d+)$/.exec(context.req.path)?.[1];
    if (context.req.path !== "/" && (number === undefined || Number(number) >= 450))
      return context.notFound();
    // A visitor is told so on a page like any other.
    if (!isIn(context)) return context.html(page("Портал", "Содержание доступно сотрудникам."));
    if (number !== undefined) return context.html(page(`Правило ${number}`, `Пункт ${number}.`));
    const links = Array.from({ length: 450 }, (_, at) => `<a href="/p/${at}">${at}</a>`).join(" ");
    return context.html(page("Портал", `Все правила. ${links}`));
  });
  return app;
}

const probe = () => ({ address: `${portal.address}me`, text: "Вы вошли" });
const token = (): SignInInput => ({
  kind: "client-credentials",
  tokenAddress: `${provider.address}token`,
  clientId: "crawler",
  clientSecret: "s3cret",
  scope: "portal.read",
  probe: probe(),
});

function crawlAs(data: string, signIn: SignInInput): ReturnType<typeof crawlInto> {
  const identities = [{ name: "robot", groups: ["everyone"], signIn }];
  return crawlInto(data, { id: "portal", start: [portal.address], scope: { exclude: ["/me"] }, identities });
}

describe.for([
  ["a cookie made elsewhere", () => ({ kind: "cookie", value: "session=abc; role=reader", probe: probe() })],
  [
    "basic authentication with a probe",
    () => ({ kind: "basic", user: "robot", password: "right", probe: probe() }),
  ],
  ["a token for the crawler itself", token],
] as [string, () => SignInInput][])("%s", ([, signIn]) => {
  test("lets the crawler in", async () => {
    await using data = await temporaryData();
    const report = await crawlAs(data.folder, signIn());
    expect(report.problems).toEqual([]);
    expect(pathsOf(await servedRecords(data.folder))).toHaveLength(451);
  });
});

test("a token that runs out on the way is asked for anew, and what came in between is asked for again", async () => {
  await using data = await temporaryData();
  perToken = 330;
  const report = await crawlAs(data.folder, token());
  expect(report.problems).toEqual([]);
  expect(given).toBeGreaterThan(1);
  expect(pathsOf(await servedRecords(data.folder))).toHaveLength(451);
  expect(JSON.stringify(await servedRecords(data.folder))).not.toContain("доступно сотрудникам");
});

test("a wrong secret is told with what the provider says, and never with the secret", async () => {
  await using data = await temporaryData();
  secret = "another";
  const report = await crawlAs(data.folder, token());
  expect(report.problems[0]).toEqual({
    kind: "no-token",
    source: "portal",
    identity: "robot",
    address: `${provider.address}token`,
    detail: "HTTP 401, invalid_client unknown client",
  });
  expect(JSON.stringify(report)).not.toContain("s3cret");
});

test("a cookie that is no longer good is noticed by the probe before anything is indexed", async () => {
  await using data = await temporaryData();
  const report = await crawlAs(data.folder, { kind: "cookie", value: "session=old", probe: probe() });
  expect(report.problems.map(({ kind }) => kind)).toContain("probe-missing");
  expect(portal.asked.filter((path) => path.startsWith("/p/"))).toEqual([]);
});
