import { z } from "zod";
import { specialistLinkPath } from "../../core/contract/paths.ts";
import { contactCode } from "../../core/desk/addressee.ts";
import { isoOrNull, secondsOf } from "../../core/desk/instant.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { contactNamed } from "../desk/contact-named.ts";
import { standingOfLink } from "../routing/link-view.ts";
import { issueLink, type NewLink } from "../routing/specialist-links.ts";
import { type Lettering, letterSpec } from "./letter-spec.ts";
import { deskTimeZone } from "./moment-in.ts";
import { replayedNow } from "./replayed-now.ts";
import { dueIn, routedNow } from "./routed-now.ts";
import { routingMail } from "./routing-mail.ts";
import { untilOpen } from "./until-open.ts";

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
  over: {
    ru: (id: number) => `Вопрос № ${id}: срок вашего ответа прошёл`,
    en: (id: number) => `Question no. ${id}: the time for your answer is over`,
  },
  helps: {
    ru: "Вопрос вернулся к эксперту. Ваш ответ ему всё ещё поможет.",
    en: "The question went back to the agent. Your answer still helps.",
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
 * stands in no outbox; a letter that is tried again, or reminds them, brings another one for the same answer. `again`: the
 * agent reminds them. `clock`: their time does, within the request's hours alone.
 */
export const specialistLinkLetter = letterSpec({
  about: z.object({
    routed: z.int(),
    contact: z.string(),
    again: z.literal(true).optional(),
    clock: z.enum(["running", "over"]).optional(),
    /** The one merged into theirs whose own time this is. */
    sooner: z.int().optional(),
  }),
  failureTold: true,
  async write({ request: id, about }, given) {
    const { store, config, now } = given;
    const contact = contactNamed(config.desk, contactCode(about.contact));
    if (id === null || contact === undefined) return null;
    if (about.clock !== undefined) {
      const clock = await replayedNow(given, id);
      if (clock?.state !== "running") return null;
      const when = untilOpen(clock.hours, secondsOf(now().toISOString()));
      if (when !== "open") return when;
    }
    const expiresAt = new Date(now().getTime() + config.desk.specialistLinkHours * hourMs).toISOString();
    const link = {
      request: id,
      routed: about.routed,
      contact: contact.id,
      address: contact.email,
      expiresAt,
    };
    const waiting =
      about.clock === "over"
        ? (await stillHelps(given, link)) && { id, due: null }
        : await routedNow(given, id, about.routed);
    if (!waiting) return null;
    const soonerClock = about.sooner === undefined ? undefined : await replayedNow(given, about.sooner);
    const soonerDue = isoOrNull(soonerClock?.due.at(-1)?.due ?? null);
    const token = await store.write((trx) => issueLink(trx, link));
    const said: typeof messages = (language) => {
      const say = messages(language);
      if (about.clock === "over")
        return { ...say, title: say.over, open: (address) => `${say.helps}\n${say.open(address)}` };
      return about.again || about.clock ? { ...say, title: say.again } : say;
    };
    return routingMail(said, {
      ...waiting,
      ...(soonerDue === null ? {} : { due: dueIn(deskTimeZone(config.desk, now()), soonerDue) }),
      link: config.server.address + specialistLinkPath(token),
    });
  },
});

/** Whether the request went back because they were silent, and they have not answered since. */
async function stillHelps({ store, now }: Lettering, link: NewLink): Promise<boolean> {
  const { request, routed, contact, expiresAt } = link;
  const known = await store.read
    .selectFrom("specialist_link")
    .selectAll()
    .where("request", "=", request)
    .where("routed", "=", routed)
    .where("contact", "=", contact)
    .executeTakeFirst();
  // Where no letter reached them before, there is nothing to remind of.
  if (known === undefined) return false;
  return (await standingOfLink(store.read, { ...known, expiresAt }, now()))?.standing === "late";
}
