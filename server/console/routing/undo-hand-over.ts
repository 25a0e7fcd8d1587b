import { leads } from "../account/leads.ts";
import { me } from "../account/me.ts";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { giveBack, type HandedOver, movedBy } from "./hand-over.ts";
import { opened } from "./opened.ts";
import { routingMessages } from "./routing-messages.ts";

/** Whether somebody may take this hand-over back: the lead, who may move whatever is open. */
export function canUndo(given: HandedOver): boolean {
  return leads(me()) && movedBy(given).length > 0;
}

/** Tells what became of a hand-over: in a line where all went well, else request by request. */
export function tellHandedOver(given: HandedOver): void {
  const say = routingMessages(language.peek());
  const kept = given.results.filter(({ result }) => result !== "assigned" && result !== "same");
  if (kept.length > 0) {
    opened.value = { kind: "handed", given };
    return;
  }
  const count = given.results.length;
  const text = given.to === null ? say.handedToQueue(count) : say.handed(count, given.name);
  const act = { word: say.undo, run: () => void undoHandOver(given) };
  notice(text, "ok", canUndo(given) ? act : undefined);
}

export async function undoHandOver(given: HandedOver): Promise<void> {
  const say = routingMessages(language.peek());
  const undone = await giveBack(given);
  if (undone === null) return notice(say.failed, "danger");
  if (undone.kept > 0) return notice(say.undonePartly(undone.back, undone.kept), "danger");
  notice(say.undone(undone.back));
}
