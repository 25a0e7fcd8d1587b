import type { Language } from "../../../core/language/define-messages.ts";
import { figures } from "../../../core/language/figures.ts";
import { duration } from "../../../ui/time.ts";
import { insightMessages } from "./insight-messages.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** A share with a tenth: 0.981 → «98,1 %». */
export function shareShown(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: "percent", maximumFractionDigits: 1 }).format(
    share,
  );
}

/** How a figure went beside the period before: the words, and whether that is good. */
export type Trend = { readonly words: string; readonly tone: "good" | "bad" | "plain" };

type Given = {
  readonly now: number | null;
  readonly before: number | null;
  /** Whether more of it is good, or neither. */
  readonly more: "good" | "bad" | "plain";
  readonly kind: "share" | "seconds" | "count";
};

/** Null where there is nothing to compare. */
export function trendOf({ now, before, more, kind }: Given, language: Language): Trend | null {
  if (now === null || before === null) return null;
  const say = insightMessages(language);
  const change = changeOf(now, before, kind);
  if (change === null) return null;
  if (change === 0) return { words: say.asBefore, tone: "plain" };
  const up = change > 0;
  const good = more === "plain" ? "plain" : up === (more === "good") ? "good" : "bad";
  return { words: wordsOf(change, { kind, good }, language), tone: good };
}

/** Points of a percent in tenths, whole minutes, or whole percents. */
function changeOf(now: number, before: number, kind: Given["kind"]): number | null {
  if (kind === "share") return Math.round((now - before) * 1000) / 10;
  if (kind === "seconds") return Math.round((now - before) / 60);
  return before === 0 ? null : Math.round((now / before - 1) * 100);
}

function wordsOf(
  change: number,
  { kind, good }: { kind: Given["kind"]; good: Trend["tone"] },
  language: Language,
): string {
  const say = insightMessages(language);
  const size = Math.abs(change);
  if (kind === "share") {
    const points = new Intl.NumberFormat(locales[language]).format(size);
    if (good === "plain") return change > 0 ? say.sharesMore(points) : say.sharesLess(points);
    return good === "good" ? say.better(points) : say.worse(points);
  }
  if (kind === "seconds") {
    const minutes = duration(size * 60, language);
    return change < 0 ? say.faster(minutes) : say.slower(minutes);
  }
  const percents = shareShown(size / 100, language);
  return change > 0 ? say.more(percents) : say.less(percents);
}

/** Seconds as people say a waiting time; a dash where nobody has waited. */
export function waitShown(seconds: number | null, language: Language): string {
  return seconds === null ? "—" : duration(seconds, language);
}

/** A count, or the sign of what may not be told. */
export function countShown(count: number | null, language: Language): string {
  return count === null ? "·" : figures(count, language);
}
