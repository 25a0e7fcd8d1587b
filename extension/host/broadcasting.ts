import { endpoints } from "../../core/contract/endpoints.ts";
import type { HostHandlers } from "./answer-ports.ts";
import { failureOf } from "./requests-keeper.ts";
import type { ServerLine } from "./server-line.ts";

/** The instruction of the week: the server alone knows for whom it is. */
export function broadcasting(line: ServerLine): Pick<HostHandlers, "broadcast" | "metBroadcast"> {
  return {
    broadcast: async () => {
      const called = await line(endpoints.ownBroadcast, {});
      return called.kind === "ok"
        ? { kind: "ok", answer: called.answer.broadcast }
        : { kind: "failed", why: failureOf(called) };
    },
    metBroadcast: async (body) => {
      const called = await line(endpoints.metBroadcast, { body });
      return called.kind === "ok" ? { kind: "ok", answer: null } : { kind: "failed", why: failureOf(called) };
    },
  };
}
