import { z } from "zod";
import { clockAt, RequestClocks } from "../desk/request-clocks.ts";
import { letterSpec } from "./letter-spec.ts";
import { deskTimeZone } from "./moment-in.ts";
import { newRequestMail } from "./new-request-mail.ts";

/** Tells the addresses of `mail.newRequestsTo` that there is a new request. */
export const newRequestLetter = letterSpec({
  about: z.object({}),
  failureTold: false,
  async write({ request: id }, { store, config, now }) {
    if (id === null) return null;
    const request = await store.read
      .selectFrom("request")
      .select(["id", "kind", "topic", "lastSeq", "calendar", "rules", "mergedInto"])
      .where("id", "=", id)
      .executeTakeFirst();
    if (request === undefined) return null;
    const log = (await new RequestClocks(config.desk).logsOf(store.read, [request])).get(id);
    return newRequestMail(
      {
        id,
        as: request.kind,
        topic: config.desk.topics.find(({ id: topic }) => topic === request.topic) ?? null,
        dueAt: log === undefined ? null : clockAt(log, now()).dueAt,
      },
      { address: config.server.address, timeZone: deskTimeZone(config.desk, now()) },
    );
  },
});
