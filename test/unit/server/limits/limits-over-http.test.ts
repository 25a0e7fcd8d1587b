import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call } from "../../../../core/contract/call.ts";
import { livePath } from "../../../../core/contract/paths.ts";
import { Problem } from "../../../../core/contract/problem.ts";
import { requestEndpoints } from "../../../../core/contract/request-endpoints.ts";
import { afterAttempt, newItem } from "../../../../extension/outbox/outbox-rules.ts";
import { askBody } from "../../../browser/harness/ask-body.ts";
import { serveFile, type ServedFile } from "../harness/serve-file.ts";

let server: ServedFile;
beforeAll(async () => {
  server = await serveFile(
    {
      limits: {
        session: { asks: { perMinute: 60, burst: 1 }, other: { perMinute: 2, burst: 4 } },
        address: { other: { perMinute: 1, burst: 30 } },
        live: { perAddress: 2 },
      },
    },
    { sellers: ["ann", "bob"] },
  );
});
afterAll(() => server.close());

const me = (authorization: string, language = "ru") =>
  fetch(`${server.address}/api/me`, { headers: { authorization, "accept-language": language } });
const answered = async (): Promise<number> => {
  const { values } = await server.metrics.answered.get();
  return values.reduce((sum, { value }) => sum + value, 0);
};

describe("a caller that floods", () => {
  test("is refused before any route, and so before the session is looked for", async () => {
    const before = await answered();
    const flood = await Promise.all(Array.from({ length: 30 }, () => me("Bearer flooding")));
    const statuses = flood.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(4);
    expect(statuses.filter((status) => status === 429)).toHaveLength(26);
    expect((await answered()) - before).toBe(4);
  });

  test("is told in words and in numbers how long to wait", async () => {
    const [ru, en] = await Promise.all(["ru", "en"].map((language) => me("Bearer flooding", language)));
    if (!ru || !en) throw new Error("Nobody answered");
    expect(ru.headers.get("content-type")).toBe("application/problem+json");
    const problem = Problem.parse(await ru.json());
    expect(problem).toMatchObject({ code: "rate-limited", status: 429 });
    expect(problem.detail).toMatch(/слишком много запросов\. Повторите через \d+ с/);
    expect(ru.headers.get("retry-after")).toBe(String(problem.retryAfterSeconds));
    expect(problem.retryAfterSeconds).toBeGreaterThanOrEqual(1);
    expect(Problem.parse(await en.json()).detail).toMatch(/Too many calls .* Try again in \d+ s/);
  });

  test("is counted for whoever watches, and keeps nobody from seeing how the server does", async () => {
    const { values } = await server.metrics.limited.get();
    expect(values.find(({ labels }) => labels.by === "session")?.value).toBeGreaterThanOrEqual(26);
    for (let n = 0; n < 20; n++) expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });
});

test("a question that is refused waits in the outbox as long as it is told, and then comes through once", async () => {
  const headers = await server.signIn("ann");
  const caller = { server: server.address, fetch, headers: () => headers };
  const ask = (body: ReturnType<typeof askBody>) => call(caller, requestEndpoints.ask, { body });
  expect(await ask(askBody("Какая франшиза?"))).toMatchObject({ kind: "ok" });
  const second = askBody("Какая страховая сумма?");
  const refused = await ask(second);
  expect(refused).toMatchObject({ kind: "problem", problem: { code: "rate-limited" } });

  const item = newItem(
    { key: second.key, as: second.as, text: second.text, context: {}, clickedAt: 0 },
    "ann",
    0,
  );
  const { state } = afterAttempt(item, refused, 1000);
  expect(state).toMatchObject({ kind: "waiting" });
  // Refusing took a second on purpose, in which the budget has grown again.
  const sent = await ask(second);
  expect(sent).toMatchObject({ kind: "ok" });
  expect(afterAttempt(item, sent, 3000).state).toMatchObject({ kind: "sent" });
});

test("an address has so many live connections: a further one is refused, until one has ended", async () => {
  const headers = await server.signIn("bob");
  const line = (signal: AbortSignal) => fetch(`${server.address}${livePath}`, { headers, signal });
  const [first, rest] = [new AbortController(), new AbortController()];
  const open = await Promise.all([line(first.signal), line(rest.signal)]);
  expect(open.map(({ status }) => status)).toEqual([200, 200]);
  expect((await line(rest.signal)).status).toBe(429);
  first.abort();
  await expect
    .poll(async () => (await line(rest.signal)).status, { interval: 1000, timeout: 10_000 })
    .toBe(200);
  rest.abort();
});
