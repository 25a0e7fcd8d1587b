import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { openStore } from "../../../../server/store/open-store.ts";
import { answer, ask, openDesk } from "./desk-app.ts";

const kills = process.env.COUNTS === "full" ? 20 : 3;
const requests = 4;

let folder: string;
let file: string;
let smtp: SMTPServer;
let child: ChildProcess | null = null;
/** Message-ID of each letter that the mail server took, in order. */
let taken: string[];
/** Called once a letter is in the mail server's hands, before it says so. */
let took: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-reminders-"));
  file = join(folder, "ask-me.sqlite");
  taken = [];
  took = async () => {};
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    async onData(stream, _, done) {
      taken.push(/^message-id: *(\S+)/im.exec(await text(stream))?.[1] ?? "");
      await took();
      done();
    },
  });
  // A client that is killed in the middle of a letter.
  smtp.on("error", () => {});
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
});
afterEach(async () => {
  child?.kill("SIGKILL");
  await new Promise<void>((closed) => smtp.close(closed));
  rmSync(folder, { recursive: true });
});

/** A server at the moment when four fifths of half an hour are over. */
function start(): ChildProcess {
  const address = smtp.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const script = new URL("serve-reminders.ts", import.meta.url).pathname;
  child = spawn(process.execPath, [script, file, String(port), "2026-02-02T07:24:00Z"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return child;
}

/** The first thing it says is that nothing is left to do. */
async function idle({ stdout }: ChildProcess): Promise<void> {
  if (stdout) await once(createInterface({ input: stdout }), "line");
}

async function kill(): Promise<void> {
  if (!child) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

test(
  `killed ${kills} × between «sent» and «marked», the server misses no reminder and no unseen answer, and means none twice`,
  { timeout: 30_000 + kills * 10_000 },
  async () => {
    const desk = await openDesk(file);
    const seller = await desk.someone();
    const agent = await desk.someone({ role: "agent" });
    await desk.someone({ role: "lead" });
    for (let nth = 0; nth < requests; nth += 1) {
      const { id } = await ask(seller);
      await agent.get(endpoints.claim, { params: { id } });
    }
    const { id: answered } = await ask(seller);
    await agent.get(endpoints.answer, { params: { id: answered }, body: answer() });
    await desk.close();

    for (let nth = 0; nth < kills; nth += 1) {
      const killed = new Promise<void>((done) => {
        took = async () => {
          took = async () => {};
          await kill();
          done();
        };
      });
      start();
      await killed;
    }
    const last = start();
    await idle(last);
    await kill();

    const store = openStore(file);
    const marks = await store.read.selectFrom("reminder").select(["request", "percent"]).execute();
    const letters = await store.read.selectFrom("letter").selectAll().execute();
    await store.close();
    // Half and four fifths of each; told by letters to the agent and the lead.
    expect(marks).toHaveLength(requests * 2);
    expect(letters.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array.from({ length: requests * 2 }, () => "reminder"),
      "thread",
    ]);
    expect(letters.filter(({ sentAt }) => sentAt === null)).toEqual([]);
    // What was sent again is recognisably the same letter.
    expect(new Set(taken).size).toBe(requests * 2 + 1);
    expect(taken.length).toBeGreaterThan(letters.length);
  },
);

test("killed before anything was written down, it tells all of it after the next start", async () => {
  const desk = await openDesk(file);
  const seller = await desk.someone();
  const agent = await desk.someone({ role: "agent" });
  const { id } = await ask(seller);
  await agent.get(endpoints.claim, { params: { id } });
  await desk.close();
  const first = start();
  first.kill("SIGKILL");
  await once(first, "exit");
  const second = start();
  await idle(second);
  expect(taken).toHaveLength(1);
});
