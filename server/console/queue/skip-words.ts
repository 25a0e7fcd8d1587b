import type { RequestRow } from "../../../core/contract/request.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { routingMessages } from "../routing/routing-messages.ts";
import { queueMessages } from "./queue-messages.ts";

/** Who passed a request over and why: «Алина Котова: не моя тема; Рустам Сафин: другое». */
export function skipWords(skips: NonNullable<RequestRow["skips"]>, language: Language): string {
  const say = queueMessages(language);
  return skips
    .map(
      ({ by, reason }) => `${by?.name ?? say.erasedName}: ${routingMessages(language)[reason].toLowerCase()}`,
    )
    .join("; ");
}
