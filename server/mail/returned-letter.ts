import { z } from "zod";
import { deskRequestPath } from "../../core/contract/paths.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { RequestClocks, clockAt } from "../desk/request-clocks.ts";
import { letterSpec } from "./letter-spec.ts";
import { deskTimeZone, momentIn } from "./moment-in.ts";
import { routingMail } from "./routing-mail.ts";

const messages = defineMessages({
  title: {
    ru: (id: number) => `Специалист не ответил, вопрос № ${id} снова у вас`,
    en: (id: number) => `The specialist was silent: question no. ${id} is back with you`,
  },
  due: { ru: (due: string) => `Ответить до ${due}`, en: (due: string) => `Answer by ${due}` },
  open: { ru: (link: string) => `Открыть: ${link}`, en: (link: string) => `Open: ${link}` },
});

/** Tells the agent that a request came back because its specialist was silent; nothing once it is answered or routed anew. */
export const returnedLetter = letterSpec({
  about: z.object({ returned: z.int() }),
  failureTold: false,
  async write({ request: id, account }, { store, config, now }) {
    if (id === null) return null;
    const request = await store.read
      .selectFrom("request")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    if (!request || request.routedTo !== null || request.claimedBy !== account) return null;
    if (request.state !== "open" && request.state !== "paused") return null;
    const log = (await new RequestClocks(config.desk).logsOf(store.read, [request])).get(id);
    const dueAt = log === undefined ? null : clockAt(log, now()).dueAt;
    const zone = deskTimeZone(config.desk, now());
    return routingMail(messages, {
      id,
      due: dueAt === null ? null : { ru: momentIn(zone, dueAt, "ru"), en: momentIn(zone, dueAt, "en") },
      link: config.server.address + deskRequestPath(id),
    });
  },
});
