import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type MailPort, openMail } from "../../../../server/mail/mail-port.ts";
import { newRequestMail } from "../../../../server/mail/new-request-mail.ts";
import { sendLetters } from "../../../../server/mail/send-letters.ts";
import { startLetters } from "../../../../server/mail/start-letters.ts";
import { ask, type DeskApp, deskApp, type Someone } from "./desk-app.ts";
import { portal } from "./test-config.ts";
import { type SmtpStub, smtpStub } from "./smtp-stub.ts";

let smtp: SmtpStub;
let desk: DeskApp;
let seller: Someone;
let mail: MailPort;
beforeEach(async () => {
  smtp = await smtpStub();
  const to = ["desk@example.com", "lead@example.com"];
  const config = { host: "127.0.0.1", port: smtp.port, from: "ask@example.com", newRequestsTo: to };
  desk = await deskApp({ mail: config });
  seller = await desk.someone({ name: "Марина Котова", region: "16" });
  mail = openMail({ ...config, secure: false });
});
afterEach(async () => {
  smtp.close();
  await desk.close();
});

const sending = (over: MailPort = mail) => ({ ...desk, mail: over });
const unsent = async (): Promise<number> =>
  (await desk.store.read.selectFrom("letter").selectAll().where("sentAt", "is", null).execute()).length;

test("a new request is told to everybody named, without a word of what it says and who asks", async () => {
  const page = { address: `${portal}/taina`, title: "ТАЙНА", breadcrumb: [] };
  const { id } = await ask(seller, { text: "ТАЙНА", context: { page, selection: "ТАЙНА" } });
  await sendLetters(sending());
  expect(smtp.letters.map(({ to }) => to)).toEqual([["desk@example.com"], ["lead@example.com"]]);
  const source = smtp.letters[0]?.source ?? "";
  expect(source).toContain("Auto-Submitted: auto-generated");
  const body = Buffer.from(source.slice(source.indexOf("\n\n")), "base64").toString();
  expect(body).toBe(
    [
      `Новый вопрос № ${id}`,
      "Ответить до 2 февраля в 10:30 GMT+3",
      `Открыть: http://127.0.0.1:4000/desk/requests/${id}`,
      "",
      `New question No. ${id}`,
      "Answer by 2 February at 10:30 GMT+3",
      `Open: http://127.0.0.1:4000/desk/requests/${id}`,
    ].join("\n"),
  );
  expect(source + body).not.toMatch(/ТАЙНА|Котова|taina|Kazan/);
  await sendLetters(sending());
  expect(smtp.letters).toHaveLength(2);
});

test("a request without a due time or with a topic says just that", () => {
  const { subject, text } = newRequestMail(
    { id: 7, as: "complaint", topic: { ru: "КАСКО", en: "Motor" }, dueAt: null },
    { address: "https://ask.example", timeZone: "Europe/Moscow" },
  );
  expect(subject).toBe("Новая жалоба № 7");
  expect(text).toContain("Тема: КАСКО");
  expect(text).toContain("Topic: Motor");
  expect(text).not.toContain("null");
});

test("a server that is down or says «later» is tried again, later and later, and nothing is lost", async () => {
  await ask(seller);
  smtp.refuse = "451 later";
  const first = await sendLetters(sending());
  expect(first.map(({ delivery }) => delivery)).toEqual([
    { kind: "failed", code: "451" },
    { kind: "failed", code: "451" },
  ]);
  smtp.refuse = null;
  expect(await sendLetters(sending())).toEqual([]);
  desk.pass(1);
  expect((await sendLetters(sending())).map(({ delivery }) => delivery.kind)).toEqual(["sent", "sent"]);
  expect(await unsent()).toBe(0);
});

test("one that stops between «sent» and «marked» sends the same letter again rather than none", async () => {
  await ask(seller);
  const fails: MailPort = {
    ...mail,
    async send(letter) {
      await mail.send(letter);
      throw new Error("stopped here");
    },
  };
  await expect(sendLetters(sending(fails))).rejects.toThrow("stopped here");
  await sendLetters(sending());
  const ids = smtp.letters.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(2);
});

test("the dispatcher sends by itself and stops with its signal", async () => {
  const stop = new AbortController();
  const running = startLetters(sending(), { log: pino({ enabled: false }), signal: stop.signal });
  await ask(seller);
  await vi.waitFor(() => expect(smtp.letters).toHaveLength(2), { timeout: 10_000 });
  stop.abort();
  await running;
});

test("a repeated question is told once", async () => {
  const key = crypto.randomUUID();
  await ask(seller, { key });
  await ask(seller, { key });
  expect(await unsent()).toBe(2);
});

test("the check says whether the server takes mail, and with which code it does not", async () => {
  expect(await mail.check()).toEqual({ kind: "sent" });
  smtp.close();
  expect(await mail.check()).toMatchObject({ kind: "failed" });
});
