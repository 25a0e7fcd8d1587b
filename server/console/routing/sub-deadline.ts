import type { RequestRow } from "../../../core/contract/request.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { clockTime, duration } from "../../../ui/time.ts";
import { routingMessages } from "./routing-messages.ts";

type Routed = NonNullable<RequestRow["routed"]>;

/** A specialist's own deadline in words: «до 14:30, ещё 4 мин». @param now epoch ms by the server's time */
export function subDeadline({ dueAt }: Pick<Routed, "dueAt">, now: number, language: Language): string {
  const say = routingMessages(language);
  if (dueAt === null) return say.standing;
  const left = Math.ceil((Date.parse(dueAt) - now) / 1000);
  const time = clockTime(dueAt, language);
  return left > 0 ? say.until(time, duration(left, language)) : say.late(time);
}
