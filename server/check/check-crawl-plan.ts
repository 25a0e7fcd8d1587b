import type { Config } from "../../core/contract/config.ts";
import type { CrawlSchedule } from "../../core/contract/config-crawl.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { nextRun, schedulesOf } from "../crawl/schedules.ts";
import { momentIn } from "../mail/moment-in.ts";
import type { Finding } from "./finding.ts";

const messages = defineMessages({
  what: { ru: "обход", en: "crawl" },
  none: {
    ru: "расписания нет: впишите его в crawl.schedules или запускайте «npm run crawl» из cron",
    en: 'no schedule: write one into crawl.schedules, or run "npm run crawl" from cron',
  },
  due: {
    ru: (when: string) => `следующий ${when}, пока сервер запущен`,
    en: (when: string) => `next one on ${when}, while the server runs`,
  },
  rightsDue: {
    ru: (when: string) => `проверка прав ${when}`,
    en: (when: string) => `rights check on ${when}`,
  },
  onlyRights: {
    ru: "в расписании только проверка прав: впишите в crawl.schedules и полный обход, иначе поиск устареет",
    en: "only rights checks are scheduled: add a whole crawl to crawl.schedules, or search will go stale",
  },
  noMail: {
    ru: "crawl.alarmsTo задан, а почты нет: впишите ключ mail, иначе о беде никто не узнает",
    en: "crawl.alarmsTo is set, but there is no mail: add the key mail, or nobody hears of trouble",
  },
});

/** When the server crawls by itself next, and whether anybody would hear of trouble. */
export function checkCrawlPlan(
  { crawl, mail }: Pick<Config, "crawl" | "mail">,
  { language, now }: { language: Language; now: Date },
): Finding[] {
  const say = messages(language);
  const finding = (level: Finding["level"], text: string): Finding => ({ what: say.what, level, text });
  const noMail = crawl.alarmsTo.length > 0 && !mail ? [finding("warn", say.noMail)] : [];
  const [first] = crawl.schedules;
  if (!first) return [finding("ok", say.none), ...noMail];
  const next = (kind: CrawlSchedule["kind"]): string | null => {
    const at = nextRun(schedulesOf(crawl.schedules), { kind, after: now });
    return at && momentIn(first.timeZone, at.toISOString(), language);
  };
  const whole = next("crawl");
  if (whole === null) return [finding("warn", say.onlyRights), ...noMail];
  const rights = next("rights");
  const text = rights === null ? say.due(whole) : `${say.due(whole)}; ${say.rightsDue(rights)}`;
  return [finding("ok", text), ...noMail];
}
