import type { ImapFlow } from "imapflow";
import { sql } from "kysely";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkInbox } from "../../../../server/check/check-inbox.ts";
import { nobodyYet } from "../../../../server/desk/nobody-yet.ts";
import { mailboxClient } from "../../../../server/mail/inbox/open-mailbox.ts";
import { startInbox } from "../../../../server/mail/inbox/start-inbox.ts";
import { readLetter } from "../../../../server/mail/inbox/read-letter.ts";
import { matching } from "../harness/matching.ts";
import { type Mailbox, noDovecot, startDovecot } from "./dovecot.ts";
import { base64Lines, letterSource, windows1251 } from "./letters.ts";
import { type MailDesk, mailDesk } from "./mail-desk.ts";

const wait = { timeout: 30_000, interval: 50 };
const slow = { timeout: 60_000 };
const megabyte = 1_048_576;

const inboxAt = ({ port, user, password }: Mailbox) => ({
  host: "127.0.0.1",
  port,
  secure: false,
  user,
  password,
  mostMegabytes: 2,
  // So seldom that what comes is heard of by IDLE.
  pollSeconds: 300,
});

describe("a mailbox on dovecot", () => {
  let mailbox: Mailbox;
  let desk: MailDesk;
  let stop: AbortController;
  let running: Promise<void> | null;
  let told: string[];
  beforeEach(async ({ skip }) => {
    skip(noDovecot !== null, noDovecot ?? "");
    told = [];
    mailbox = await startDovecot();
    desk = await mailDesk({ inbox: inboxAt(mailbox) });
    await desk.seller("marina@polis.example");
    stop = new AbortController();
    running = null;
  }, 60_000);
  afterEach(async () => {
    if (noDovecot !== null) return;
    stop.abort();
    try {
      await running;
      await desk.close();
    } finally {
      // Whatever failed, no server of mail goes on running.
      await mailbox.close();
    }
  });

  const start = (): void => {
    stop = new AbortController();
    const log = pino({}, { write: (line: string) => void told.push(line) });
    running = startInbox(desk.inbox, { log, signal: stop.signal });
  };
  const end = async (): Promise<void> => {
    stop.abort();
    await running;
  };
  const rows = (table: "request" | "mail_received" | "mail_letter" | "mail_folder") =>
    desk.store.read.selectFrom(table).selectAll().execute();
  const taken = (count: number): Promise<void> =>
    vi.waitFor(async () => expect(await rows("mail_received")).toHaveLength(count), wait);
  const opened = async (): Promise<ImapFlow> => {
    const inbox = desk.config.mail?.inbox;
    if (inbox === undefined) throw new Error("This desk has no mailbox");
    const client = mailboxClient(inbox);
    await client.connect();
    await client.mailboxOpen("INBOX");
    return client;
  };
  /** Flags of the letters, in their order, but for that they are new. */
  const flags = async (): Promise<string[][]> => {
    const client = await opened();
    const all: string[][] = [];
    for await (const one of client.fetch("1:*", { flags: true }))
      all.push([...(one.flags ?? [])].filter((flag) => flag !== "\\Recent"));
    client.close();
    return all;
  };

  test("what lies there and what comes is taken once, and marked as seen only then", slow, async () => {
    const same = letterSource();
    for (let n = 0; n < 5; n += 1) mailbox.deliver(same);
    start();
    await taken(1);
    mailbox.deliver(letterSource({ subject: "Второй вопрос" }));
    await taken(2);
    await vi.waitFor(
      async () => expect(await flags()).toEqual(Array.from({ length: 6 }, () => ["\\Seen"])),
      wait,
    );
    expect(await rows("request")).toHaveLength(2);
  });

  test(
    "without a sender or in a broken charset, a letter is a request that a person looks at",
    slow,
    async () => {
      const question = "Добрый день! Какой тариф КАСКО для такси в Казани?";
      const bytes = windows1251(question);
      mailbox.deliver(letterSource({ from: null }));
      mailbox.deliver(letterSource({ subject: "?", type: "text/plain", body: bytes }));
      mailbox.deliver(letterSource({ type: "text/plain; charset=x-klingon", body: bytes }));
      mailbox.deliver(letterSource({ type: "text/plain; charset=windows-1251", body: bytes }));
      start();
      await taken(4);
      const letters = await rows("mail_letter");
      expect(letters.map(({ stub }) => stub)).toEqual(["no-sender", "charset", "charset", null]);
      const requests = await rows("request");
      expect(requests.map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => "open"));
      expect(requests.map(({ seller }) => seller === nobodyYet)).toEqual([true, false, false, false]);
      expect(letters.at(-1)?.text).toContain(question);
    },
  );

  test("is tried by the check, which says what is wrong with it", slow, async () => {
    const inbox = desk.config.mail?.inbox;
    const saying = async (changes: object, language: "ru" | "en" = "ru") => {
      const mail = inbox && desk.config.mail && { ...desk.config.mail, inbox: { ...inbox, ...changes } };
      return checkInbox(mail, language);
    };
    mailbox.deliver(letterSource());
    expect(await saying({})).toMatchObject({ level: "ok", text: "INBOX открывается, писем в нём: 1" });
    expect(await saying({ password: "wrong" })).toMatchObject({
      level: "fail",
      text: matching(/AUTHENTICATIONFAILED.*mail\.inbox\.host/),
    });
    expect(await saying({ folder: "Вопросы" }, "en")).toMatchObject({ level: "fail" });
    expect(await saying({ port: 1 })).toMatchObject({ level: "fail", text: matching(/ECONNREFUSED/) });
    expect(await checkInbox(undefined, "ru")).toMatchObject({
      level: "ok",
      text: matching(/ключ mail\.inbox/),
    });
    expect(await flags()).toEqual([[]]);
  });

  test(
    "what a full database did not take is not seen, and taken when there is room again",
    slow,
    async () => {
      await sql`pragma query_only = on`.execute(desk.store.shared);
      mailbox.deliver(letterSource());
      start();
      await end();
      expect(await flags()).toEqual([[]]);
      await sql`pragma query_only = off`.execute(desk.store.shared);
      start();
      await taken(1);
    },
  );

  test("what somebody else has read meanwhile is taken all the same", slow, async () => {
    start();
    await vi.waitFor(async () => expect(await rows("mail_folder")).toHaveLength(1), wait);
    await end();
    mailbox.deliver(letterSource());
    const client = await opened();
    await client.messageFlagsAdd("1:*", ["\\Seen"]);
    client.close();
    start();
    await taken(1);
  });

  test("of 50 MB is not fetched: somebody sees that it is there, and from whom", slow, async () => {
    const part = base64Lines(Buffer.alloc(megabyte));
    const large = Buffer.concat([
      letterSource({ subject: "Скан договора", type: "application/pdf", body: "" }),
      ...Array.from({ length: 38 }, () => Buffer.from(`${part}\r\n`)),
    ]);
    expect(large.byteLength).toBeGreaterThan(50 * megabyte);
    mailbox.deliver(large);
    mailbox.deliver(letterSource());
    const before = process.memoryUsage().arrayBuffers;
    start();
    await taken(2);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * megabyte);
    const [stub] = await rows("mail_letter");
    expect(stub).toMatchObject({
      stub: "too-large",
      address: "marina@polis.example",
      subject: "Скан договора",
    });
  });

  test(
    "a server that is down for a while loses nothing, and numbers anew what is known already",
    slow,
    async () => {
      mailbox.deliver(letterSource());
      start();
      await taken(1);
      await mailbox.stop();
      mailbox.renumber();
      mailbox.deliver(letterSource({ subject: "Пока никто не смотрел" }));
      await mailbox.start();
      await taken(2);
      expect(await rows("request")).toHaveLength(2);
    },
  );
});

describe("a process that reads a letter", () => {
  test("says what is in it", async () => {
    const read = await readLetter(letterSource({ subject: "Тариф" }));
    expect(read).toMatchObject({ kind: "read", letter: { subject: "Тариф", files: [] } });
  });

  test("is ended with its signal", async () => {
    await expect(readLetter(letterSource(), AbortSignal.abort())).rejects.toThrow("aborted");
  });

  test("of a thousand parts within parts takes nothing else along", slow, async () => {
    const deep = Array.from({ length: 5000 }, (_, n) =>
      [`--${n}`, `Content-Type: multipart/mixed; boundary=${n + 1}`, "", ""].join("\r\n"),
    ).join("");
    const read = await readLetter(letterSource({ type: "multipart/mixed; boundary=0", body: deep }));
    expect(["read", "unreadable"]).toContain(read.kind);
  });
});
