import { finished } from "node:stream/promises";
import type { HttpBindings } from "@hono/node-server";
import { type NotReady, operationsEndpoints } from "../core/contract/operations-endpoints.ts";
import { clientAddress } from "./identity/client-address.ts";
import { callKind } from "./limits/call-kind.ts";
import type { CallLimiter } from "./limits/call-limiter.ts";
import { callerKeys } from "./limits/caller-keys.ts";
import type { RefuseCalls } from "./limits/refuse-calls.ts";
import { TakeTurns } from "./limits/take-turns.ts";
import type { Generations } from "./reload/generations.ts";

type Given = {
  readonly generations: Generations;
  readonly limiter: CallLimiter;
  readonly refusing: RefuseCalls;
  readonly trustedProxies: () => readonly string[];
  readonly isClosing: () => boolean;
};

// As many as a browser's connections to one server.
const atOnce = 6;

/** What happens to a call before any part hears of it: whether we take calls at all, then the caller's limits. */
export function answerCalls(given: Given) {
  const { generations, limiter, refusing, trustedProxies, isClosing } = given;

  const turns = new TakeTurns(atOnce);

  return async function answerCall(request: Request, env: HttpBindings): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === operationsEndpoints.ready.path) {
      if (isClosing()) return notReady("closing");
      if (generations.current === null) return notReady("starting");
    }
    const { headers, method } = request;
    const forwarded = headers.get("x-forwarded-for");
    const address = clientAddress(env.incoming.socket.remoteAddress, forwarded, trustedProxies());
    const kind = callKind(method, pathname);
    const callers = callerKeys(headers);
    const spent = limiter.take({ kind, callers, address });
    if (spent !== null) return refusing.refuse(request, kind, spent);
    if (kind === "live") {
      const over = limiter.liveBegan(address);
      finished(env.outgoing).then(over, over);
    }
    const [caller] = callers;
    // A file over a slow line, or a live one, must not keep its owner's other calls.
    if (caller === undefined || kind === "live" || kind === "uploads")
      return generations.answer(request, env);
    return turns.run(caller, async () =>
      request.signal.aborted ? gone() : generations.answer(request, env),
    );
  };
}

/** Nobody reads it: whoever called has hung up before it was their turn. */
function gone(): Response {
  return new Response(null, { status: 400 });
}

function notReady(why: NotReady): Response {
  return Response.json(
    { ready: false, missing: [why] },
    { status: 503, headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" } },
  );
}
