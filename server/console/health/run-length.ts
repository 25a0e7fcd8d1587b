import { defineMessages, type Language } from "../../../core/language/define-messages.ts";

const messages = defineMessages({
  seconds: { ru: (s: number) => `${s}\u00a0с`, en: (s: number) => `${s}\u00a0s` },
  minutes: { ru: (m: number) => `${m}\u00a0мин`, en: (m: number) => `${m}\u00a0min` },
  hours: { ru: (h: number) => `${h}\u00a0ч`, en: (h: number) => `${h}\u00a0h` },
});

/** How long a run took, in its two largest units: «22 с», «6 мин 40 с», «1 ч 12 мин». */
export function runLength(from: string, to: string | number, language: Language): string {
  const say = messages(language);
  const seconds = Math.max(0, Math.round((new Date(to).getTime() - Date.parse(from)) / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (h > 0) return m > 0 ? `${say.hours(h)} ${say.minutes(m)}` : say.hours(h);
  if (m > 0) return s > 0 ? `${say.minutes(m)} ${say.seconds(s)}` : say.minutes(m);
  return s > 0 ? say.seconds(s) : `<\u00a0${say.seconds(1)}`;
}
