import { joiningEndpoints } from "../../core/contract/joining-endpoints.ts";
import type { Part } from "../app-deps.ts";
import type { Desk } from "../desk/desk.ts";
import { RequestClocks } from "../desk/request-clocks.ts";
import { RateLimiter } from "../identity/rate-limiter.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { serve } from "../serve-endpoint.ts";
import { findSame } from "./find-same.ts";
import { joinRequest } from "./join-request.ts";
import { leaveRequest } from "./leave-request.ts";
import type { OpenQuestions } from "./open-questions.ts";

// A list asks once for each question that waits; more is somebody who tries what others might have asked.
const lookups = { most: 60, windowMs: 60_000 };

/** Colleagues who ask the same wait for one answer. */
export function joiningOver(hub: LiveHub, questions: OpenQuestions): Part {
  return (serving, { store, config, now, catalogue }) => {
    const desk: Desk = {
      store,
      config,
      now,
      portal: catalogue,
      clocks: new RequestClocks(config.desk),
      changed: hub.wake,
    };
    const limiter = new RateLimiter(now);
    serve(serving, joiningEndpoints.sameAsked, async ({ account, body }) => {
      const retryAfterSeconds = limiter.blockedSeconds(account.id, lookups);
      if (retryAfterSeconds > 0) return { problem: "rate-limited", retryAfterSeconds };
      limiter.count(account.id, lookups);
      return { answer: { same: await findSame({ desk, questions }, account, body.text) } };
    });
    serve(serving, joiningEndpoints.join, ({ account: viewer, params: { id }, body: { text } }) =>
      joinRequest({ desk, questions }, { viewer, id, text }),
    );
    serve(serving, joiningEndpoints.leave, ({ account: viewer, params: { id } }) =>
      leaveRequest(desk, { viewer, id }),
    );
  };
}
