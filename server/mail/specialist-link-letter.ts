import { z } from "zod";
import { specialistLinkPath } from "../../core/contract/paths.ts";
import { contactCode } from "../../core/desk/addressee.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { contactNamed } from "../desk/contact-named.ts";
import { issueLink } from "../routing/specialist-links.ts";
import { letterSpec } from "./letter-spec.ts";
import { routedNow } from "./routed-now.ts";
import { routingMail } from "./routing-mail.ts";

const hourMs = 3_600_000;

const messages = defineMessages({
  title: {
    ru: (id: number) => `Нужен ваш ответ на вопрос № ${id}`,
    en: (id: number) => `Please answer question no. ${id}`,
  },
  again: {
    ru: (id: number) => `Напоминание: вопрос № ${id} ждёт вашего ответа`,
    en: (id: number) => `A reminder: question no. ${id} waits for your answer`,
  },
  due: {
    ru: (due: string) => `Ответ эксперту нужен до ${due}`,
    en: (due: string) => `The agent needs your answer by ${due}`,
  },
  open: {
    ru: (link: string) =>
      `Прочитать вопрос и ответить можно по ссылке, войти никуда не нужно. Она только для вас и на один ответ: ${link}`,
    en: (link: string) =>
      `Read the question and answer it by this link, without signing in. It is for you alone and for one answer: ${link}`,
  },
});

/**
 * Brings a specialist without an account the link to answer by. The token is made as the letter is written, so that it
 * stands in no outbox; a letter that is tried again, or reminds them, brings another one for the same answer.
 */
export const specialistLinkLetter = letterSpec({
  about: z.object({ routed: z.int(), contact: z.string(), again: z.literal(true).optional() }),
  failureTold: true,
  async write({ request, about }, { store, config, now }) {
    const waiting = request === null ? null : await routedNow({ store, config, now }, request, about.routed);
    const contact = contactNamed(config.desk, contactCode(about.contact));
    if (waiting === null || contact === undefined) return null;
    const expiresAt = new Date(now().getTime() + config.desk.specialistLinkHours * hourMs).toISOString();
    const link = {
      request: waiting.id,
      routed: about.routed,
      contact: contact.id,
      address: contact.email,
      expiresAt,
    };
    const token = await store.write((trx) => issueLink(trx, link));
    const said: typeof messages = (language) => {
      const say = messages(language);
      return about.again ? { ...say, title: say.again } : say;
    };
    return routingMail(said, { ...waiting, link: config.server.address + specialistLinkPath(token) });
  },
});
