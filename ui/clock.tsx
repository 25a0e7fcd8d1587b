import type { JSX } from "preact";
import type { Clock } from "../core/contract/request.ts";
import { defineMessages, type Language } from "../core/language/define-messages.ts";
import { clockFace, type ClockFace } from "./clock-face.ts";
import { Icon } from "./icon.tsx";
import { clockTime, duration, shortDate } from "./time.ts";

const messages = defineMessages({
  left: {
    ru: (time: string, due: string) => `осталось ${time}, срок ${due}`,
    en: (time: string, due: string) => `${time} left, due ${due}`,
  },
  overdue: { ru: (time: string) => `просрочен на ${time}`, en: (time: string) => `overdue by ${time}` },
  paused: {
    ru: (time: string) => `часы стоят, осталось ${time}`,
    en: (time: string) => `paused, ${time} left`,
  },
  from: { ru: (time: string) => `с ${time}`, en: (time: string) => `from ${time}` },
  answered: { ru: "ответ дан", en: "answered" },
  cancelled: { ru: "вопрос отменён", en: "taken back" },
});

type Shown = { clock: Clock; now: number; language: Language };

/** The clock of a request in a list: a shape and a figure, never colour alone; read out in words. */
export function ClockBadge({ clock, now, language }: Shown): JSX.Element {
  const face = clockFace(clock, now);
  return (
    <span
      class={`clock clock-${face.tone}`}
      role="timer"
      aria-live="off"
      aria-label={clockInWords({ clock, now, language })}
    >
      <ClockShape face={face} />
      <span class="clock-figure" aria-hidden="true">
        {figure(clock, face, { now, language })}
      </span>
    </span>
  );
}

/** The same clock as a sentence, for a screen reader and for titles. */
export function clockInWords({ clock, now, language }: Shown): string {
  const say = messages(language);
  const face = clockFace(clock, now);
  const time = duration(face.secondsLeft, language);
  if (face.tone === "answered" || face.tone === "cancelled") return say[face.tone];
  if (face.tone === "overdue") return say.overdue(time);
  if (face.tone === "paused") return say.paused(time);
  if (face.tone === "off-hours")
    return clock.opensAt ? say.from(shortTime(clock.opensAt, now, language)) : time;
  return say.left(time, clock.dueAt ? clockTime(clock.dueAt, language) : "—");
}

function figure(clock: Clock, face: ClockFace, shown: Omit<Shown, "clock">): string {
  const time = duration(face.secondsLeft, shown.language);
  if (face.tone === "answered" || face.tone === "cancelled") return "";
  if (face.tone === "overdue") return `−${time}`;
  if (face.tone === "off-hours" && clock.opensAt) {
    return messages(shown.language).from(shortTime(clock.opensAt, shown.now, shown.language));
  }
  return time;
}

function shortTime(instant: string, now: number, language: Language): string {
  const sameDay = new Date(instant).toDateString() === new Date(now).toDateString();
  return sameDay
    ? clockTime(instant, language)
    : `${shortDate(instant, now, language)} ${clockTime(instant, language)}`;
}

/** Pie of the time left, or the sign of the state. */
export function ClockShape({ face }: { face: ClockFace }): JSX.Element {
  if (face.tone === "answered") return <Icon name="checked" size={18} />;
  if (face.tone === "cancelled") return <Icon name="close" size={18} />;
  if (face.tone === "paused") return <Icon name="pause" size={18} />;
  if (face.tone === "off-hours") return <Icon name="moon" size={18} />;
  if (face.tone === "overdue") return <Icon name="alert" size={18} />;
  return <Pie share={face.share} />;
}

function Pie({ share }: { share: number }): JSX.Element {
  const around = 2 * Math.PI * 2.5;
  return (
    <svg
      class="icon"
      width="18"
      height="18"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6.25" stroke-width="1.5" />
      <circle
        cx="8"
        cy="8"
        r="2.5"
        stroke-width="5"
        stroke-dasharray={`${share * around} ${around}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}
