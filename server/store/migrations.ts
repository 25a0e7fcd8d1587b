import type { Migration } from "kysely/migration";
import { up as catalogue } from "./migrations/1-catalogue.ts";
import { up as desk } from "./migrations/2-desk.ts";
import { up as crawlAlarm } from "./migrations/3-crawl-alarm.ts";
import { up as crawlKept } from "./migrations/4-crawl-kept.ts";
import { up as learning } from "./migrations/5-learning.ts";
import { up as viewTicket } from "./migrations/6-view-ticket.ts";
import { up as files } from "./migrations/7-files.ts";
import { up as joined } from "./migrations/8-joined.ts";
import { up as mail } from "./migrations/9-mail.ts";
import { up as reminders } from "./migrations/10-reminders.ts";
import { up as routing } from "./migrations/11-routing.ts";
import { up as answering } from "./migrations/12-answering.ts";
import { up as thanks } from "./migrations/13-thanks.ts";
import { up as rules } from "./migrations/15-rules.ts";
import { up as answerFiles } from "./migrations/16-answer-files.ts";
import { up as insight } from "./migrations/17-insight.ts";
import { up as repeats } from "./migrations/18-repeats.ts";
import { up as keptAnswers } from "./migrations/19-kept-answers.ts";
import { up as searchQuality } from "./migrations/20-search-quality.ts";
import { up as bonus } from "./migrations/22-bonus.ts";
import { up as capacity } from "./migrations/24-capacity.ts";
import { up as pages } from "./migrations/25-pages.ts";
import { up as trainer } from "./migrations/26-trainer.ts";
import { up as signIn } from "./migrations/28-sign-in.ts";
import { up as alarms } from "./migrations/29-alarms.ts";
import { up as programVersions } from "./migrations/30-program-versions.ts";
import { up as auditIndexes } from "./migrations/31-audit.ts";
import { up as secrets } from "./migrations/32-secrets.ts";
import { up as alarmFigures } from "./migrations/33-alarm-figures.ts";
import { up as scimGroups } from "./migrations/34-scim-groups.ts";

/**
 * Every migration of our own tables, in the order of their names as text: from ten on a letter stands before the number,
 * for «10» would come before «2». A published one is never changed, only followed.
 */
export const migrations: Record<string, Migration> = {
  "1-catalogue": { up: catalogue },
  "2-desk": { up: desk },
  "3-crawl-alarm": { up: crawlAlarm },
  "4-crawl-kept": { up: crawlKept },
  "5-learning": { up: learning },
  "6-view-ticket": { up: viewTicket },
  "7-files": { up: files },
  "8-joined": { up: joined },
  "9-mail": { up: mail },
  "a10-reminders": { up: reminders },
  "a11-routing": { up: routing },
  "a12-answering": { up: answering },
  "a13-thanks": { up: thanks },
  "a15-rules": { up: rules },
  "a16-answer-files": { up: answerFiles },
  "a17-insight": { up: insight },
  "a18-repeats": { up: repeats },
  "a19-kept-answers": { up: keptAnswers },
  "a20-search-quality": { up: searchQuality },
  "a22-bonus": { up: bonus },
  "a24-capacity": { up: capacity },
  "a25-pages": { up: pages },
  "a26-trainer": { up: trainer },
  "a28-sign-in": { up: signIn },
  "a29-alarms": { up: alarms },
  "a30-program-versions": { up: programVersions },
  "a31-audit": { up: auditIndexes },
  "a32-secrets": { up: secrets },
  "a33-alarm-figures": { up: alarmFigures },
  "a34-scim-groups": { up: scimGroups },
};
