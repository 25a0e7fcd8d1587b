import { once } from "node:events";
import { IncomingMessage, request } from "node:http";
import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { accountEndpoints } from "../../../../core/contract/account-endpoints.ts";
import { type Caller, call } from "../../../../core/contract/call.ts";
import { livePath } from "../../../../core/contract/paths.ts";
import { requestEndpoints } from "../../../../core/contract/request-endpoints.ts";
import { askBody } from "../../../browser/harness/ask-body.ts";
import { serveFile, type ServedFile } from "../harness/serve-file.ts";

const reloads = process.env["COUNTS"] === "full" ? 20 : 5;
// This is not about limits, and calls come as quickly as they can.
const most = { perMinute: 1_000_000, burst: 1_000_000 };
const limits = { session: { asks: most, other: most }, address: { asks: most, other: most } };

let server: ServedFile;
afterEach(() => server.close());

const version = (n: number) => ({ limits, extension: { portalOrigins: [`http://p${n}.example`] } });
const caller = (headers: Record<string, string> = {}): Caller => ({
  server: server.address,
  fetch,
  headers: () => headers,
});
async function standing(): Promise<string[]> {
  const welcome = await call(caller(), accountEndpoints.welcome, {});
  return welcome.kind === "ok" ? welcome.answer.portalOrigins : [];
}

/** Asks and reads as quickly as it is answered, until it is told to stop; gives what came of it. */
function load(of: Caller) {
  const stopping = new AbortController();
  const failures: unknown[] = [];
  const asked = new Set<number>();
  let calls = 0;
  const one = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      calls += 1;
      if (calls % 7 > 0) {
        const read = await call(of, requestEndpoints.requests, { query: { scope: "mine" } });
        if (read.kind !== "ok") failures.push(read);
      } else {
        const sent = await call(of, requestEndpoints.ask, { body: askBody(`Вопрос ${calls}`) });
        if (sent.kind === "ok") asked.add(sent.answer.id);
        else failures.push(sent);
      }
    }
  };
  const working = [one(), one(), one(), one()];
  return {
    async stop() {
      stopping.abort();
      await Promise.all(working);
      return { calls, failures, asked };
    },
  };
}

describe("settings that are read again", () => {
  test("hold from then on, and no call fails over it however often", async () => {
    server = await serveFile(version(0), { sellers: ["ann"] });
    const ann = caller(await server.signIn("ann"));
    const loading = load(ann);
    for (let n = 1; n <= reloads; n++) {
      server.settle(version(n));
      expect(await server.reload()).toEqual({ kind: "done" });
      expect(await standing()).toEqual([`http://p${n}.example`]);
    }
    const { calls, failures, asked } = await loading.stop();
    expect(failures).toEqual([]);
    expect(calls).toBeGreaterThan(reloads);
    const kept = await call(ann, requestEndpoints.requests, { query: { scope: "mine", limit: 2000 } });
    const ids = kept.kind === "ok" ? kept.answer.requests.map(({ id }) => id) : [];
    expect(new Set(ids)).toEqual(asked);
  });

  test("let a live line end, which goes on where it was when it comes back", async () => {
    server = await serveFile(version(0), { sellers: ["ann"] });
    const headers = await server.signIn("ann");
    const lineFrom = async (since: string): Promise<{ text: () => string; ended: Promise<void> }> => {
      let said = "";
      const response = await fetch(`${server.address}${livePath}?since=${since}`, { headers });
      const read = async (): Promise<void> => {
        for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) said += chunk;
      };
      const ended = read();
      await expect.poll(() => said).toContain("data:");
      return { text: () => said, ended };
    };
    const before = await lineFrom("0");
    server.settle(version(1));
    await server.reload();
    await before.ended;
    const sent = await call(caller(headers), requestEndpoints.ask, { body: askBody("Между двумя линиями") });
    const after = await lineFrom("0");
    const id = sent.kind === "ok" ? sent.answer.id : 0;
    expect(id).toBeGreaterThan(0);
    await expect.poll(after.text).toContain(`"request":${id}`);
  });

  test("wait for a call that takes its time: it is answered by the parts that began it", async () => {
    server = await serveFile(version(0));
    const slow = request(`${server.address}/api/auth/sign-in/username`, {
      method: "POST",
      headers: { "content-type": "application/json", expect: "100-continue" },
    });
    slow.flushHeaders();
    await once(slow, "continue");
    server.settle(version(1));
    expect(await server.reload()).toEqual({ kind: "done" });
    expect(await standing()).toEqual(["http://p1.example"]);
    slow.end(JSON.stringify({ username: "nobody", password: "wrong" }));
    const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(slow, "response"));
    expect(response.statusCode).toBe(401);
    response.resume();
  });
});

test("the log's level follows the settings, there and back", async () => {
  const log = pino({ level: "info" }, { write: () => {} });
  server = await serveFile(version(0), { log });
  for (const level of ["error", "info", "warn"]) {
    server.settle({ ...version(0), log: { level } });
    expect(await server.reload()).toEqual({ kind: "done" });
    expect(log.level).toBe(level);
  }
});

describe("settings that are not right", () => {
  test.each([
    ["no YAML", "desk: [", /line 1/],
    ["an unknown key", { limits, colour: "red" }, /colour/],
    ["another data folder", { limits, data: "./elsewhere" }, /^data: this cannot change.*restart the server/],
    [
      "another port",
      {
        server: {
          address: "http://ask-me.example",
          port: 1,
          secret: "a secret for tests that is long enough",
        },
      },
      /^server\.port: this cannot change.*restart the server/,
    ],
  ])("change nothing and are told in words: %s", async (_, settings, words) => {
    const lines: string[] = [];
    const log = pino({ messageKey: "event" }, { write: (line: string) => void lines.push(line) });
    server = await serveFile(version(0), { log });
    server.settle(settings);
    const refused = await server.reload();
    expect(refused).toMatchObject({ kind: "refused", problems: [expect.stringMatching(words) as unknown] });
    expect(lines.some((line) => line.includes("settings refused"))).toBe(true);
    expect(await standing()).toEqual(["http://p0.example"]);
  });
});

test("settings that did not change have nothing opened anew", async () => {
  server = await serveFile(version(0));
  expect(await server.reload()).toEqual({ kind: "unchanged" });
});

test("whoever asks while settings are taken up gets those of a reading after it, once for all who ask", async () => {
  server = await serveFile(version(0));
  server.settle(version(1));
  const first = server.reload();
  await new Promise((turn) => setImmediate(turn));
  server.settle(version(2));
  const [one, two, three] = await Promise.all([first, server.reload(), server.reload()]);
  expect(one.kind).toBe("done");
  expect(two).toEqual(three);
  expect(await standing()).toEqual(["http://p2.example"]);
});

test("a server that is told to stop meanwhile stops, and takes up nothing more", async () => {
  server = await serveFile(version(0));
  server.settle(version(1));
  const reloading = server.reload();
  const closing = server.close();
  expect(["done", "closing"]).toContain((await reloading).kind);
  await closing;
  expect((await server.reload()).kind).toBe("closing");
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow("fetch failed");
});
