import type { Message } from "../../core/contract/request.ts";
import { masked } from "../../core/desk/mask-context.ts";
import { withoutName } from "../../core/desk/without-name.ts";

/**
 * An answer as somebody reads it who waited for it beside the one who asked, with what the desk sent along: nothing of the
 * other's name and customer. One that cites what this reader may not see is withheld as a whole: its words may tell what
 * stands there.
 * @param askedBy name of the one who asked; null where it is not known any more
 */
export function sharedAnswer(message: Message, askedBy: string | null): Message {
  if (message.sources.some(({ hidden }) => hidden)) {
    const { files: _, ...plain } = message;
    return { ...plain, text: null, sources: [], withheld: true };
  }
  return {
    ...message,
    text: message.text === null ? null : masked(withoutName(message.text, askedBy ?? "")),
  };
}
