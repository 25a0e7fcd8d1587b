import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";
import type { CrawlReport, SourceReport } from "../crawl/report.ts";
import type { SkipReason } from "../state/visit-result.ts";
import { describeProblem } from "./describe-problem.ts";

const reasons = defineMessages({
  robots: { ru: "запрещено robots.txt", en: "forbidden by robots.txt" },
  acting: { ru: "ссылки-действия (выход, удаление, правка)", en: "links that act (log out, delete, edit)" },
  excluded: { ru: "вне scope", en: "outside the scope" },
  "not-read-yet": { ru: "файлы, пока не читаются", en: "files, not read yet" },
  media: { ru: "видео и звук по прямой ссылке", en: "video and sound linked directly" },
  "sign-in": { ru: "просят войти", en: "ask to sign in" },
  noindex: { ru: "просят не индексировать", en: "ask not to be indexed" },
  empty: { ru: "пустые", en: "empty" },
  "too-deep": { ru: "глубже maxDepth", en: "deeper than maxDepth" },
  limit: { ru: "сверх maxPages", en: "beyond maxPages" },
  outside: { ru: "уводят с портала", en: "lead off the portal" },
  "trap-repeated-path": { ru: "ловушка: путь повторяет себя", en: "trap: the path repeats itself" },
  "trap-too-long": { ru: "ловушка: адрес длиннее 1000 знаков", en: "trap: address over 1,000 characters" },
  "trap-dates": { ru: "ловушка: календарь без конца", en: "trap: a calendar without end" },
  "trap-pattern": {
    ru: "ловушка: слишком много адресов одного вида",
    en: "trap: too many addresses of one shape",
  },
  "trap-same-text": { ru: "ловушка: один и тот же текст", en: "trap: the same text over and over" },
});

const words = defineMessages({
  source: {
    ru: (id: string, seconds: string) => `Источник «${id}», ${seconds} с`,
    en: (id: string, seconds: string) => `Source "${id}", ${seconds} s`,
  },
  fetched: {
    ru: (fetched: number, unchanged: number) =>
      `запрошено ${fetched}${unchanged > 0 ? `, из них не изменились ${unchanged}` : ""}`,
    en: (fetched: number, unchanged: number) =>
      `${fetched} fetched${unchanged > 0 ? `, ${unchanged} of them unchanged` : ""}`,
  },
  indexed: {
    ru: (documents: string, sections: string) => `в индексе ${documents}, ${sections}`,
    en: (documents: string, sections: string) => `${documents}, ${sections} in the index`,
  },
  folded: {
    ru: (redirects: number, duplicates: number) => `перенаправлений ${redirects}, повторов ${duplicates}`,
    en: (redirects: number, duplicates: number) => `${redirects} redirects, ${duplicates} duplicates`,
  },
  skipped: { ru: "пропущено", en: "skipped" },
  closed: { ru: "закрыто для этих учётных записей", en: "closed to these identities" },
  gone: { ru: "ссылки в никуда", en: "links that lead nowhere" },
  failed: { ru: "не прочитано", en: "not read" },
  more: { ru: (count: number) => `…и ещё ${count}`, en: (count: number) => `…and ${count} more` },
  problems: { ru: "Что исправить", en: "What to mend" },
  published: {
    ru: (id: string, size: string) => `Опубликован выпуск ${id}: ${size}`,
    en: (id: string, size: string) => `Published release ${id}: ${size}`,
  },
  unchanged: {
    ru: (id: string, size: string) => `Ничего не изменилось: остаётся выпуск ${id}: ${size}`,
    en: (id: string, size: string) => `Nothing changed: release ${id} stays: ${size}`,
  },
  held: {
    ru: "Новый выпуск придержан: слишком многое исчезло бы",
    en: "The new release is held: too much would vanish",
  },
  "not-published": { ru: "Новый выпуск не опубликован", en: "No new release was published" },
});

const shown = 10;

/** The summary at the end of a crawl, one line each. */
export function describeReport(report: CrawlReport, language: Language): string[] {
  const say = words(language);
  const lines = report.sources.flatMap((source) => [...describeSource(source, language), ""]);
  if (report.problems.length > 0) {
    lines.push(`${say.problems}:`);
    for (const problem of report.problems) {
      const where = "source" in problem ? `${problem.source}: ` : "";
      lines.push(`  ! ${where}${describeProblem(problem, language)}`);
    }
    lines.push("");
  }
  return [...lines, describeOutcome(report.outcome, language)];
}

function describeOutcome(outcome: CrawlReport["outcome"], language: Language): string {
  const say = words(language);
  if (outcome.kind === "not-published" || outcome.kind === "held") return say[outcome.kind];
  const size = `${countDocuments(outcome.documents, language)}, ${countSections(outcome.sections, language)}`;
  return outcome.kind === "published"
    ? say.published(outcome.release, size)
    : say.unchanged(outcome.release, size);
}

function describeSource(source: SourceReport, language: Language): string[] {
  const say = words(language);
  const seconds = ((source.finishedAt.getTime() - source.startedAt.getTime()) / 1000).toFixed(1);
  const skipped = skippedLines(source, language);
  return [
    say.source(source.id, seconds),
    `  ${say.fetched(source.fetched, source.unchanged)}; ${say.folded(source.redirects, source.duplicates)}`,
    `  ${say.indexed(countDocuments(source.documents, language), countSections(source.sections, language))}`,
    ...(skipped.length > 0 ? [`  ${say.skipped}:`, ...skipped] : []),
    ...(source.closed > 0 ? [`  ${say.closed}: ${source.closed}`] : []),
    ...addressLines(say.gone, source.gone, language),
    ...addressLines(
      say.failed,
      source.failed.map(({ address, detail }) => `${address} (${detail})`),
      language,
    ),
  ];
}

function skippedLines({ skipped }: SourceReport, language: Language): string[] {
  const names = reasons(language);
  const known = (why: string): why is SkipReason => why in names;
  return Object.entries(skipped)
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([why, count]) => (known(why) ? [`    ${count}  ${names[why]}`] : []));
}

function addressLines(name: string, addresses: readonly string[], language: Language): string[] {
  if (addresses.length === 0) return [];
  const rest = addresses.length - shown;
  return [
    `  ${name}: ${addresses.length}`,
    ...addresses.slice(0, shown).map((address) => `    ${address}`),
    ...(rest > 0 ? [`    ${words(language).more(rest)}`] : []),
  ];
}

function countDocuments(count: number, language: Language): string {
  const forms =
    language === "ru"
      ? { one: "документ", few: "документа", many: "документов" }
      : { one: "document", other: "documents" };
  return `${count} ${plural(language, count, forms)}`;
}

function countSections(count: number, language: Language): string {
  const forms =
    language === "ru"
      ? { one: "раздел", few: "раздела", many: "разделов" }
      : { one: "section", other: "sections" };
  return `${count} ${plural(language, count, forms)}`;
}
