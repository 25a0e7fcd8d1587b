import { join } from "node:path";
import { releaseFiles } from "../../core/contract/release.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";
import { releasesFolder } from "../catalogue/release-folder.ts";
import { currentRelease, parseRecords, readManifest, readVerified } from "../search/read-release.ts";
import { whyRefused } from "../search/release-messages.ts";
import type { Finding } from "./finding.ts";

const dayMs = 24 * 60 * 60 * 1000;
// A portal that was not crawled for a week answers with what used to be true.
const staleDays = 7;

const messages = defineMessages({
  what: { ru: "индекс", en: "index" },
  none: {
    ru: "портал ещё не обойдён: выполните «npm run crawl -- --config ask-me.yaml»",
    en: 'the portal has not been crawled yet: run "npm run crawl -- --config ask-me.yaml"',
  },
  fine: {
    ru: (id: string, sections: number, days: number) =>
      `${id}: ${sections} ${plural("ru", sections, { one: "место", few: "места", many: "мест" })}, возраст ${days} ${plural("ru", days, { one: "день", few: "дня", many: "дней" })}`,
    en: (id: string, sections: number, days: number) =>
      `${id}: ${sections} ${plural("en", sections, { one: "section", other: "sections" })}, ${days} ${plural("en", days, { one: "day", other: "days" })} old`,
  },
  stale: {
    ru: "обновите обходом по расписанию («npm run crawl»)",
    en: 'refresh it by crawling on a schedule ("npm run crawl")',
  },
});

/** Whether there is a release that this version can serve, and how old it is. */
export async function checkRelease(
  data: string,
  { language, now }: { language: Language; now: Date },
): Promise<Finding> {
  const say = messages(language);
  const finding = (level: Finding["level"], text: string): Finding => ({ what: say.what, level, text });
  const folder = releasesFolder(data);
  const id = await currentRelease(folder);
  if (id === null) return finding("warn", say.none);
  const manifested = await readManifest(join(folder, id));
  if (manifested.kind !== "ok") return finding("fail", `${id} ${whyRefused(manifested, language)}`);
  const { manifest } = manifested;
  for (const name of [releaseFiles.records, releaseFiles.index]) {
    const file = await readVerified(join(folder, id), name, manifest);
    const read = file.kind === "ok" && name === releaseFiles.records ? parseRecords(file.bytes) : file;
    if (read.kind !== "ok") return finding("fail", `${id} ${whyRefused(read, language)}`);
  }
  const days = Math.floor((now.getTime() - Date.parse(manifest.createdAt)) / dayMs);
  const text = say.fine(id, manifest.sections, days);
  return days > staleDays ? finding("warn", `${text}; ${say.stale}`) : finding("ok", text);
}
