import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { queueMessages } from "../queue/queue-messages.ts";
import { notifying, switchNotifying } from "./notifications.ts";

/** Asks once whether new questions are to be told by the desktop; the browser asks only after the click. */
export function NotifyOffer(): JSX.Element | null {
  const say = queueMessages(language.value);
  if (notifying.value !== "unasked") return null;
  return (
    <div class="strip">
      <span>{say.notifyOffer}</span>
      <button type="button" class="link-button" onClick={() => void switchNotifying(true)}>
        {say.notifyYes}
      </button>
      <button type="button" class="link-button" onClick={() => void switchNotifying(false)}>
        {say.notifyNo}
      </button>
    </div>
  );
}
