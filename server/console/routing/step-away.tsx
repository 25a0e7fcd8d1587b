import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Staff } from "../../../core/contract/routing.ts";
import { Icon } from "../../../ui/icon.tsx";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { shiftMessages } from "./shift-messages.ts";
import { readStaff } from "./staff.ts";
import { toldRefused } from "./told-refused.ts";

const popover = "step-away";
const breaks = [15, 30, 60] as const;

/** Stepping away for a while, and being back; what is in hand goes back to the queue. */
export function StepAway({ own }: { own: Staff }): JSX.Element {
  const say = shiftMessages(language.value);
  const away = async (minutes: number | null): Promise<void> => {
    document.getElementById(popover)?.hidePopover();
    const until = minutes === null ? null : new Date(now.peek() + minutes * 60_000).toISOString();
    const body = { account: own.person.id, reason: "break" as const, until };
    const called = await deskCall(endpoints.addAbsence, { body });
    if (called.kind === "ok") notice(say.stepped);
    else toldRefused(called);
    await readStaff();
  };
  const back = async (): Promise<void> => {
    const held = own.absences.filter(({ from }) => Date.parse(from) <= now.peek());
    for (const { id } of held) await deskCall(endpoints.endAbsence, { params: { absence: id } });
    await readStaff();
    notice(say.returned);
  };
  if (own.shift.kind === "away") {
    return (
      <button type="button" class="button button-primary shift-button" onClick={() => void back()}>
        {say.back}
      </button>
    );
  }
  return (
    <>
      <button type="button" class="button shift-button" popovertarget={popover}>
        <Icon name="moon" />
        {say.step}
      </button>
      <div id={popover} class="popover shift-popover" popover="auto">
        <p class="muted">{say.stepNote}</p>
        {[...breaks, null].map((minutes) => (
          <button key={minutes} type="button" class="menu-item" onClick={() => void away(minutes)}>
            {minutes === null ? say.open : say.minutes(minutes)}
          </button>
        ))}
      </div>
    </>
  );
}
