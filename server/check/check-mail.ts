import type { MailConfig } from "../../core/contract/config-mail.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { openMail } from "../mail/mail-port.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "почта", en: "mail" },
  none: {
    ru: "не задана: о новых вопросах скажет только консоль (ключ mail)",
    en: "not set: only the console tells of new requests (key mail)",
  },
  fine: {
    ru: (host: string) => `${host} принимает письма`,
    en: (host: string) => `${host} takes letters`,
  },
  nobody: {
    ru: (host: string) => `${host} принимает письма, но адресатов нет: впишите их в mail.newRequestsTo`,
    en: (host: string) => `${host} takes letters, but there is nobody to write to: add mail.newRequestsTo`,
  },
  failed: {
    ru: (host: string, code: string) =>
      `${host} не принял соединение (${code}): проверьте mail.host, port, secure, user и password`,
    en: (host: string, code: string) =>
      `${host} refused (${code}): check mail.host, port, secure, user and password`,
  },
});

type Outgoing = Pick<MailConfig, "host" | "port" | "secure" | "user" | "password" | "from" | "newRequestsTo">;

/** Whether the mail server would take a letter; none is sent. */
export async function checkMail(mail: Outgoing | undefined, language: Language): Promise<Finding> {
  const say = messages(language);
  if (!mail) return { what: say.what, level: "ok", text: say.none };
  const host = `${mail.host}:${mail.port}`;
  const delivery = await openMail(mail).check();
  if (delivery.kind !== "sent") {
    return { what: say.what, level: "fail", text: say.failed(host, delivery.code) };
  }
  return mail.newRequestsTo.length === 0
    ? { what: say.what, level: "warn", text: say.nobody(host) }
    : { what: say.what, level: "ok", text: say.fine(host) };
}
