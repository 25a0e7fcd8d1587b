import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";
import type { CrawlReport, SourceReport } from "../crawl/report.ts";
import { describeProblem } from "./describe-problem.ts";
import { describeReason, isReason } from "./describe-reason.ts";

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
  vouched: {
    ru: (count: number) => `, ещё ${count} по карте сайта не менялись`,
    en: (count: number) => `, ${count} more unchanged by the sitemap's word`,
  },
  rested: {
    ru: (count: number) => `, ещё ${count} редко меняются и в этот раз не запрошены`,
    en: (count: number) => `, ${count} more seldom change and were not asked for this time`,
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
    ru: (id: string, size: string, ms: number) => `Опубликован выпуск ${id}: ${size} (${ms} мс)`,
    en: (id: string, size: string, ms: number) => `Published release ${id}: ${size} (${ms} ms)`,
  },
  wouldPublish: {
    ru: (size: string) => `Пробный обход: был бы опубликован выпуск, ${size}. Всё осталось как было`,
    en: (size: string) => `A dry run: a release would be published, ${size}. All is as it was`,
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
  if (outcome.kind === "would-publish") return say.wouldPublish(size);
  return outcome.kind === "published"
    ? say.published(outcome.release, size, outcome.publishMs)
    : say.unchanged(outcome.release, size);
}

function describeSource(source: SourceReport, language: Language): string[] {
  const say = words(language);
  const seconds = ((source.finishedAt.getTime() - source.startedAt.getTime()) / 1000).toFixed(1);
  const skipped = skippedLines(source, language);
  return [
    say.source(source.id, seconds),
    `  ${say.fetched(source.fetched, source.unchanged)}${source.vouched > 0 ? say.vouched(source.vouched) : ""}${source.rested > 0 ? say.rested(source.rested) : ""}; ${say.folded(source.redirects, source.duplicates)}`,
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
  return Object.entries(skipped)
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([why, count]) => (isReason(why) ? [`    ${count}  ${describeReason(why, language)}`] : []));
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
