import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { mailboxClient, mailboxFailure } from "../mail/inbox/open-mailbox.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "почтовый ящик", en: "mailbox" },
  none: {
    ru: "не задан: вопросы по почте не принимаются (ключ mail.inbox)",
    en: "not set: no questions come by mail (key mail.inbox)",
  },
  fine: {
    ru: (folder: string, count: number) => `${folder} открывается, писем в нём: ${count}`,
    en: (folder: string, count: number) => `${folder} opens, letters in it: ${count}`,
  },
  readOnly: {
    ru: (folder: string) =>
      `${folder} открывается только для чтения: письма не будут отмечены прочитанными, проверьте права`,
    en: (folder: string) => `${folder} is read-only: letters will not be marked as seen; check its rights`,
  },
  failed: {
    ru: (host: string, code: string) =>
      `${host} не открыл ящик (${code}): проверьте mail.inbox.host, port, secure, user, password и folder`,
    en: (host: string, code: string) =>
      `${host} did not open the mailbox (${code}): check mail.inbox.host, port, secure, user, password and folder`,
  },
});

/** Whether the mailbox opens; no letter in it is touched. */
export async function checkInbox(mail: Config["mail"], language: Language): Promise<Finding> {
  const say = messages(language);
  const { what } = say;
  if (!mail?.inbox) return { what, level: "ok", text: say.none };
  const { host, port, folder } = mail.inbox;
  const client = mailboxClient(mail.inbox);
  try {
    await client.connect();
    const { exists, readOnly = false } = await client.mailboxOpen(folder);
    return readOnly
      ? { what, level: "warn", text: say.readOnly(folder) }
      : { what, level: "ok", text: say.fine(folder, exists) };
  } catch (error) {
    return { what, level: "fail", text: say.failed(`${host}:${port}`, mailboxFailure(error)) };
  } finally {
    client.close();
  }
}
