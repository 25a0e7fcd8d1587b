import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { call } from "../../../../core/contract/call.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, type DeskApp, deskApp, problemOf, question, type Someone } from "./desk-app.ts";

const kills = process.env.COUNTS === "full" ? 100 : 2;
const clients = process.env.COUNTS === "full" ? 50 : 8;

const children = new Set<ChildProcess>();
let desk: DeskApp;
let seller: Someone;
beforeEach(async () => {
  const mail = { host: "127.0.0.1", from: "a@example.com", newRequestsTo: ["b@example.com"] };
  desk = await deskApp({ mail });
  seller = await desk.someone();
});
afterEach(async () => {
  // Of a test that failed in between, nothing goes on running.
  for (const child of children) child.kill("SIGKILL");
  children.clear();
  await desk.close();
});

/** How many rows each table of the desk has. */
async function rows(): Promise<number[]> {
  const tables = [
    "request",
    "request_event",
    "request_text",
    "request_context",
    "idempotency",
    "letter",
  ] as const;
  return Promise.all(
    tables.map(async (table) => (await desk.store.read.selectFrom(table).selectAll().execute()).length),
  );
}

test("a locked database says «busy», writes nothing by halves, and the same key then succeeds", async () => {
  const other = new DatabaseSync(desk.file);
  other.exec("begin immediate");
  const body = question({ context: { selection: "цитата" } });
  const refused = await seller.call(endpoints.ask, { body });
  expect(problemOf(refused)).toBe("database-busy");
  expect(refused).toMatchObject({ problem: { status: 503, retryAfterSeconds: 2 } });
  expect(await rows()).toEqual([0, 0, 0, 0, 0, 0]);
  other.exec("rollback");
  other.close();
  await seller.get(endpoints.ask, { body });
  expect(await rows()).toEqual([1, 1, 1, 1, 1, 1]);
});

test("a read-only database says so and still lets one read", async () => {
  const { id } = await ask(seller);
  const before = await rows();
  await sql`pragma query_only = on`.execute(desk.store.shared);
  expect(problemOf(await seller.call(endpoints.ask, { body: question() }))).toBe("database-read-only");
  expect((await seller.get(endpoints.request, { params: { id } })).id).toBe(id);
  await sql`pragma query_only = off`.execute(desk.store.shared);
  expect(await rows()).toEqual(before);
});

test("what fails in the middle of a request leaves no part of it", async () => {
  await sql`create trigger full before insert on letter begin select raise(abort, 'no'); end`.execute(
    desk.store.shared,
  );
  const [refused, alsoRefused] = await Promise.all([
    seller.call(endpoints.ask, { body: question() }),
    seller.call(endpoints.ask, { body: question() }),
  ]);
  expect([problemOf(refused), problemOf(alsoRefused)]).toEqual(["internal", "internal"]);
  expect(await rows()).toEqual([0, 0, 0, 0, 0, 0]);
});

test(
  `after ${kills} × kill -9 no acknowledged question is lost and none is there twice`,
  {
    timeout: 30_000 + kills * 15_000,
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "ask-me-kill-"));
    const file = join(folder, "ask-me.sqlite");
    const acknowledged: { token: string; key: string; id: number }[] = [];
    const unsure: { token: string; key: string }[] = [];
    const repeated: (number | string)[] = [];
    let wanted = 0;
    for (let round = 0; round <= kills; round += 1) {
      const { child, server, token } = await startDesk(file);
      const post = (as: string, key: string) =>
        call({ server, fetch, headers: () => ({ authorization: `Bearer ${as}` }) }, endpoints.ask, {
          body: question({ key }),
        });
      // What nobody knows the fate of is sent again, as the outbox does.
      for (const { token: as, key } of unsure.splice(0)) {
        const called = await post(as, key);
        if (called.kind !== "ok") throw new Error(`A repeat failed: ${JSON.stringify(called)}`);
        acknowledged.push({ token: as, key, id: called.answer.id });
      }
      if (round === kills) {
        for (const { token: as, key } of acknowledged.slice(-100)) {
          const called = await post(as, key);
          repeated.push(called.kind === "ok" ? called.answer.id : called.kind);
        }
        await stop(child, "SIGTERM");
        break;
      }
      const before = acknowledged.length;
      const client = async (): Promise<void> => {
        for (;;) {
          const key = crypto.randomUUID();
          wanted += 1;
          const called = await post(token, key);
          if (called.kind !== "ok") {
            unsure.push({ token, key });
            return;
          }
          acknowledged.push({ token, key, id: called.answer.id });
          if (acknowledged.length - before === 60 + 17 * (round % 20)) child.kill("SIGKILL");
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      await stop(child, "SIGKILL");
    }
    const database = new DatabaseSync(file, { readOnly: true });
    const stored = database.prepare("select id, lastSeq from request").all();
    const events = database.prepare("select count(*) as count from request_event").get();
    const texts = database.prepare("select count(*) as count from request_text").get();
    database.close();
    rmSync(folder, { recursive: true });
    expect(stored).toHaveLength(wanted);
    expect(repeated).toEqual(acknowledged.slice(-100).map(({ id }) => id));
    expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(wanted);
    expect([events?.count, texts?.count]).toEqual([wanted, wanted]);
  },
);

const Ready = z.object({ port: z.int(), token: z.string() });

async function startDesk(file: string): Promise<{ child: ChildProcess; server: string; token: string }> {
  const script = new URL("serve-desk.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
  children.add(child);
  const [line] = z.tuple([z.string()]).parse(await once(createInterface(child.stdout), "line"));
  const { port, token } = Ready.parse(JSON.parse(line));
  return { child, server: `http://127.0.0.1:${port}`, token };
}

async function stop(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}
