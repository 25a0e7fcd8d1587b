import { join } from "node:path";
import { expect, test } from "vitest";
import { Explanation } from "../../../../core/contract/crawl-run.ts";
import { Problem } from "../../../../core/contract/problem.ts";
import { matching } from "../harness/matching.ts";
import { section } from "../harness/plant-release.ts";
import { callsOf, order } from "./calls-of.ts";
import { codeOf, serveCrawls } from "./serve-crawls.ts";
import { held, runAt } from "./some-runs.ts";

const served = serveCrawls();

test("what would vanish is named by its breadcrumb to whoever may read it, else by the folders of an address", async () => {
  const { server, keep, ago, health } = served();
  const open = section({
    id: "a",
    address: "http://portal.example/casco/tariffs",
    audience: ["underwriting"],
  });
  await server.publish("20261102-080000-a", [open]);
  const part = { path: ["Продукты", "КАСКО"], count: 9, answer: "404" };
  const parts = ["casco/tariffs", "finance/q3/bonus"].map((example) => ({
    ...part,
    example: `http://portal.example/${example}`,
  }));
  keep(runAt(ago(1), { ...held(18), losses: [{ source: "polis", gone: 18, of: 40, parts }] }));
  expect((await health()).held?.losses[0]?.parts.map(({ path }) => path)).toEqual([
    ["Продукты", "КАСКО"],
    ["finance", "q3"],
  ]);
});

test("an explanation has title and texts only through identities that share a group with the administrator", async () => {
  const { server, admin } = served();
  const said = { ru: "страница «Лимиты ДМС»", en: 'the page "Лимиты ДМС"' };
  const as = (identity: string, groups: string[]) => ({
    identity,
    groups,
    steps: [{ step: "content", verdict: "fine", said }],
    title: "Лимиты ДМС",
    sections: [{ heading: "Порядок", text: "Лимит согласует андеррайтер." }],
  });
  const identities = [as("staff", ["everyone"]), as("uw", ["underwriting"]), as("fin", ["finance"])];
  const address = "http://portal.example/limits?a=1&b=2";
  order(server.data, { says: JSON.stringify({ address, source: "polis", identities }) });
  const path = `/api/crawl/explain?address=${encodeURIComponent(address)}`;
  const told = Explanation.parse(await (await server.get(path, admin)).json());
  expect(told.identities.map(({ title }) => title)).toEqual(["Лимиты ДМС", "Лимиты ДМС", null]);
  expect(told.identities[2]).toMatchObject({
    identity: "fin",
    groups: ["finance"],
    steps: [{ step: "content", said: { ru: "страница «…»", en: 'the page "…"' } }],
    sections: [],
  });
  expect(callsOf(server.data).at(-1)).toEqual([
    "explain",
    address,
    "--config",
    join(server.data, "ask-me.yaml"),
    "--json",
  ]);
});

test.each(["--config=/etc/passwd", "portal", "file:///etc/passwd", "javascript:alert(1)"])(
  "what is no web address is explained by nobody: %s",
  async (address) => {
    const { server, admin } = served();
    const path = `/api/crawl/explain?address=${encodeURIComponent(address)}`;
    expect(await codeOf(await server.get(path, admin))).toBe("invalid");
    expect(callsOf(server.data)).toEqual([]);
  },
);

test.each([
  ["ends badly", { code: 2, says: "{}" }],
  ["says something else", { says: "Как «staff»:" }],
])("a crawler that %s is told as such, without what it said", async (_, orders) => {
  const { server, admin } = served();
  order(server.data, orders);
  const response = await server.get("/api/crawl/explain?address=http%3A%2F%2Fportal.example%2F", admin);
  const problem = Problem.parse(await response.json());
  expect(problem).toMatchObject({ status: 500, detail: matching(/npm run ask-me/) });
});
