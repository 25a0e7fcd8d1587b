import type { JSX } from "preact";
import type { RequestView } from "../../../core/contract/request.ts";
import { clockTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { requestMessages } from "./request-messages.ts";
import { stepWords } from "./step-words.ts";
import { timeline } from "./timeline.ts";

/** The course of a request as a line from question to due; the same as a list for screen readers. */
export function Course({ request, mine }: { request: RequestView; mine: string }): JSX.Element {
  const say = requestMessages(language.value);
  const line = timeline(request, now.value);
  const words = (step: (typeof line.steps)[number]): string =>
    `${time(step.event.at)} ${stepWords(step.event, request, { mine, language: language.value }) ?? ""}`;
  const done = !isWaiting(request);
  return (
    <div class="course">
      <div class="course-line" aria-hidden="true">
        <span class="course-done" style={{ width: percent(line.now) }} />
        <span class="course-stop course-start" />
        {request.clock.dueAt !== null && <span class="course-stop course-end" />}
        {line.steps.map((step) => (
          <span
            key={step.event.seq}
            class={`course-stop course-${step.event.kind}`}
            style={{ left: percent(step.share) }}
            title={words(step)}
          />
        ))}
        {!done && <span class="course-now" style={{ left: percent(line.now) }} />}
      </div>
      <div class="course-words" aria-hidden="true">
        <span>{time(line.from)}</span>
        {line.steps.map(
          (step) =>
            step.room !== null && (
              <span
                key={step.event.seq}
                class="course-word"
                style={{ left: percent(step.share), maxWidth: percent(step.room) }}
              >
                {words(step)}
              </span>
            ),
        )}
        <span class="course-last">{request.clock.dueAt === null ? "" : time(request.clock.dueAt)}</span>
      </div>
      <ol class="visually-hidden" aria-label={say.line}>
        <li>
          {time(line.from)} {say.asked}
        </li>
        {line.steps.map((step) => (
          <li key={step.event.seq}>{words(step)}</li>
        ))}
        {request.clock.dueAt !== null && (
          <li>
            {time(request.clock.dueAt)} {say.dueStep}
          </li>
        )}
      </ol>
    </div>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

const time = (at: number | string): string => clockTime(at, language.value);
