import { simpleParser, type ParsedMail } from "mailparser";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Config } from "../../../../core/contract/config.ts";
import { openMail } from "../../../../server/mail/mail-port.ts";
import { queueLetter } from "../../../../server/mail/outbox.ts";
import { InsightEngine } from "../../../../server/insight/insight-engine.ts";
import { sendLetters } from "../../../../server/mail/send-letters.ts";
import { queueReports } from "../../../../server/report/queue-reports.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { openStore } from "../../../../server/store/open-store.ts";
import type { Store } from "../../../../server/store/store.ts";
import { type RepeatsWorld, repeatsWorld, sellers, youngDriver } from "../clusters/repeats-world.ts";
import { smtpStub, type SmtpStub } from "../desk/smtp-stub.ts";
import { testConfig } from "../harness/test-config.ts";

let world: RepeatsWorld;
let engine: InsightEngine;
let smtp: SmtpStub;
let store: Store;
/** The Monday after, at nine in Moscow. */
const monday = "2026-11-23T06:00:00Z";
let now: Date;
beforeAll(async () => {
  world = await repeatsWorld(6);
  world.server.clock.now = new Date("2026-11-18T09:00:00Z");
  for (const { login } of sellers.slice(0, 6))
    await world.answers(await world.asks(login, youngDriver), "tariffs");
  await world.server.tidy();
  ({ store } = world.server.deps);
  engine = new InsightEngine(databaseFile(world.server.data));
}, 60_000);
afterAll(async () => {
  await engine.close();
  await world.server.close();
});
beforeEach(async () => {
  smtp = await smtpStub();
  now = new Date(monday);
});
afterEach(async () => {
  smtp.close();
  for (const table of ["letter", "report_sent"] as const)
    await store.write((trx) => trx.deleteFrom(table).execute());
});

type Report = NonNullable<z.input<typeof Config>["insight"]>["report"];
const to = ["trainer@polis.example"];
function sending(report: Report = { to }, over: Store = store) {
  const mail = { host: "127.0.0.1", port: smtp.port, from: "Одно окно <ask@polis.example>" };
  const config = testConfig(world.server.data, { mail, insight: { report } });
  return {
    store: over,
    engine,
    config,
    now: () => now,
    portal: world.server.deps.catalogue,
    mail: openMail({ ...mail, secure: false }),
  };
}
const queued = (report?: Report, over?: Store) => queueReports(sending(report, over));
const sent = async (report?: Report, over?: Store) =>
  (await sendLetters(sending(report, over))).map(({ delivery }) => delivery.kind);
const arrived = (): Promise<ParsedMail[]> =>
  Promise.all(smtp.letters.map(({ source }) => simpleParser(source)));
const pdfOf = async (letter: ParsedMail | undefined): Promise<string> => {
  const file = letter?.attachments.find(({ contentType }) => contentType === "application/pdf");
  const document = await getDocumentProxy(new Uint8Array(file?.content ?? Buffer.alloc(0)));
  return (await extractText(document, { mergePages: true })).text;
};

describe("the week's letter", () => {
  test("can be read by any mail program: lines, heads and names of files as the RFCs have them", async () => {
    expect(await queued()).toBe(1);
    expect(await sent()).toEqual(["sent"]);
    const source = smtp.letters[0]?.source ?? "";
    // RFC 5322: no line longer than 998, and heads without a letter beyond ASCII.
    expect(source.split("\n").filter((line) => line.length > 998)).toEqual([]);
    expect(Array.from(source).filter((sign) => sign > "~")).toEqual([]);
    const [letter] = await arrived();
    expect(letter?.subject).toMatch(/^Отчёт тренера, 16.22 ноября 2026$/);
    expect(letter?.from?.text).toContain("ask@polis.example");
    expect(letter?.messageId).toMatch(/^<.+@.+>$/);
    expect(letter?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(
      letter?.attachments.map(({ filename, content }) => [filename, content.toString("latin1", 0, 4)]),
    ).toEqual([
      [expect.stringMatching(/^Отчёт тренера, 16.22 ноября 2026\.pdf$/), "%PDF"],
      [expect.stringMatching(/^Отчёт тренера 16.22 ноября 2026\.xlsx$/), "PK\u0003\u0004"],
    ]);
  }, 30_000);

  test("speaks both languages, its files the one that the configuration names", async () => {
    await queued({ to, language: "en" });
    await sent();
    const [letter] = await arrived();
    expect(letter?.subject).toBe("Trainer’s report, 16–22 November 2026");
    expect(letter?.text).toContain("Половину повторных вопросов недели снимет одна правка");
    expect(letter?.text).toContain("Half of the week’s repeated questions would go with one fix");
    expect(letter?.text).not.toMatch(/seller\d/);
    expect(await pdfOf(letter)).toContain("What to mend");
  }, 30_000);

  test("goes to nobody whom the configuration does not name", async () => {
    expect(await queued({ to: [] })).toBe(0);
    expect(await queued({ to: ["a@polis.example", "a@polis.example"] })).toBe(1);
  });

  test("goes once, though the server starts anew in between, and is tried again while mail is down", async () => {
    await queued();
    smtp.refuse = "451 later";
    expect(await sent()).toEqual(["failed"]);
    const anew = openStore(databaseFile(world.server.data));
    try {
      expect(await queued({ to }, anew)).toBe(0);
      expect(await sent({ to }, anew)).toEqual([]);
      smtp.refuse = null;
      now = new Date(now.getTime() + 60_000);
      expect(await sent({ to }, anew)).toEqual(["sent"]);
      expect(await queued({ to }, anew)).toBe(0);
      expect(await sent({ to }, anew)).toEqual([]);
    } finally {
      await anew.close();
    }
    expect(smtp.letters.map((letter) => letter.to)).toEqual([to]);
  }, 30_000);
});

const asked = (login: string) =>
  store.write((trx) =>
    queueLetter(trx, {
      kind: "trainer-report",
      request: null,
      to: { account: world.idOf(login) },
      about: { week: "2026-11-16", region: ["Казань"], channel: [], language: "en" },
      at: monday,
    }),
  );

describe("on demand", () => {
  test("is narrowed as the screen was, in the language of whoever asked", async () => {
    await asked("trainer");
    expect(await sent()).toEqual(["sent"]);
    const [letter] = await arrived();
    expect(letter?.text).toContain("/desk/report?week=2026-11-16&region=%D0%9A");
    expect(await pdfOf(letter)).toMatch(/Trainer’s report, 16.+22 November 2026\. Казань/);
  }, 30_000);

  test("does not reach who is no reader of reports by the time it leaves", async () => {
    await asked("seller0");
    expect(await sent()).toEqual([]);
    expect(smtp.letters).toEqual([]);
  });
});
