import { requestEndpoints } from "../../core/contract/request-endpoints.ts";
import type { Part } from "../app-deps.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { serve } from "../serve-endpoint.ts";
import { answerRequest } from "./answer-request.ts";
import { askRequest } from "./ask-request.ts";
import { askSeller } from "./ask-seller.ts";
import { cancelRequest } from "./cancel-request.ts";
import { claimRequest } from "./claim-request.ts";
import { deskOf } from "./desk-of.ts";
import { listRequests } from "./list-requests.ts";
import { markViewed } from "./mark-viewed.ts";
import { notePresence } from "./note-presence.ts";
import { rateRequest } from "./rate-request.ts";
import { releaseRequest } from "./release-request.ts";
import { replyToDesk } from "./reply-to-desk.ts";
import { viewRequest } from "./request-view.ts";

/** Asking, the queue, the thread. Whatever is written is told by this hub. */
export function deskOver(hub: LiveHub): Part {
  return (serving, deps) => {
    const desk = deskOf(hub, deps);
    serve(serving, requestEndpoints.ask, ({ account, body }) => askRequest(desk, { account, body }));
    serve(serving, requestEndpoints.requests, ({ account, query }) => listRequests(desk, account, query));
    serve(serving, requestEndpoints.request, ({ account, params }) => viewRequest(desk, account, params.id));
    serve(serving, requestEndpoints.claim, ({ account: viewer, params: { id } }) =>
      claimRequest(desk, { viewer, id }),
    );
    serve(serving, requestEndpoints.release, ({ account: viewer, params: { id } }) =>
      releaseRequest(desk, { viewer, id }),
    );
    serve(serving, requestEndpoints.answer, ({ account: viewer, params: { id }, body }) =>
      answerRequest(desk, { viewer, id }, body),
    );
    serve(serving, requestEndpoints.askSeller, ({ account: viewer, params: { id }, body }) =>
      askSeller(desk, { viewer, id }, body),
    );
    serve(serving, requestEndpoints.reply, ({ account: viewer, params: { id }, body }) =>
      replyToDesk(desk, { viewer, id }, body),
    );
    serve(serving, requestEndpoints.cancel, ({ account: viewer, params: { id } }) =>
      cancelRequest(desk, { viewer, id }),
    );
    serve(serving, requestEndpoints.feedback, ({ account: viewer, params: { id }, body }) =>
      rateRequest(desk, { viewer, id }, body),
    );
    serve(serving, requestEndpoints.viewed, ({ account: viewer, params: { id } }) =>
      markViewed(desk, { viewer, id }),
    );
    serve(serving, requestEndpoints.presence, ({ account, params: { id }, body }) =>
      notePresence({ desk, hub }, { person: account, id }, body.doing),
    );
  };
}
