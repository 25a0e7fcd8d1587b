import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { refreshRow } from "../queue/queue-rows.ts";
import { addresseeName } from "./addressee-name.ts";
import { RemindButton } from "./remind-button.tsx";
import { routingMessages } from "./routing-messages.ts";
import { subDeadline } from "./sub-deadline.ts";
import { toldRefused } from "./told-refused.ts";

type Given = { readonly request: RequestView; readonly onLearn: (view: RequestView) => void };

/** With whom a request is and until when, and the way to take it back; the agent stays its owner. */
export function SpecialistCard({ request, onLearn }: Given): JSX.Element | null {
  const say = routingMessages(language.value);
  const { routed, id } = request;
  if (!routed) return null;
  const recall = async (): Promise<void> => {
    const called = await deskCall(endpoints.recall, { params: { id } });
    if (called.kind === "ok") {
      onLearn(called.answer);
      return notice(say.recalled(id));
    }
    toldRefused(called);
    refreshRow(id);
  };
  return (
    <section class="specialist-card" aria-label={say.withSpecialist(addresseeName(routed.to, routed.name))}>
      <p class="specialist-line">
        <Icon name="route" />
        <strong>{addresseeName(routed.to, routed.name)}</strong>
        <span class="muted">{say.since(clockTime(routed.at, language.value))}</span>
        <span class="chip chip-pause figures">
          <Icon name="clock" size={14} /> {subDeadline(routed, now.value, language.value)}
        </span>
      </p>
      <p class="specialist-line">
        <RemindButton request={request} onLearn={onLearn} />
        <button type="button" class="button" onClick={() => void recall()}>
          {say.recall}
        </button>
        <span class="muted specialist-note">{request.state === "paused" ? say.standing : say.clockRuns}</span>
      </p>
    </section>
  );
}
