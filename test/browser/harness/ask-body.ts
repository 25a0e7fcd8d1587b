import type { Ask } from "../../../core/contract/request.ts";

/** A question as the web form would send it just now, with nothing but its text. */
export function askBody(text: string): Ask {
  return {
    key: crypto.randomUUID(),
    as: "question",
    text,
    context: {},
    via: "web",
    clickedAt: new Date().toISOString(),
    elapsedMs: 0,
  };
}
