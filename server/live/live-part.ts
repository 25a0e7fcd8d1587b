import { requestEndpoints } from "../../core/contract/request-endpoints.ts";
import { livePath } from "../../core/contract/paths.ts";
import type { Part } from "../app-deps.ts";
import { problemResponse } from "../problem-response.ts";
import { serve } from "../serve-endpoint.ts";
import { eventStream } from "./event-stream.ts";
import type { LiveHub } from "./live-hub.ts";
import { pollEvents } from "./poll-events.ts";

/** The live stream, and long polling for where a stream is held back on the way. */
export function liveOver(hub: LiveHub): Part {
  return (serving) => {
    serving.app.get(livePath, async (c) => {
      c.set("pattern", livePath);
      const account = await serving.accountOf(c.req.raw.headers);
      if (account === null) return problemResponse({ problem: "unauthenticated" }, c.get("language"));
      c.set("account", account);
      const since = positionOf(c.req.header("last-event-id") ?? c.req.query("since"));
      const stream = eventStream(hub, { account, session: account.session.id, since });
      return c.body(stream, 200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      });
    });

    serve(serving, requestEndpoints.poll, async ({ account, query, signal }) => ({
      answer: await pollEvents(hub, {
        account,
        session: account.session.id,
        since: query.since ?? null,
        moment: query.moment ?? null,
        waitMs: query.waitSeconds * 1000,
        signal,
      }),
    }));
  };
}

/** Null where none is told, or none that can be: the stream then begins now. */
function positionOf(told: string | undefined): number | null {
  const position = Number(told);
  return told !== undefined && told !== "" && Number.isSafeInteger(position) && position >= 0
    ? position
    : null;
}
