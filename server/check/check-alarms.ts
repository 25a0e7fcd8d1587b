import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { openWebhook } from "../alarms/webhook-port.ts";
import { systemClock } from "../clock.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "тревоги", en: "alarms" },
  nobody: {
    ru: "о бедах скажут только консоль и журнал: впишите alarms.to или alarms.webhook",
    en: "only the console and the log tell of trouble: add alarms.to or alarms.webhook",
  },
  noMail: {
    ru: "alarms.to задан, а почты нет: впишите ключ mail, иначе письма не уйдут",
    en: "alarms.to is set, but there is no mail: add the key mail, or no letter leaves",
  },
  mailAlone: {
    ru: "письмами; когда не работает сама почта, их не будет: добавьте alarms.webhook",
    en: "by mail; while mail itself is down there are none: add alarms.webhook",
  },
  untried: {
    ru: (host: string) => `вебхук ${host} не испытан: --alarms пошлёт ему пробное сообщение`,
    en: (host: string) => `webhook ${host} was not tried: --alarms sends it a test message`,
  },
  fine: {
    ru: (host: string) => `вебхук ${host} принял пробное сообщение`,
    en: (host: string) => `webhook ${host} took the test message`,
  },
  failed: {
    ru: (host: string, code: string) =>
      `вебхук ${host} не принял пробное сообщение (${code}): проверьте alarms.webhook.address, сертификат и подпись на той стороне`,
    en: (host: string, code: string) =>
      `webhook ${host} did not take the test message (${code}): check alarms.webhook.address, its certificate, and the signature over there`,
  },
  test: {
    ru: "Пробное сообщение «Одного окна»: делать ничего не нужно.",
    en: "A test message of Ask me: nothing is to be done.",
  },
});

type Asked = { readonly language: Language; readonly send: boolean };

/** Whether anybody would hear of an alarm. @param asked.send whether the webhook gets a test message */
export async function checkAlarms(
  { alarms, mail, server }: Pick<Config, "alarms" | "mail" | "server">,
  { language, send }: Asked,
): Promise<Finding[]> {
  const say = messages(language);
  const finding = (level: Finding["level"], text: string): Finding => ({ what: say.what, level, text });
  const noMail = alarms.to.length > 0 && !mail ? [finding("warn", say.noMail)] : [];
  if (alarms.webhook === undefined) {
    if (noMail.length > 0) return noMail;
    return [alarms.to.length === 0 ? finding("ok", say.nobody) : finding("ok", say.mailAlone)];
  }
  // The rest of the address may hold a secret of the receiver's.
  const { host } = new URL(alarms.webhook.address);
  if (!send) return [...noMail, finding("ok", say.untried(host))];
  const at = systemClock();
  const words = (one: Language) => ({ title: messages(one).test, text: messages(one).test });
  const message = {
    id: "test",
    kind: "test",
    state: "test",
    at: at.toISOString(),
    words: { ru: words("ru"), en: words("en") },
    link: server.address,
  };
  const delivery = await openWebhook(alarms.webhook, systemClock).send(`test-${at.getTime()}`, message);
  return [
    ...noMail,
    delivery.kind === "sent"
      ? finding("ok", say.fine(host))
      : finding("fail", say.failed(host, delivery.code)),
  ];
}
