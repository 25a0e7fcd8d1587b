import type { RequestContext } from "../../core/contract/context.ts";
import type { Attachment } from "./offer.ts";

/** Parts that were offered but did not go along, so that the form shows the question as it was sent. */
export function leftOutOf(context: RequestContext, offered: readonly Attachment[]): Attachment[] {
  return offered.filter((part) => context[part] === undefined);
}
