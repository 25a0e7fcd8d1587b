import type { Explanation, Hit } from "../../../core/contract/search.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { factorMessages, whyMessages } from "./why-messages.ts";

/** A line of an explanation: `gives` is a share that is added, or a factor after «×». */
export type WhyRow = { readonly what: string; readonly how: string; readonly gives: string };

const formats = {
  ru: new Intl.NumberFormat("ru-RU", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};
const dates = {
  ru: new Intl.DateTimeFormat("ru-RU", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
};

/** An explanation line by line, so that whoever adds and multiplies from top to bottom comes to the total. */
export function whyRows({ words, factors }: Explanation, language: Language): WhyRow[] {
  const say = whyMessages(language);
  const fields = { title: say.inTitle, heading: say.inHeading, text: say.inText };
  const named: Record<string, string> = factorMessages(language);
  const ordered = [
    ...factors.filter(({ how }) => how === "plus"),
    ...factors.filter(({ how }) => how === "times"),
  ];
  return [
    ...words.map(({ word, sense, terms, fields: met, score }) => ({
      what: word,
      how: [say[sense], ...termsBeside(word, terms), met.map((field) => fields[field]).join(", ")]
        .filter((part) => part !== "")
        .join(" · "),
      gives: `+ ${formats[language].format(score)}`,
    })),
    ...ordered.map(({ name, how, by }) => ({
      what: named[name] ?? name,
      how: "",
      gives: `${how === "plus" ? "+" : "×"} ${formats[language].format(by)}`,
    })),
  ];
}

export const whyTotal = ({ score }: Explanation, language: Language): string =>
  formats[language].format(score);

/** What of a hit's place no score tells: a pin, dates. */
export function whyBeside({ pinned, holds, validFrom, validTo }: Hit, language: Language): string[] {
  const say = whyMessages(language);
  const day = (date: string): string => dates[language].format(new Date(date));
  const told: string[] = [];
  if (pinned) told.push(pinned.until === null ? say.pinned : say.pinnedUntil(day(pinned.until)));
  if (holds === "no-longer" && validTo !== undefined) told.push(say.noLonger(day(validTo)));
  if (holds === "not-yet" && validFrom !== undefined) told.push(say.notYet(day(validFrom)));
  return told;
}

function termsBeside(word: string, terms: readonly string[]): string[] {
  const others = terms.filter((term) => term !== word);
  return others.length === 0 ? [] : [others.join(", ")];
}
