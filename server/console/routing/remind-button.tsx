import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { nextReminder } from "../../../core/desk/next-reminder.ts";
import { clockTime } from "../../../ui/time.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { refreshRow } from "../queue/queue-rows.ts";
import { deskSetup } from "./desk-setup.ts";
import { routingMessages } from "./routing-messages.ts";
import { toldRefused } from "./told-refused.ts";

type Given = { readonly request: RequestView; readonly onLearn: (view: RequestView) => void };

/** Writes to the specialist once more, as soon as the last letter is some minutes old; until then it says from when on. */
export function RemindButton({ request, onLearn }: Given): JSX.Element | null {
  const say = routingMessages(language.value);
  const busy = useSignal(false);
  const every = deskSetup.value?.remindMinutes;
  const from = every === undefined ? null : nextReminder(request.events, every);
  if (from === null) return null;
  const isEarly = Date.parse(from) > now.value;
  const remind = async (): Promise<void> => {
    if (busy.value || isEarly) return;
    busy.value = true;
    const called = await deskCall(endpoints.remindSpecialist, { params: { id: request.id } });
    busy.value = false;
    if (called.kind === "ok") {
      onLearn(called.answer);
      return notice(say.reminded);
    }
    toldRefused(called);
    refreshRow(request.id);
  };
  return (
    <button
      type="button"
      class="button"
      aria-disabled={busy.value || isEarly}
      {...(isEarly ? { title: say.remindFrom(clockTime(from, language.value)) } : {})}
      onClick={() => void remind()}
    >
      {say.remind}
      {isEarly && (
        <span class="muted remind-from figures">{say.remindFromShort(clockTime(from, language.value))}</span>
      )}
    </button>
  );
}
