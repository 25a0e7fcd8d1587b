import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Alarm } from "../../../../core/contract/alarm.ts";
import { AlarmBook } from "../../../../server/alarms/alarm-book.ts";
import { alarmMail } from "../../../../server/mail/alarm-mail.ts";
import { type MailPort, openMail } from "../../../../server/mail/mail-port.ts";
import { sendLetters } from "../../../../server/mail/send-letters.ts";
import { startLetters } from "../../../../server/mail/start-letters.ts";
import { migrate } from "../../../../server/store/migrate.ts";
import { openStore } from "../../../../server/store/open-store.ts";
import type { Store } from "../../../../server/store/store.ts";
import { type SmtpStub, smtpStub } from "../desk/smtp-stub.ts";
import { testConfig } from "../harness/test-config.ts";

const recipients = ["admin@polis.example", "portal@polis.example"];
const stale: Alarm = {
  kind: "stale",
  since: "2026-11-25T00:20:00.000Z",
  source: "polis",
  count: 35,
};
const held: Alarm = { kind: "held", since: "2026-11-26T00:20:00.000Z", source: null, count: 1204 };

let data: string;
let store: Store;
let smtp: SmtpStub;
let mail: MailPort;
let now: Date;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "ask-me-alarms-"));
  store = openStore(join(data, "ask-me.sqlite"));
  await migrate(store.shared);
  smtp = await smtpStub();
  const from = "ask@polis.example";
  mail = openMail({ host: "127.0.0.1", port: smtp.port, secure: false, from });
  now = new Date("2026-11-26T12:00:00Z");
});
afterEach(async () => {
  smtp.close();
  await store.close();
  rmSync(data, { recursive: true });
});

const book = (to: readonly string[] = []) => {
  const readers = { to, crawlTo: recipients, webhook: false };
  const alarms = new AlarmBook({ store, readers, againMs: 4 * 3_600_000 });
  return { keep: (on: readonly Alarm[], mayTell = true) => alarms.keep(on, { now, mayTell }) };
};
const noPortal = { audienceAt: () => null, seesAllAt: () => null, section: () => undefined };
const sending = (over: MailPort = mail) => ({
  store,
  config: testConfig(data),
  mail: over,
  portal: noPortal,
  now: () => now,
});
const send = (over: MailPort = mail) => sendLetters(sending(over));
describe("an alarm", () => {
  test("begins once and ends once, by id and code", async () => {
    const alarms = book();
    expect((await alarms.keep([stale])).begun).toEqual([{ id: 1, ...stale }]);
    expect(await alarms.keep([{ ...stale, count: 36 }])).toEqual({ begun: [], ended: [] });
    expect((await alarms.keep([stale, held])).begun).toEqual([{ id: 2, ...held }]);
    const { begun, ended } = await alarms.keep([held]);
    expect(begun).toEqual([]);
    expect(ended).toMatchObject([{ id: 1, kind: "stale", source: "polis" }]);
  });

  test("is told to each recipient once, also after a restart", async () => {
    await book().keep([stale]);
    await send();
    await book().keep([stale]);
    await send();
    expect(smtp.letters.map(({ to }) => to)).toEqual(recipients.map((one) => [one]));
  });

  test("that comes back is told again", async () => {
    const alarms = book();
    for (const on of [[stale], [], [stale]]) {
      await alarms.keep(on);
      await send();
    }
    expect(smtp.letters).toHaveLength(4);
  });

  test("of another source is another one", async () => {
    await book().keep([stale, { ...stale, source: "hr" }]);
    await send();
    expect(smtp.letters).toHaveLength(4);
  });

  test("that is over before its letter could leave is told to nobody", async () => {
    const alarms = book();
    await alarms.keep([stale]);
    await alarms.keep([]);
    expect(await send()).toEqual([]);
  });
});

describe("of those who hear of all alarms, each", () => {
  const all = "it@polis.example";
  const letters = (): string[] =>
    smtp.letters.flatMap(({ to, source }) => {
      const [, encoded = ""] = /^Subject: =\?UTF-8\?[BQ]\?(.*?)\?=$/im.exec(source) ?? [];
      return to.includes(all) ? [encoded] : [];
    });

  test("gets one when it begins, one while it stays, one when it is over", async () => {
    const alarms = book([all]);
    const full: Alarm = { kind: "disk", since: "2026-11-26T12:00:00.000Z", source: null, count: 812 };
    for (const [hours, on] of [
      [0, [full]],
      [3, [full]],
      [2, [{ ...full, count: 640 }]],
      [1, []],
      [1, []],
    ] as const) {
      now = new Date(now.getTime() + hours * 3_600_000);
      await alarms.keep(on);
      await send();
    }
    expect(letters()).toHaveLength(3);
    const bodies = smtp.letters.map(({ source }) => bodyOf(source));
    expect(bodies[0]).toContain(
      "Диск почти заполнен\nС 26 ноября в 15:00 GMT+3 мало места на диске с данными; свободно 812 МБ.",
    );
    expect(bodies[1]).toContain("Still: The disk is nearly full");
    expect(bodies[1]).toContain("640 MB are free");
    expect(bodies[2]).toContain("Прошло: Диск почти заполнен");
  });

  test("hears of late requests how they stand at that moment", async () => {
    const alarms = book([all]);
    const late: Alarm = { ...held, kind: "clock", count: 5, overdue: 3, atRisk: 2 };
    await alarms.keep([late]);
    await send();
    now = new Date(now.getTime() + 4 * 3_600_000);
    await alarms.keep([{ ...late, count: 4, overdue: 4, atRisk: 0 }]);
    await send();
    const bodies = smtp.letters.map(({ source }) => bodyOf(source));
    expect(bodies[0]).toContain("просрочено 3 вопроса, под угрозой 2 вопроса.");
    expect(bodies[1]).toContain("просрочено 4 вопроса.");
    expect(bodies[1]).not.toContain("под угрозой");
  });

  test("hears in the desk's hours of what can wait, and at night of what cannot", async () => {
    const alarms = book([all]);
    const full: Alarm = { kind: "disk", since: "2026-11-26T12:00:00.000Z", source: null, count: 812 };
    await alarms.keep([stale, full], false);
    await send();
    expect(letters()).toHaveLength(1);
    await alarms.keep([stale, full], true);
    await send();
    expect(letters()).toHaveLength(2);
  });

  test("hears nothing of what came and went at night, and could wait", async () => {
    const alarms = book([all]);
    await alarms.keep([stale], false);
    await alarms.keep([], false);
    await alarms.keep([], true);
    expect(await send()).toEqual([]);
  });
});

function bodyOf(source: string): string {
  return Buffer.from(source.slice(source.indexOf("\n\n")), "base64").toString();
}

describe("a letter", () => {
  test("that a server would not take is tried again, later and later", async () => {
    await book().keep([stale]);
    smtp.refuse = "451 later";
    expect((await send()).map(({ delivery }) => delivery)).toEqual([
      { kind: "failed", code: "451" },
      { kind: "failed", code: "451" },
    ]);
    smtp.refuse = null;
    expect(await send()).toEqual([]);
    now = new Date("2026-11-26T12:00:16Z");
    expect((await send()).map(({ delivery }) => delivery.kind)).toEqual(["sent", "sent"]);
    expect(await send()).toEqual([]);
  });

  test("is begun no more once the server stops: a mail server that is down takes its time for each", async () => {
    await book().keep([stale]);
    const stop = new AbortController();
    const down: MailPort = {
      ...mail,
      send: () => {
        stop.abort();
        return Promise.resolve({ kind: "failed", code: "ETIMEDOUT" });
      },
    };
    const tried = await sendLetters(sending(down), stop.signal);
    expect(tried).toHaveLength(1);
  });

  test("is sent by itself until the signal says stop", async () => {
    await book().keep([held]);
    const stop = new AbortController();
    const running = startLetters(sending(), { log: pino({ enabled: false }), signal: stop.signal });
    await vi.waitFor(() => expect(smtp.letters).toHaveLength(2), { timeout: 10_000 });
    stop.abort();
    await running;
  });

  const desk = { address: "https://ask.polis.example", timeZone: "Europe/Moscow" };
  test("says what happened, since when, what still works and where to look, Russian first", () => {
    expect(alarmMail(stale, desk)).toEqual({
      subject: "Поиск давно не сверяли с порталом",
      text: [
        "Поиск давно не сверяли с порталом",
        "Удачных обходов нет с 25 ноября в 03:20 GMT+3.",
        "Источник: polis",
        "Поиск и вопросы работают, но тексты могли устареть: продавцы видят об этом пометку.",
        "Открыть: https://ask.polis.example/desk/health",
        "",
        "Search may be out of date",
        "No crawl has succeeded since 25 November at 03:20 GMT+3.",
        "Source: polis",
        "Search and questions work, but texts may be old: sellers see a note that says so.",
        "Open: https://ask.polis.example/desk/health",
      ].join("\n"),
    });
  });

  test.each<[Alarm, RegExp, RegExp]>([
    [held, /ждёт решения: из поиска пропало бы слишком много \(1.204\)/, /too much would vanish.*1,204/],
    [{ ...held, kind: "failed", count: null }, /С 26 ноября в 03:20 GMT\+3 обход не может/, /not been able/],
    [
      { ...stale, kind: "hidden", count: 34 },
      /обход увидел, что закрыто: 34 документа\.\nИсточник: polis/,
      /found 34 documents closed/,
    ],
    [
      { ...held, kind: "clock", count: 6, overdue: 3, atRisk: 2 },
      /С 26 ноября в 03:20 GMT\+3: просрочено 3 вопроса, под угрозой 2 вопроса, никто не взял 1 вопрос, а срок скоро\./,
      /3 requests breached, 2 requests at risk, 1 request due soon and in nobody's hands\./,
    ],
    [
      { ...held, kind: "clock", count: 3, overdue: 3, atRisk: 0 },
      /GMT\+3: просрочено 3 вопроса\./,
      /: 3 requests breached\./,
    ],
    // As an earlier program has left it.
    [{ ...held, kind: "clock", count: 4 }, /: под угрозой 4 вопроса\./, /: 4 requests at risk\./],
  ])("of every kind in both languages: $kind", (alarm, ru, en) => {
    const { text } = alarmMail(alarm, desk);
    expect(text).toMatch(ru);
    expect(text).toMatch(en);
    expect(text).not.toMatch(/null|undefined|NaN/);
  });
});
