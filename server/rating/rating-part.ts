import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { ratingPath } from "../../core/contract/paths.ts";
import { Feedback } from "../../core/contract/request.ts";
import { Reason } from "../../core/contract/request-event.ts";
import { chooseLanguage } from "../../core/language/choose-language.ts";
import type { Part } from "../app-deps.ts";
import type { AppEnv } from "../app-types.ts";
import type { Desk } from "../desk/desk.ts";
import { rateRequest } from "../desk/rate-request.ts";
import { RequestClocks } from "../desk/request-clocks.ts";
import { standingOfRow, type StoredRequest } from "../desk/standing-row.ts";
import { readMember } from "../identity/read-member.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { problemResponse } from "../problem-response.ts";
import { ratingLinks } from "./rating-links.ts";
import { ratingNote, ratingPage } from "./rating-page.ts";
import { feedbackOf, Verdict } from "./verdict.ts";

const largestFormBytes = 16 * 1024;

const Form = z.object({
  quick: z.enum(["yes", "no"]).optional(),
  result: Feedback.shape.result,
  reason: Reason.optional(),
  comment: z.string().trim().max(2000).optional(),
  thanks: z.literal("yes").optional(),
  say: Verdict.optional(),
});

/**
 * Rating by a letter's link. Opening it counts nothing, since mail scanners open links too: only the form's buttons do.
 * The link speaks for the one who asked, of this one answer, and shows nothing of the question.
 */
export function ratingOver(hub: LiveHub): Part {
  return (serving, { store, config, now, catalogue }) => {
    const { secret, address } = config.server;
    const links = ratingLinks({ secret, address });
    const desk: Desk = {
      store,
      config,
      now,
      portal: catalogue,
      clocks: new RequestClocks(config.desk),
      changed: hub.wake,
    };

    async function rated(token: string): Promise<StoredRequest | "backInWork" | "newer" | "unknown"> {
      const answer = links.read(token);
      if (answer === null) return "unknown";
      const request = await store.read
        .selectFrom("request")
        .selectAll()
        .where("id", "=", answer.request)
        .executeTakeFirst();
      if (!request || request.erased !== null) return "unknown";
      if (request.state !== "answered" || request.answeredAt === null)
        return request.state === "open" || request.state === "paused" ? "backInWork" : "unknown";
      return Date.parse(request.answeredAt) - Date.parse(answer.answeredAt) < 1000 ? request : "newer";
    }

    async function commentOn(request: number): Promise<string | undefined> {
      const row = await store.read
        .selectFrom("feedback_comment")
        .select("text")
        .where("request", "=", request)
        .executeTakeFirst();
      return row?.text;
    }

    serving.app.use(`${ratingPath}/*`, async (c, next) => {
      c.set("pattern", `${ratingPath}/{token}`);
      await next();
      c.res.headers.set("cache-control", "no-store");
    });
    serving.app.use(
      `${ratingPath}/*`,
      bodyLimit({
        maxSize: largestFormBytes,
        onError: (c) =>
          problemResponse({ problem: "too-large" }, chooseLanguage(c.req.header("accept-language"))),
      }),
    );

    serving.app.get(`${ratingPath}/:token`, async (c) => {
      const request = await rated(c.req.param("token"));
      if (typeof request === "string") return note(c, request);
      const comment = await commentOn(request.id);
      const given = { ...standingOfRow(request).feedback, ...(comment === undefined ? {} : { comment }) };
      const saved = c.req.query("saved") !== undefined;
      const said = Verdict.safeParse(c.req.query("say")).data ?? null;
      return c.html(ratingPage(c.get("language"), { request: request.id, given, saved, said }));
    });

    serving.app.post(`${ratingPath}/:token`, async (c) => {
      const request = await rated(c.req.param("token"));
      if (typeof request === "string") return note(c, request);
      const seller = await readMember(store, request.seller);
      const form = Form.safeParse(withoutEmpty(await c.req.parseBody()));
      if (!seller?.active || !form.success) return note(c, "unknown");
      const { quick, thanks, say, ...rest } = form.data;
      const body = {
        ...rest,
        ...(say === undefined ? {} : feedbackOf[say]),
        ...(quick === undefined ? {} : { quick: quick === "yes" }),
        ...(thanks === undefined ? {} : { thanks: true as const }),
      };
      const outcome = await rateRequest(desk, { viewer: seller, id: request.id }, body);
      if ("problem" in outcome) return note(c, "unknown");
      return c.redirect(`${ratingPath}/${c.req.param("token")}?saved`, 303);
    });
  };
}

function note(c: Context<AppEnv>, what: "backInWork" | "newer" | "unknown"): Response | Promise<Response> {
  return c.html(ratingNote(c.get("language"), what), what === "unknown" ? 404 : 200);
}

/** A field that was left alone says nothing; an emptied comment does. */
function withoutEmpty(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(form).filter(([name, value]) => name === "comment" || value !== ""),
  );
}
