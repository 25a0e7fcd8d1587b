import { useRef } from "preact/hooks";
import type { JSX } from "preact";
import type { RequestView } from "../../../core/contract/request.ts";
import { clockFace, type ClockFace } from "../../../ui/clock-face.ts";
import { clockTime } from "../../../ui/time.ts";
import { attentionMessages } from "../attention/attention-messages.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";

type Moment = "soon" | "overdue" | "answered" | null;

/**
 * Says the countdown where it matters, and is silent between: five minutes left, over, answered. What holds when the
 * request is opened is read with it and not said again.
 */
export function SpokenClock({ request: { clock } }: { request: Pick<RequestView, "clock"> }): JSX.Element {
  const say = attentionMessages(language.value);
  const moment = momentOf(clockFace(clock, now.value));
  const atFirst = useRef(moment);
  if (atFirst.current !== moment) atFirst.current = null;
  const due = clock.dueAt === null ? "—" : clockTime(clock.dueAt, language.value);
  const words = { soon: say.fiveLeft(due), overdue: say.timeOver, answered: say.answered };
  return (
    <output class="visually-hidden">
      {moment === null || moment === atFirst.current ? "" : words[moment]}
    </output>
  );
}

function momentOf({ tone }: ClockFace): Moment {
  return tone === "soon" || tone === "overdue" || tone === "answered" ? tone : null;
}
