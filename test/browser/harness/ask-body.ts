import type { RequestContext } from "../../../core/contract/context.ts";
import type { Ask } from "../../../core/contract/request.ts";

/** A question as the web form would send it just now, with nothing but its text unless a context is given. */
export function askBody(text: string, context: RequestContext = {}): Ask {
  return {
    key: crypto.randomUUID(),
    as: "question",
    text,
    context,
    via: "web",
    clickedAt: new Date().toISOString(),
    elapsedMs: 0,
  };
}
