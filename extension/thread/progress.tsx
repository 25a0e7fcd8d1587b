import type { JSX } from "preact";
import type { RequestView } from "../../core/contract/request.ts";
import { clockFace } from "../../ui/clock-face.ts";
import { clockInWords } from "../../ui/clock.tsx";
import { Icon } from "../../ui/icon.tsx";
import { clockTime } from "../../ui/time.ts";
import { useApp } from "../palette/app-context.ts";
import { useNow } from "../palette/use-now.ts";
import { sentFrom } from "../platform/sent-from.ts";
import { countdown } from "./countdown.ts";
import { progressSteps } from "./progress-steps.ts";
import { Ring } from "./ring.tsx";
import { SpokenCountdown } from "./spoken-countdown.tsx";
import { threadMessages } from "./thread-messages.ts";
import { useSameAsked } from "./use-same-asked.ts";

/** A question without an answer yet: the time that is left, and how far it has come. */
export function Progress({ view }: { view: RequestView }): JSX.Element {
  const { state, language } = useApp();
  const say = threadMessages(language);
  const now = useNow(state.serverOffsetMs, 1000);
  const face = clockFace(view.clock, now);
  const { dueAt } = view.clock;
  const due = dueAt === null ? null : clockTime(dueAt, language);
  const caption =
    face.tone === "paused"
      ? say.paused
      : face.tone === "off-hours"
        ? say.offHours
        : face.tone === "overdue"
          ? say.overdue
          : say.left;
  const headline =
    face.tone === "paused"
      ? view.joinedAt === undefined
        ? say.yourTurn
        : say.clarifying
      : due === null
        ? say.soon
        : face.tone === "overdue"
          ? say.late(due)
          : say.notLater(due);
  const isAskedByOthers = useSameAsked(view, view.question);
  const mayClose = sentFrom.outlivesWindow ? say.mayClose : say.mayLeave;
  return (
    <section class={`progress progress-${face.tone}`}>
      <div role="timer" aria-live="off" aria-label={clockInWords({ clock: view.clock, now, language })}>
        <Ring share={face.share} figure={countdown(face.secondsLeft)}>
          <span class="ring-caption">{caption}</span>
        </Ring>
      </div>
      <SpokenCountdown clock={view.clock} now={now} />
      <div class="progress-text">
        <p class="progress-headline">{headline}</p>
        <p class="progress-why">
          {view.joinedAt === undefined ? mayClose : say.joinedWhy}
          {view.joined !== undefined && ` ${say.colleaguesWait}`}
          {isAskedByOthers && ` ${say.colleaguesAsk}`}
        </p>
        <ol class="steps">
          {progressSteps(view, language).map((step) => (
            <li class={step.at === null ? "step step-now" : "step"} key={step.words}>
              <Icon name={step.at === null ? "clock" : "checked"} size={18} />
              <span class="step-words">{step.words}</span>
              <span class="step-time figures">
                {step.at === null ? say.nowWord : clockTime(step.at, language)}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
