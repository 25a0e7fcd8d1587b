import { join } from "node:path";
import type { Selectable } from "kysely";
import { type ParsedMail, simpleParser } from "mailparser";
import type { z } from "zod";
import type { Config } from "../../../../core/contract/config.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { fileFolder } from "../../../../server/files/file-folder.ts";
import type { Inbox } from "../../../../server/mail/inbox/inbox.ts";
import { readMail } from "../../../../server/mail/inbox/child/read-mail.ts";
import { readArrived } from "../../../../server/mail/inbox/read-arrived.ts";
import type { readLetter } from "../../../../server/mail/inbox/read-letter.ts";
import { type Arrived, takeLetter, type Taken } from "../../../../server/mail/inbox/take-letter.ts";
import { openMail } from "../../../../server/mail/mail-port.ts";
import { type Lettered, sendLetters } from "../../../../server/mail/send-letters.ts";
import type { MailTables } from "../../../../server/store/mail-tables.ts";
import { type DeskApp, deskApp, type Someone } from "../desk/desk-app.ts";
import { type SmtpStub, smtpStub } from "../desk/smtp-stub.ts";
import { letterSource, type Written } from "./letters.ts";

type MailInput = Partial<NonNullable<z.input<typeof Config>["mail"]>>;

export type MailDesk = DeskApp & {
  readonly inbox: Inbox;
  readonly smtp: SmtpStub;
  /** A seller with this address. */
  readonly seller: (address: string, about?: Parameters<DeskApp["someone"]>[0]) => Promise<Someone>;
  /** Takes a letter as it lies in the mailbox. */
  readonly take: (source: Uint8Array, about?: Partial<Arrived>) => Promise<Taken>;
  /** Takes a letter and gives the request it became part of; 0 for none. */
  readonly asked: (given?: Written) => Promise<number>;
  /** Sends what is due. */
  readonly send: () => Promise<Lettered[]>;
  /** The letters that left, as their readers get them. */
  readonly left: () => Promise<Sent[]>;
  readonly count: (table: "request" | "message" | "letter") => Promise<number>;
  readonly lettersOf: (request: number) => Promise<Selectable<MailTables["mail_letter"]>[]>;
};

export type Sent = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly name: string;
  readonly mail: ParsedMail;
};

const readHere: typeof readLetter = async (source) => ({
  kind: "read",
  letter: await readMail(Buffer.from(source)),
});

/** A desk that gets letters and writes them. */
export async function mailDesk(mail: MailInput = {}): Promise<MailDesk> {
  const smtp = await smtpStub();
  const config: z.input<typeof Config>["mail"] = {
    host: "127.0.0.1",
    port: smtp.port,
    from: "Одно окно <ask@polis.example>",
    inbox: { host: "127.0.0.1", secure: false, user: "ask@polis.example", password: "letters" },
    ...mail,
  };
  const desk = await deskApp({ mail: config });
  const inbox: Inbox = {
    desk: deskOf(desk.hub, { ...desk, catalogue: desk.portal }),
    config: desk.config,
    folder: fileFolder(join(desk.file, "..", "data")),
  };
  const { signal } = new AbortController();
  if (!desk.config.mail) throw new Error("This desk has no mail");
  const outgoing = openMail(desk.config.mail);
  const take: MailDesk["take"] = async (source, about = {}) => {
    const arrived = await readArrived(source, { isLarge: false, signal, read: readHere });
    return takeLetter(inbox, { ...arrived, arrivedAt: desk.now(), ...about });
  };
  return {
    ...desk,
    inbox,
    smtp,
    async seller(address, about) {
      const who = await desk.someone(about);
      await desk.store.write((trx) =>
        trx.updateTable("user").set({ email: address }).where("id", "=", who.id).execute(),
      );
      return who;
    },
    take,
    async asked(given) {
      return (await take(letterSource(given))).request ?? 0;
    },
    left: () =>
      Promise.all(
        smtp.letters.map(async ({ to, source }) => {
          const parsed = await simpleParser(source);
          return { to, subject: parsed.subject ?? "", name: parsed.messageId ?? "", mail: parsed };
        }),
      ),
    count: async (table) => (await desk.store.read.selectFrom(table).selectAll().execute()).length,
    lettersOf: (request) =>
      desk.store.read
        .selectFrom("mail_letter")
        .selectAll()
        .where("request", "=", request)
        .orderBy("id")
        .execute(),
    send: () => sendLetters({ ...desk, mail: outgoing, changed: desk.hub.wake }),
    async close() {
      smtp.close();
      await desk.close();
    },
  };
}
