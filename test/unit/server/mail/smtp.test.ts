import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { openMail } from "../../../../server/mail/mail-port.ts";
import { sendLetters } from "../../../../server/mail/send-letters.ts";
import { answer, type Someone } from "../desk/desk-app.ts";
import { type MailDesk, mailDesk } from "./mail-desk.ts";

type Taken = { readonly to: readonly string[]; readonly source: string };

let desk: MailDesk;
let agent: Someone;
let taken: Taken[];
/** What it says to a recipient instead of taking them. */
let refuses: { readonly code: number; readonly text: string } | null;
let server: SMTPServer;
let port: number;
beforeEach(async () => {
  desk = await mailDesk();
  await desk.seller("marina@polis.example");
  agent = await desk.someone({ role: "agent", name: "Ирина Соколова" });
  taken = [];
  refuses = null;
  server = await listening(0);
  port = portOf(server);
});
afterEach(async () => {
  await closed(server);
  await desk.close();
});

/** A mail server that wants a name and a password, as a company's does. */
async function listening(at: number): Promise<SMTPServer> {
  const opened = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      done(username === "ask" && password === "letters" ? null : new Error("no"), { user: "ask" }),
    onRcptTo: (_, __, done) =>
      done(refuses && Object.assign(new Error(refuses.text), { responseCode: refuses.code })),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => void parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, source: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  opened.on("error", () => {});
  opened.listen(at, "127.0.0.1");
  await once(opened.server, "listening");
  return opened;
}

function portOf(one: SMTPServer): number {
  const own = one.server.address();
  return typeof own === "object" && own ? own.port : 0;
}

function closed(one: SMTPServer): Promise<void> {
  return new Promise((resolve) => {
    one.close(() => resolve());
  });
}

const outgoing = (password = "letters") =>
  openMail({ host: "127.0.0.1", port, secure: false, user: "ask", password, from: "ask@polis.example" });
const send = (password?: string) =>
  sendLetters({ ...desk, mail: outgoing(password), changed: desk.hub.wake });
const answered = async (): Promise<number> => {
  const id = await desk.asked({ from: "marina@polis.example", id: "<first@polis.example>" });
  await agent.get(endpoints.answer, { params: { id }, body: answer({ text: "Тариф 4,2 %" }) });
  return id;
};

test("an answer leaves by a server that wants to know us, as a letter anybody can read", async () => {
  await answered();
  expect((await send()).map(({ delivery }) => delivery.kind)).toEqual(["sent"]);
  const [letter] = taken;
  expect(letter?.to).toEqual(["marina@polis.example"]);
  const read = await simpleParser(letter?.source ?? "");
  expect(read.text).toMatch(/^Тариф 4,2 %/);
  expect([read.inReplyTo, read.headers.get("auto-submitted")]).toEqual([
    "<first@polis.example>",
    "auto-generated",
  ]);
});

test("a server that is down for a while, or does not know us for a while, loses nothing", async () => {
  const id = await answered();
  await closed(server);
  expect((await send())[0]?.delivery.kind).toBe("failed");
  server = await listening(port);
  desk.pass(1);
  expect((await send("wrong"))[0]?.delivery).toMatchObject({ kind: "failed", code: "535" });
  desk.pass(1);
  expect((await send())[0]?.delivery.kind).toBe("sent");
  expect(taken).toHaveLength(1);
  const { events } = await agent.get(endpoints.request, { params: { id } });
  expect(events.map(({ kind }) => kind)).not.toContain("undelivered");
});

test("«not now» is tried again, «not ever» is told at the request", async () => {
  const id = await answered();
  refuses = { code: 450, text: "greylisted" };
  expect((await send())[0]?.delivery).toEqual({ kind: "failed", code: "450" });
  refuses = { code: 550, text: "no such user" };
  desk.pass(1);
  expect((await send())[0]?.delivery).toEqual({ kind: "refused", code: "550" });
  const { events } = await agent.get(endpoints.request, { params: { id } });
  expect(events.at(-1)).toMatchObject({ kind: "undelivered", code: "550" });
});
