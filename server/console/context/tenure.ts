import type { Language } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

const dayMs = 24 * 60 * 60 * 1000;
const weeksRu = ["первую", "вторую", "третью", "четвёртую", "пятую", "шестую", "седьмую", "восьмую"];
const weeksEn = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/**
 * How long somebody has worked here: beginners by the week («третью неделю»), then months, then years.
 * @param joinedAt date, as in 2026-11-02; null is unknown @param now epoch ms
 */
export function tenure(joinedAt: string | null, now: number, language: Language): string | null {
  if (joinedAt === null) return null;
  const days = Math.floor((now - Date.parse(joinedAt)) / dayMs);
  if (!(days >= 0)) return null;
  const week = Math.floor(days / 7);
  const [ru, en] = [weeksRu[week], weeksEn[week]];
  if (ru !== undefined && en !== undefined) return language === "ru" ? `${ru} неделю` : `${en} week`;
  const months = Math.floor(days / 30.44);
  const [count, unit] =
    months < 12 ? [months, "month" as const] : [Math.floor(days / 365.25), "year" as const];
  return `${count}\u00a0${plural(language, count, units[unit][language])}`;
}

const units = {
  month: {
    ru: { one: "месяц", few: "месяца", many: "месяцев" },
    en: { one: "month", other: "months" },
  },
  year: { ru: { one: "год", few: "года", many: "лет" }, en: { one: "year", other: "years" } },
} as const;
