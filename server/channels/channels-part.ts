import { channelEndpoints } from "../../core/contract/channel-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { deskOf } from "../desk/desk-of.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { serve } from "../serve-endpoint.ts";
import { dismissLetter } from "./dismiss-letter.ts";
import { findCallers } from "./find-callers.ts";
import { identifySeller } from "./identify-seller.ts";
import { listLetters } from "./list-letters.ts";
import { logCall } from "./log-call.ts";

/** Calls and letters. Whatever is written is told by this hub. */
export function channelsOver(hub: LiveHub): Part {
  return (serving, deps) => {
    const desk = deskOf(hub, deps);
    serve(serving, channelEndpoints.callers, async ({ query }) => ({
      answer: { callers: await findCallers(desk.store, query) },
    }));
    serve(serving, channelEndpoints.logCall, ({ account, body }) => logCall(desk, account, body));
    serve(serving, channelEndpoints.letters, ({ account: viewer, params: { id } }) =>
      listLetters(desk, { viewer, id }),
    );
    serve(serving, channelEndpoints.identifySeller, ({ account: viewer, params: { id }, body }) =>
      identifySeller(desk, { viewer, id }, body.seller),
    );
    serve(serving, channelEndpoints.dismissLetter, ({ account: viewer, params: { id } }) =>
      dismissLetter(desk, { viewer, id }),
    );
  };
}
