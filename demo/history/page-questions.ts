import type { SectionRecord } from "../../core/contract/record.ts";
import type { PortalSections } from "./portal-sections.ts";
import type { AskedMatter } from "./read-questions.ts";

/** Beginnings of addresses, and what is asked from there. */
const topics = [
  ["/claims/", "claims"],
  ["/forms/", "blanks"],
  ["/products/accident/", "health"],
  ["/products/dms/", "health"],
  ["/products/kasko/", "tariffs"],
  ["/products/osago/", "tariffs"],
  ["/products/travel/", "health"],
  ["/products/", "instructions"],
  ["/underwriting/", "underwriting"],
  ["/work/blanks/", "blanks"],
  ["/work/commission/", "finance"],
  ["/work/payments/", "payments"],
  ["/work/systems/", "systems"],
  ["/work/contracts/", "instructions"],
] as const;
const longestQuoted = 220;

/**
 * What is asked now and then of all other pages than those that are asked about anyway: together as often as these, each
 * but once or twice.
 */
export function pageQuestions({ all }: PortalSections, asked: readonly AskedMatter[]): AskedMatter[] {
  const weight = asked.reduce((sum, one) => sum + one.weight, 0);
  const pages = new Set(asked.flatMap(({ at }) => at?.page ?? []));
  const matters = all
    .flatMap((section) => questionOf(section) ?? [])
    .filter(({ at }) => at !== undefined && !pages.has(at.page));
  return matters.map((matter) => ({ ...matter, weight: weight / matters.length }));
}

function questionOf({ id, address, title, heading, text }: SectionRecord): AskedMatter | null {
  const page = new URL(address).pathname;
  const [, topic] = topics.find(([beginning]) => page.startsWith(beginning)) ?? [];
  // Every form has one, and nobody asks for it.
  const isOld = heading === "Прежние редакции";
  if (topic === undefined || heading === undefined || isOld) return null;
  const [about = title] = title.split(": ");
  const what = heading.charAt(0).toLowerCase() + heading.slice(1);
  return {
    id,
    topic,
    weight: 0,
    at: { page, heading },
    asked: [
      `${about}: ${what}, где это на портале?`,
      `${heading} (${about}): что ответить клиенту?`,
      `Подскажите, ${about}, ${what}, как сейчас правильно?`,
      `${about}, не нашла, ${what}`,
      `Клиент спрашивает про «${about}», ${what}: что сказать?`,
    ],
    answer: `${quoted(text)} [1]`,
  };
}

/** Whole sentences of the beginning, as many as fit. */
function quoted(text: string): string {
  const line = text.split("\n")[0] ?? text;
  if (line.length <= longestQuoted) return line;
  const end = line.lastIndexOf(". ", longestQuoted);
  return end > 0 ? line.slice(0, end + 1) : `${line.slice(0, longestQuoted).trimEnd()}…`;
}
