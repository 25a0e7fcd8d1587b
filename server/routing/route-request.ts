import type { NewRoute } from "../../core/contract/routing.ts";
import type { RequestView } from "../../core/contract/request.ts";
import { appendEvents } from "../desk/append-events.ts";
import { type Act, admitted, changeRequest, type Changing } from "../desk/change-request.ts";
import { cleanText } from "../desk/clean-text.ts";
import type { Desk } from "../desk/desk.ts";
import { hold } from "../desk/hold.ts";
import { keyed } from "../desk/used-key.ts";
import { oncePerKey, writeMessage } from "../desk/write-message.ts";
import type { Outcome } from "../outcome.ts";
import { type Reached, reachedBy } from "./specialists.ts";
import { tellSpecialists } from "./tell-specialists.ts";

/**
 * Routes a request to a specialist. Whoever routes it holds it and stays its owner; its clock goes on, and the specialist's
 * own part of it begins. With them already and nothing to add, it stays as it is.
 */
export async function routeRequest(desk: Desk, act: Act, body: NewRoute): Promise<Outcome<RequestView>> {
  const text = cleanText(body.note);
  const reached = await reachedBy(desk.store.read, desk.config, body.to);
  if (reached === null) return { problem: "invalid", errors: [{ at: "to", message: body.to }] };
  const key = keyed(act.viewer.id, `route ${act.id}`, body);
  return changeRequest(desk, act, (changing) =>
    oncePerKey(changing, key, async () => {
      const admission = await admitted(changing, "routed");
      if (typeof admission !== "string") return admission;
      if (text === "" && changing.request.routedTo === body.to) return undefined;
      const held = await hold(changing);
      if ("problem" in held) return held;
      const message =
        text === ""
          ? undefined
          : await writeMessage(held, key, { from: "desk", kind: "to-specialist", text });
      await appendRouting(desk, held, { to: body.to, message, reached });
      return undefined;
    }),
  );
}

type Routing = { readonly to: string; readonly message: number | undefined; readonly reached: Reached };

async function appendRouting(desk: Desk, held: Changing, { to, message, reached }: Routing): Promise<void> {
  const { trx, at, by } = held;
  const { specialistMinutes, reserveMinutes } = desk.config.desk;
  const { lastSeq: routed } = await appendEvents(trx, held.request, [
    {
      kind: "routed",
      to,
      specialistMinutes,
      reserveMinutes,
      at,
      by,
      ...(message === undefined ? {} : { message }),
    },
  ]);
  if (desk.config.mail) await tellSpecialists(held, { reached, routed });
}
