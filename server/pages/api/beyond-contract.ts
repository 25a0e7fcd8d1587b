import { z } from "@hono/zod-openapi";
import { LiveEvent } from "../../../core/contract/live.ts";
import { extensionPath, livePath, metricsPath } from "../../../core/contract/paths.ts";
import { violationsPath } from "../../security-headers.ts";
import type { Described } from "./described.ts";
import { scimOperations } from "./scim-operations.ts";
import { signInOperations } from "./sign-in-operations.ts";

const Bytes: { type: "string"; format: "binary" } = { type: "string", format: "binary" };
const Report = z.looseObject({}).meta({ id: "ViolationReport" });

/** Operations that are served and are none of the contract's endpoints: their form is a standard's, or a browser's. */
export const beyondContract: readonly Described[] = [
  ...signInOperations,
  {
    id: "live",
    method: "get",
    path: livePath,
    subject: "requests",
    summary: {
      ru: "Поток событий (server-sent events); после `Last-Event-ID` досылает пропущенные события вопросов",
      en: "Live events as server-sent events; replays requests' events after `Last-Event-ID`",
    },
    opens: ["session", "device"],
    refuses: "problem",
    request: { headers: z.object({ "Last-Event-ID": z.string().optional() }) },
    answer: { status: 200, content: { "text/event-stream": { schema: LiveEvent } } },
  },
  ...scimOperations,
  {
    id: "metrics",
    method: "get",
    path: metricsPath,
    subject: "operate",
    summary: {
      ru: "Показатели сервера для Prometheus: по ключу `metrics.token`, с адресов из `metrics.from` или так и так",
      en: "The server's metrics for Prometheus: by `metrics.token`, from the addresses of `metrics.from`, or both",
    },
    opens: ["metrics"],
    refuses: "problem",
    answer: { status: 200, content: { "text/plain": { schema: z.string() } } },
  },
  {
    id: "violations",
    method: "post",
    path: violationsPath,
    subject: "operate",
    summary: {
      ru: "Браузер сообщает, что его страница нарушила Content-Security-Policy; в журнал попадает только правило и вид страницы",
      en: "A browser tells that a page broke its Content-Security-Policy; the log gets the rule and the kind of page, no more",
    },
    opens: [],
    refuses: "problem",
    request: {
      body: {
        required: true,
        content: {
          "application/csp-report": { schema: Report },
          "application/reports+json": { schema: z.array(Report) },
        },
      },
    },
    answer: { status: 204 },
  },
  {
    id: "policyFile",
    method: "get",
    path: `${extensionPath}/policies/{policy}`,
    subject: "extension",
    summary: {
      ru: "Готовый файл политики для администратора браузеров",
      en: "A ready policy file for the administrator of browsers",
    },
    opens: [],
    refuses: "problem",
    request: { params: z.object({ policy: z.string() }) },
    answer: { status: 200, content: { "application/octet-stream": { schema: Bytes } } },
  },
  {
    id: "extensionPackage",
    method: "get",
    path: `${extensionPath}/{package}`,
    subject: "extension",
    summary: {
      ru: "Пакет расширения или список обновлений, о котором спрашивает браузер",
      en: "A package of the extension, or the update manifest that browsers ask for",
    },
    opens: [],
    refuses: "problem",
    request: { params: z.object({ package: z.string() }) },
    answer: { status: 200, content: { "application/octet-stream": { schema: Bytes } } },
  },
];
