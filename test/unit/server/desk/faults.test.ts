import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { call } from "../../../../core/contract/call.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, type DeskApp, deskApp, problemOf, question, type Someone } from "./desk-app.ts";
import { type DeathPoint, deathPlaces } from "./desk-order.ts";
import { StandingDesks } from "./standing-desks.ts";

const kills = process.env.COUNTS === "full" ? 100 : 4;
const clients = process.env.COUNTS === "full" ? 50 : 8;

const desks = new StandingDesks(kills + 1);
let desk: DeskApp;
let seller: Someone;
beforeEach(async () => {
  const mail = { host: "127.0.0.1", from: "a@example.com", newRequestsTo: ["b@example.com"] };
  desk = await deskApp({ mail });
  seller = await desk.someone();
});
afterEach(async () => {
  // Of a test that failed in between, nothing goes on running.
  desks.close();
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

const longQuestion = () =>
  question({ text: "Какой тариф КАСКО в Казани? ".repeat(100), context: { selection: "цитата" } });

test("a full disk takes no part of a question, and the same key succeeds once there is room", async () => {
  const { store } = desk;
  const pages = await sql<{ page_count: number }>`pragma page_count`.execute(store.shared);
  await sql`pragma max_page_count = ${sql.lit(pages.rows[0]?.page_count ?? 0)}`.execute(store.shared);
  let [body, taken] = [longQuestion(), 0];
  let called = await seller.call(endpoints.ask, { body });
  for (; called.kind === "ok"; taken += 1) {
    body = longQuestion();
    called = await seller.call(endpoints.ask, { body });
  }
  expect(problemOf(called)).toBe("database-read-only");
  expect(new Set(await rows())).toEqual(new Set([taken]));
  await sql`pragma max_page_count = 1000000`.execute(store.shared);
  await seller.get(endpoints.ask, { body });
  expect(new Set(await rows())).toEqual(new Set([taken + 1]));
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

/** In turn by itself, at each place on the way to an acknowledgement, and by others, as one is on its way. */
function deathOf(round: number): DeathPoint | null {
  const at = deathPlaces[round % (deathPlaces.length + 1)];
  return at === undefined
    ? null
    : { at, nth: at === "within-unit" ? 1 + ((round * 7) % 100) : 1 + (round % 3) };
}

type Asked = { readonly token: string; readonly key: string };

/** The request's id; null where nobody answered. */
async function post(server: string, { token, key }: Asked): Promise<number | null> {
  const headers = () => ({ authorization: `Bearer ${token}` });
  const called = await call({ server, fetch, headers }, endpoints.ask, { body: question({ key }) });
  if (called.kind === "problem") throw new Error(`A question was refused: ${called.problem.code}`);
  return called.kind === "ok" ? called.answer.id : null;
}

test(
  `after ${kills} × kill -9 no acknowledged question is lost and none is there twice`,
  { timeout: 30_000 + kills * 15_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "ask-me-kill-"));
    const file = join(folder, "ask-me.sqlite");
    const acknowledged: (Asked & { readonly id: number })[] = [];
    const unsure: Asked[] = [];
    let wanted = 0;
    for (let round = 0; round < kills; round += 1) {
      const dies = deathOf(round);
      const { server, token, kill, ended } = await desks.serve({ file, dies });
      const enough = acknowledged.length + 1 + ((round * 13) % 100);
      const client = async (): Promise<void> => {
        for (;;) {
          // What nobody knows the fate of is sent again, as the outbox does.
          const known = unsure.shift();
          if (!known) wanted += 1;
          const asked = known ?? { token, key: crypto.randomUUID() };
          const id = await post(server, asked);
          if (id === null) return void unsure.push(asked);
          acknowledged.push({ ...asked, id });
          if (dies === null && acknowledged.length === enough) kill();
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      await ended;
    }
    const { server } = await desks.serve({ file, dies: null });
    for (const asked of unsure) acknowledged.push({ ...asked, id: (await post(server, asked)) ?? 0 });
    const last = acknowledged.slice(-100);
    expect(await Promise.all(last.map((asked) => post(server, asked)))).toEqual(last.map(({ id }) => id));
    const database = new DatabaseSync(file, { readOnly: true });
    const stored = database.prepare("select id, lastSeq from request").all();
    const events = database.prepare("select count(*) as count from request_event").get();
    const texts = database.prepare("select count(*) as count from request_text").get();
    database.close();
    rmSync(folder, { recursive: true });
    expect(stored).toHaveLength(wanted);
    expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(wanted);
    expect([events?.count, texts?.count]).toEqual([wanted, wanted]);
  },
);
