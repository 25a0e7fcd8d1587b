import type { Endpoint } from "../../../core/contract/endpoint.ts";
import { accountEndpoints } from "../../../core/contract/account-endpoints.ts";
import { alarmEndpoints } from "../../../core/contract/alarm-endpoints.ts";
import { answeringEndpoints } from "../../../core/contract/answering-endpoints.ts";
import { auditEndpoints } from "../../../core/contract/audit-endpoints.ts";
import { bonusEndpoints } from "../../../core/contract/bonus-endpoints.ts";
import { broadcastEndpoints } from "../../../core/contract/broadcast-endpoints.ts";
import { capacityEndpoints } from "../../../core/contract/capacity-endpoints.ts";
import { channelEndpoints } from "../../../core/contract/channel-endpoints.ts";
import { clusterEndpoints } from "../../../core/contract/cluster-endpoints.ts";
import { crawlEndpoints } from "../../../core/contract/crawl-endpoints.ts";
import { exportEndpoints } from "../../../core/contract/export-endpoints.ts";
import { fileEndpoints } from "../../../core/contract/file-endpoints.ts";
import { insightEndpoints } from "../../../core/contract/insight-endpoints.ts";
import { joiningEndpoints } from "../../../core/contract/joining-endpoints.ts";
import { keptEndpoints } from "../../../core/contract/kept-endpoints.ts";
import { learningEndpoints } from "../../../core/contract/learning-endpoints.ts";
import { operationsEndpoints } from "../../../core/contract/operations-endpoints.ts";
import { pageStudyEndpoints } from "../../../core/contract/page-study-endpoints.ts";
import { pilotsEndpoints } from "../../../core/contract/pilots-endpoints.ts";
import { portalEndpoints } from "../../../core/contract/portal-endpoints.ts";
import { reportEndpoints } from "../../../core/contract/report-endpoints.ts";
import { requestEndpoints } from "../../../core/contract/request-endpoints.ts";
import { routingEndpoints } from "../../../core/contract/routing-endpoints.ts";
import { rulesEndpoints } from "../../../core/contract/rules-endpoints.ts";
import { searchQualityEndpoints } from "../../../core/contract/search-quality-endpoints.ts";
import { signInEndpoints } from "../../../core/contract/sign-in-endpoints.ts";
import { staffEndpoints } from "../../../core/contract/staff-endpoints.ts";
import { taskEndpoints } from "../../../core/contract/task-endpoints.ts";
import { textModuleEndpoints } from "../../../core/contract/text-module-endpoints.ts";
import { tuningEndpoints } from "../../../core/contract/tuning-endpoints.ts";
import type { Wording } from "../../../core/language/define-messages.ts";

type Subject = {
  readonly title: Wording;
  readonly of: readonly Readonly<Record<string, Endpoint>>[];
};

/** What the API is about, in the order in which one reads it, and which of the contract's endpoints belong there: of two places the later. */
export const subjects = {
  signIn: {
    title: { ru: "Вход и устройства", en: "Signing in and devices" },
    of: [signInEndpoints, accountEndpoints],
  },
  search: {
    title: { ru: "Поиск и разделы портала", en: "Search and the portal's sections" },
    of: [portalEndpoints, learningEndpoints],
  },
  requests: {
    title: { ru: "Вопросы и файлы", en: "Questions and files" },
    of: [requestEndpoints, fileEndpoints, joiningEndpoints],
  },
  answering: {
    title: { ru: "Ответы и заготовки", en: "Answers and text modules" },
    of: [answeringEndpoints, textModuleEndpoints],
  },
  kept: { title: { ru: "Ответы для всех", en: "Answers for all" }, of: [keptEndpoints] },
  routing: {
    title: { ru: "Темы, специалисты, передача", en: "Topics, specialists, handing over" },
    of: [routingEndpoints],
  },
  channels: { title: { ru: "Звонки и почта", en: "Calls and mail" }, of: [channelEndpoints] },
  people: {
    title: { ru: "Люди, смены, нагрузка", en: "People, shifts, staffing" },
    of: [staffEndpoints, capacityEndpoints],
  },
  rules: { title: { ru: "Правила", en: "Rules" }, of: [rulesEndpoints] },
  bonus: { title: { ru: "Бонусы", en: "Bonus" }, of: [bonusEndpoints] },
  insight: {
    title: { ru: "Аналитика и пилоты", en: "Analytics and pilots" },
    of: [insightEndpoints, pageStudyEndpoints, pilotsEndpoints],
  },
  repeats: {
    title: { ru: "Повторы, задачи, отчёт тренера", en: "Repeats, tasks, the trainer’s report" },
    of: [clusterEndpoints, taskEndpoints, reportEndpoints, broadcastEndpoints],
  },
  tuning: {
    title: { ru: "Настройка поиска", en: "Tuning search" },
    of: [searchQualityEndpoints, tuningEndpoints],
  },
  exports: { title: { ru: "Выгрузки", en: "Exports" }, of: [exportEndpoints] },
  crawl: { title: { ru: "Обход портала", en: "Crawling the portal" }, of: [crawlEndpoints] },
  operate: {
    title: { ru: "Эксплуатация", en: "Operations" },
    of: [{ health: accountEndpoints.health }, operationsEndpoints, alarmEndpoints, auditEndpoints],
  },
  scim: {
    title: { ru: "Учётные записи из каталога (SCIM)", en: "Accounts from the directory (SCIM)" },
    of: [],
  },
  extension: { title: { ru: "Установка расширения", en: "Installing the extension" }, of: [] },
} as const satisfies Record<string, Subject>;

export type SubjectId = keyof typeof subjects;
