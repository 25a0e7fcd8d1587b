import { z } from "zod";
import { deskRequestPath } from "../../core/contract/paths.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { letterSpec } from "./letter-spec.ts";
import { routedNow } from "./routed-now.ts";
import { routingMail } from "./routing-mail.ts";

const messages = defineMessages({
  title: {
    ru: (id: number) => `Вам направлен вопрос № ${id}`,
    en: (id: number) => `Question no. ${id} was routed to you`,
  },
  again: {
    ru: (id: number) => `Напоминание: вопрос № ${id} ждёт вашего ответа`,
    en: (id: number) => `A reminder: question no. ${id} waits for your answer`,
  },
  due: {
    ru: (due: string) => `Ответ эксперту нужен до ${due}`,
    en: (due: string) => `The agent needs your answer by ${due}`,
  },
  open: { ru: (link: string) => `Открыть: ${link}`, en: (link: string) => `Open: ${link}` },
});

/**
 * Tells a specialist with an account that a request waits for them or their group; nothing of what it asks. `again`: the
 * agent reminds them.
 */
export const routedLetter = letterSpec({
  about: z.object({ routed: z.int(), again: z.literal(true).optional() }),
  failureTold: true,
  async write({ request, about }, given) {
    const now = request === null ? null : await routedNow(given, request, about.routed);
    if (now === null) return null;
    const said: typeof messages = (language) => {
      const say = messages(language);
      return about.again ? { ...say, title: say.again } : say;
    };
    return routingMail(said, { ...now, link: given.config.server.address + deskRequestPath(now.id) });
  },
});
