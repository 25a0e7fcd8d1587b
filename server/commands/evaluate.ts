import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Config } from "../../core/contract/config.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import type { CaseFigures } from "../../core/insight/search/judge-cases.ts";
import { releasesFolder } from "../catalogue/release-folder.ts";
import { systemClock } from "../clock.ts";
import { loadConfig } from "../load-config.ts";
import { currentRelease, parseRecords, readManifest, readVerified } from "../search/read-release.ts";
import { whyRefused } from "../search/release-messages.ts";
import { growCases } from "../searches/grow-cases.ts";
import { judgeRelease } from "../searches/judge-release.ts";
import { knownCases } from "../searches/known-cases.ts";
import { readTaught } from "../tuning/taught.ts";
import { openDatabase } from "./open-database.ts";
import { orTellWhyNot } from "./or-tell-why-not.ts";
import { systemTerminal, type Terminal } from "./terminal.ts";
import { releaseFiles } from "../../core/contract/release.ts";

const messages = defineMessages({
  usage: {
    ru: "Использование: npm run evaluate -- [--config FILE] [--at-least 0.7]",
    en: "Usage: npm run evaluate -- [--config FILE] [--at-least 0.7]",
  },
  wrongConfig: { ru: "Настройки не подходят:", en: "The settings are not right:" },
  noRelease: {
    ru: "Портал ещё не обойдён: искать не в чем. Выполните «npm run crawl».",
    en: 'The portal has not been crawled yet: there is nothing to search. Run "npm run crawl".',
  },
  refused: {
    ru: (release: string, why: string) => `Индекс ${release} ${why}.`,
    en: (release: string, why: string) => `Index ${release} ${why}.`,
  },
  none: {
    ru: "Запросов с известным ответом пока нет: они набираются из закреплений и из ответов с источником.",
    en: "There are no queries with a known answer yet: they gather from pins and from answers that cite.",
  },
  heading: {
    ru: (cases: number, release: string) => `Запросов с известным ответом: ${cases}, индекс ${release}`,
    en: (cases: number, release: string) => `Queries with a known answer: ${cases}, index ${release}`,
  },
  taught: { ru: "с синонимами и закреплениями", en: "with synonyms and pins" },
  bare: { ru: "без них", en: "without them" },
  row: {
    ru: (how: string, ndcg: string, success: string) => `  nDCG@10 ${ndcg}  Success@5 ${success}  ${how}`,
    en: (how: string, ndcg: string, success: string) => `  nDCG@10 ${ndcg}  Success@5 ${success}  ${how}`,
  },
  tooLow: {
    ru: (is: number, wanted: number) => `nDCG@10 ${is} ниже ${wanted}: после какой правки стало хуже?`,
    en: (is: number, wanted: number) => `nDCG@10 ${is} is below ${wanted}: which change made it worse?`,
  },
});

/**
 * `npm run evaluate`: how search answers the queries of which it is known what answers them, as it is taught and untaught,
 * over everything that the portal has. The last line is one JSON object.
 * @returns the exit code: 0 fine, 1 below `--at-least`, 2 could not be done.
 */
export async function evaluate(args: string[], terminal: Terminal = systemTerminal()): Promise<number> {
  const say = messages(terminal.language);
  const values = parseOrNull(args);
  const least = Number(values?.["at-least"] ?? 0);
  if (values === null || Number.isNaN(least)) return refuse(terminal, say.usage);
  const loaded = await loadConfig(values.config, terminal.language);
  if (loaded.kind === "wrong") return refuse(terminal, [say.wrongConfig, ...loaded.problems].join("\n  "));
  const { config } = loaded;
  return orTellWhyNot(terminal, () => judge(config, least, terminal));
}

async function judge(config: Config, least: number, terminal: Terminal): Promise<number> {
  const say = messages(terminal.language);
  const release = await currentRelease(releasesFolder(config.data));
  if (release === null) return refuse(terminal, say.noRelease);
  const folder = join(releasesFolder(config.data), release);
  const documents = await documentsIn(folder);
  const store = await openDatabase(config);
  try {
    const now = systemClock();
    await growCases(store, now);
    const cases = await knownCases(store.read, (record) => documents.get(record));
    const { synonyms, pins } = await readTaught(store.read);
    const judged = await judgeRelease({
      folder,
      groups: null,
      cases,
      before: { synonyms: [], pins: [], use: {} },
      after: { synonyms, pins: [...pins], use: {} },
      now: now.toISOString(),
    });
    if (judged.kind !== "judged")
      return refuse(terminal, say.refused(release, whyRefused(judged, terminal.language)));
    const { before, after } = judged.comparison;
    terminal.say(cases.length === 0 ? say.none : say.heading(cases.length, release));
    for (const [how, figures] of [[say.taught, after] as const, [say.bare, before] as const])
      terminal.say(say.row(how, figures.ndcg10.toFixed(3), figures.success5.toFixed(3)));
    if (after.ndcg10 < least) terminal.complain(say.tooLow(after.ndcg10, least));
    terminal.say(JSON.stringify(resultOf(after, before)));
    return after.ndcg10 < least ? 1 : 0;
  } finally {
    await store.close();
  }
}

const options = {
  config: { type: "string", default: "ask-me.yaml" },
  "at-least": { type: "string" },
} as const;

function parseOrNull(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

function resultOf({ cases, ndcg10, success5 }: CaseFigures, bare: CaseFigures) {
  return { cases, ndcg10, success5, untaught: { ndcg10: bare.ndcg10, success5: bare.success5 } };
}

function refuse(terminal: Terminal, why: string): number {
  terminal.complain(why);
  return 2;
}

/** The document of every record; none of a release that cannot be read, which judging then tells. */
async function documentsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const manifested = await readManifest(folder);
  if (manifested.kind !== "ok") return new Map();
  const file = await readVerified(folder, releaseFiles.records, manifested.manifest);
  const read = file.kind === "ok" ? parseRecords(file.bytes) : file;
  return read.kind === "ok" ? new Map(read.records.map(({ id, document }) => [id, document])) : new Map();
}
