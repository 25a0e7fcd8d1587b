import { weekdayWords } from "../../core/language/weekday-words.ts";
import type { Config } from "../../core/contract/config.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import { coverageGaps, type Gap } from "../../core/desk/coverage-gaps.ts";
import { openHours } from "../../core/desk/open-hours.ts";
import { advance } from "../../core/desk/open-time.ts";
import { toldGaps } from "../../core/desk/told-gaps.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  ...weekdayWords,
  what: { ru: "часы работы", en: "working hours" },
  fine: {
    ru: "эксперты работают всё время, когда открыты регионы",
    en: "agents work whenever a region is open",
  },
  neverOpen: {
    ru: (calendar: string) =>
      `календарь экспертов «${calendar}» не открывается никогда: часы вопросов не пойдут`,
    en: (calendar: string) => `the desk's calendar "${calendar}" never opens: no question's clock will run`,
  },
  neverServed: {
    ru: (region: string) =>
      `${region}: пока регион открыт, эксперты не работают никогда: часы вопросов не пойдут`,
    en: (region: string) => `${region}: no agent ever works while it is open: no question's clock will run`,
  },
  gap: {
    ru: (region: string, when: string) => `${region}: открыт, а эксперты не работают ${when} (время региона)`,
    en: (region: string, when: string) => `${region}: open while no agent works ${when} (the region's time)`,
  },
});

/** Hours in which a region is open and the desk is not: whoever asks then waits for the desk, with a clock that stands. */
export function checkHours(
  { desk }: Pick<Config, "desk">,
  { language, now }: { readonly language: Language; readonly now: Date },
): Finding[] {
  const say = messages(language);
  const at = Math.floor(now.getTime() / 1000);
  const finding = (level: Finding["level"], text: string): Finding => ({ what: say.what, level, text });
  const own = desk.calendars[desk.calendar];
  if (own === undefined || versionAt(own, at) === null || advance(openHours([own], at), at, 0) === null) {
    return [finding("warn", say.neverOpen(desk.calendar))];
  }
  const findings = Object.entries(desk.regions).flatMap(([region, { calendar }]) => {
    const theirs = desk.calendars[calendar];
    if (theirs === undefined) return [];
    if (advance(openHours([theirs, own], at), at, 0) === null) {
      return [finding("warn", say.neverServed(region))];
    }
    const gaps = coverageGaps(theirs, own, at);
    return gaps.length === 0 ? [] : [finding("warn", say.gap(region, inWords(gaps, say)))];
  });
  return findings.length > 0 ? findings : [finding("ok", say.fine)];
}

/** «пн–пт 18:00–19:00; сб 10:00–14:00» */
function inWords(gaps: readonly Gap[], say: ReturnType<typeof messages>): string {
  return toldGaps(gaps)
    .map(({ first, last, hours }) => `${first === last ? say[first] : `${say[first]}–${say[last]}`} ${hours}`)
    .join("; ");
}
