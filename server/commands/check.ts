import { checkAddress } from "../check/check-address.ts";
import { checkAlarms } from "../check/check-alarms.ts";
import { checkBackup } from "../check/check-backup.ts";
import { checkCrawlPlan } from "../check/check-crawl-plan.ts";
import { checkDatabase } from "../check/check-database.ts";
import { checkHours } from "../check/check-hours.ts";
import { checkInbox } from "../check/check-inbox.ts";
import { checkMail } from "../check/check-mail.ts";
import { checkPackages } from "../check/check-packages.ts";
import { checkRelease } from "../check/check-release.ts";
import { checkRules } from "../check/check-rules.ts";
import { checkSignIn } from "../check/check-sign-in.ts";
import { checkSources } from "../check/check-sources.ts";
import { standingConfig } from "../check/standing-config.ts";
import type { Finding } from "../check/finding.ts";
import type { Running } from "./run.ts";

const signs = { ok: "✓", warn: "!", fail: "✗" } as const;

/** Tries everything that the configuration names: 0 all well, 1 warnings, 2 something cannot work. */
export async function check({ config, file, terminal, values }: Running): Promise<number> {
  const { language, say } = terminal;
  const tell = (finding: Finding): Finding => {
    say(`${signs[finding.level]} ${finding.what}: ${finding.text}`);
    return finding;
  };
  const standing = await standingConfig(config);
  const findings = [
    tell(checkAddress(config, language)),
    tell(await checkDatabase(config.data, language)),
    tell(await checkBackup(config, language)),
    tell(await checkRelease(config.data, { language, now: new Date() })),
    tell(await checkPackages(config, language)),
    tell(await checkMail(config.mail, language)),
    tell(await checkInbox(config.mail, language)),
    tell(await checkSignIn(config, language)),
    tell(checkRules(config, standing, language)),
    ...checkHours(standing, { language, now: new Date() }).map(tell),
    ...checkCrawlPlan(config, { language, now: new Date() }).map(tell),
    ...(await checkAlarms(config, { language, send: values.alarms })).map(tell),
    ...(await checkSources(file, language)).map(tell),
  ];
  if (findings.some(({ level }) => level === "fail")) return 2;
  return findings.some(({ level }) => level === "warn") ? 1 : 0;
}
