import { endpoints } from "../../core/contract/endpoints.ts";
import { masked } from "../../core/desk/mask-context.ts";
import type { HostHandlers } from "./answer-ports.ts";
import { failureOf } from "./requests-keeper.ts";
import type { ServerLine } from "./server-line.ts";

/**
 * What the server knows about a question that is still being written. Nobody has said yet that it may leave: customers'
 * numbers in it never do, whatever the policy says of what is sent.
 */
export function lookBeforeAsking(
  line: ServerLine,
): Pick<HostHandlers, "sameAsked" | "offeredAnswers" | "askedHere"> {
  return {
    sameAsked: async ({ text }) => {
      const called = await line(endpoints.sameAsked, { body: { text: masked(text) } });
      return called.kind === "ok"
        ? { kind: "ok", answer: called.answer.same }
        : { kind: "failed", why: failureOf(called) };
    },
    askedHere: async ({ address }) => {
      const called = await line(endpoints.askedHere, { query: { address } });
      return called.kind === "ok"
        ? { kind: "ok", answer: called.answer.here }
        : { kind: "failed", why: failureOf(called) };
    },
    offeredAnswers: async ({ text }) => {
      const called = await line(endpoints.offeredAnswers, { body: { text: masked(text) } });
      return called.kind === "ok"
        ? { kind: "ok", answer: called.answer }
        : { kind: "failed", why: failureOf(called) };
    },
  };
}
