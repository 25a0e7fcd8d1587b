import { z } from "zod";
import { defineMessages } from "../../core/language/define-messages.ts";
import { ratingLines } from "../rating/rating-lines.ts";
import { ratingLinks } from "../rating/rating-links.ts";
import { letterSpec } from "./letter-spec.ts";

const messages = defineMessages({
  title: {
    ru: (id: number) => `Помог ли ответ на вопрос № ${id}?`,
    en: (id: number) => `Did the answer to question no. ${id} help?`,
  },
  rate: {
    ru: "Одно нажатие, и мы узнаем, что поправить.",
    en: "One click tells us what to mend.",
  },
  once: { ru: "Больше напоминать не будем.", en: "We will not remind you again." },
});

/** Asks, once, whoever has the answer by letter what they think of it; nothing once they have said so or it is open again. */
export const rateReminderLetter = letterSpec({
  about: z.object({ answeredAt: z.string() }),
  failureTold: false,
  async write({ request: id, about: { answeredAt } }, { store, config }) {
    if (id === null) return null;
    const request = await store.read
      .selectFrom("request")
      .select(["state", "rated", "answeredAt", "erased"])
      .where("id", "=", id)
      .executeTakeFirst();
    if (request?.state !== "answered" || request.rated === 1 || request.erased !== null) return null;
    if (request.answeredAt !== answeredAt) return null;
    const link = ratingLinks(config.server).linkTo({ request: id, answeredAt });
    const paragraphs = (["ru", "en"] as const).map((language) => {
      const say = messages(language);
      return [say.title(id), say.rate, ...ratingLines(link, language), say.once].join("\n");
    });
    return { subject: messages("ru").title(id), text: paragraphs.join("\n\n") };
  },
});
