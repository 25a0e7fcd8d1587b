import { parseDocument } from "yaml";
import { z } from "zod";
import { defineMessages, type Language } from "../language/define-messages.ts";
import { Config } from "./config.ts";
import { type Dangling, danglingNames } from "./dangling-names.ts";
import { FieldRuleProblem } from "./config-fields.ts";
import { readCron } from "./read-cron.ts";

export type ReadConfig = { kind: "ok"; config: Config } | { kind: "wrong"; problems: readonly string[] };

const zodErrors = { ru: z.locales.ru().localeError, en: z.locales.en().localeError };

/** A schema's own check may say in both languages what would be right. */
const Told = z.object({ told: z.object({ ru: z.string(), en: z.string() }) });
type Wording = z.infer<typeof Told>["told"];

type Environment = Readonly<Record<string, string | undefined>>;

const messages = defineMessages({
  syntax: {
    ru: (line: number, what: string) => `строка ${line}: это не YAML: ${what}`,
    en: (line: number, what: string) => `line ${line}: this is not YAML: ${what}`,
  },
  noVariable: {
    ru: (name: string) =>
      `переменная окружения ${name} не задана, а файл на неё ссылается: задайте её или впишите значение`,
    en: (name: string) =>
      `the environment variable ${name} is not set, and the file refers to it: set it or write the value`,
  },
  unknownKey: {
    ru: (key: string, known: string) => `${key}: такого ключа нет${known ? `; возможно, «${known}»` : ""}`,
    en: (key: string, known: string) => `${key}: there is no such key${known ? `; perhaps "${known}"` : ""}`,
  },
  missing: {
    ru: (key: string, what: string) => `${key}: ключ обязателен (${what})`,
    en: (key: string, what: string) => `${key}: this key is required (${what})`,
  },
  wrong: {
    ru: (key: string, what: string) => `${key}: ${what}`,
    en: (key: string, what: string) => `${key}: ${what}`,
  },
  told: {
    ru: (key: string, { ru }: Wording) => `${key}: ${ru}`,
    en: (key: string, { en }: Wording) => `${key}: ${en}`,
  },
  pattern: {
    ru: (key: string, detail: string) => `${key}: это не регулярное выражение: ${detail}`,
    en: (key: string, detail: string) => `${key}: this is no regular expression: ${detail}`,
  },
  noGroup: {
    ru: (key: string, group: number, groups: number) =>
      `${key}: $${group} не найти, групп в скобках в pattern: ${groups}`,
    en: (key: string, group: number, groups: number) =>
      `${key}: there is no $${group}, groups in brackets in the pattern: ${groups}`,
  },
  selectorUnused: {
    ru: (key: string) => `${key}: селектор читается только при from: selector`,
    en: (key: string) => `${key}: a selector is read with from: selector only`,
  },
  noCalendar: {
    ru: (key: string, name: string, known: string) =>
      `${key}: календаря «${name}» нет в desk.calendars; есть: ${known}`,
    en: (key: string, name: string, known: string) =>
      `${key}: no calendar "${name}" in desk.calendars; there are: ${known}`,
  },
  noTopic: {
    ru: (key: string, id: string, known: string) =>
      `${key}: темы «${id}» нет в desk.topics; есть: ${known || "ни одной"}`,
    en: (key: string, id: string, known: string) =>
      `${key}: no topic "${id}" in desk.topics; there are: ${known || "none"}`,
  },
  noSpecialists: {
    ru: (key: string, id: string, known: string) =>
      `${key}: группы «${id}» нет в desk.groups; есть: ${known || "ни одной"}`,
    en: (key: string, id: string, known: string) =>
      `${key}: no group "${id}" in desk.groups; there are: ${known || "none"}`,
  },
  noCron: {
    ru: (key: string, cron: string, detail: string) =>
      `${key}: «${cron}» не расписание: нужны минута, час, день, месяц и день недели, например «0 3 * * *» (${detail})`,
    en: (key: string, cron: string, detail: string) =>
      `${key}: "${cron}" is no schedule: it takes minute, hour, day, month and day of week, like "0 3 * * *" (${detail})`,
  },
  neverDue: {
    ru: (key: string, cron: string) => `${key}: время «${cron}» не наступит никогда: такой даты нет`,
    en: (key: string, cron: string) => `${key}: "${cron}" never comes due: there is no such date`,
  },
  noSource: {
    ru: (key: string, name: string, known: string) =>
      `${key}: источника «${name}» нет в sources; есть: ${known}`,
    en: (key: string, name: string, known: string) =>
      `${key}: no source "${name}" in sources; there are: ${known}`,
  },
});

/**
 * Reads `ask-me.yaml`. Secrets written `${NAME}` are taken from the environment.
 * Every problem names the key and what would be right, in the language asked for.
 */
export function readConfig(yaml: string, environment: Environment, language: Language): ReadConfig {
  const say = messages(language);
  const document = parseDocument(yaml);
  if (document.errors.length > 0) {
    return wrong(
      document.errors.map((e) => say.syntax(e.linePos?.[0].line ?? 1, e.message.split("\n")[0] ?? "")),
    );
  }
  const missing = new Set<string>();
  const filled = fillIn(document.toJS(), environment, missing);
  if (missing.size > 0) return wrong([...missing].map((name) => say.noVariable(name)));
  const parsed = Config.safeParse(filled, { reportInput: true, error: zodErrors[language] });
  if (!parsed.success) return wrong(parsed.error.issues.flatMap((issue) => describe(issue, say)));
  const dangling = [
    ...danglingNames(parsed.data.desk).map((each) => describeDangling(each, say)),
    ...wrongSchedules(parsed.data, say),
    ...wrongBackupTime(parsed.data, say),
  ];
  return dangling.length > 0 ? wrong(dangling) : { kind: "ok", config: parsed.data };
}

const wrong = (problems: string[]): ReadConfig => ({ kind: "wrong", problems });

function fillIn(value: unknown, environment: Environment, missing: Set<string>): unknown {
  if (typeof value === "string") {
    return value.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (_, name: string) => {
      const found = environment[name];
      if (found === undefined) missing.add(name);
      return found ?? "";
    });
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, environment, missing));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, fillIn(item, environment, missing)]),
    );
  }
  return value;
}

function describe(issue: z.core.$ZodIssue, say: ReturnType<typeof messages>): string[] {
  const key = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => say.unknownKey(key ? `${key}.${name}` : name, nearestKey(name)));
  }
  if (issue.code === "invalid_type" && issue.input === undefined) return [say.missing(key, issue.expected)];
  const told = issue.code === "custom" ? Told.safeParse(issue.params) : null;
  if (told?.success) return [say.told(key, told.data.told)];
  const rule = issue.code === "custom" ? FieldRuleProblem.safeParse(issue.params) : null;
  if (rule?.success) return [describeRule(key, rule.data, say)];
  return [say.wrong(key || "ask-me.yaml", issue.message)];
}

function describeRule(
  key: string,
  problem: z.infer<typeof FieldRuleProblem>,
  say: ReturnType<typeof messages>,
): string {
  switch (problem.kind) {
    case "pattern":
      return say.pattern(key, problem.detail);
    case "no-group":
      return say.noGroup(key, problem.group, problem.groups);
    case "selector-unused":
      return say.selectorUnused(key);
    default:
      return problem satisfies never;
  }
}

const knownKeys = keysOf(z.toJSONSchema(Config, { io: "input", unrepresentable: "any" }));

function keysOf(schema: unknown): string[] {
  if (schema === null || typeof schema !== "object") return [];
  const own = "properties" in schema && schema.properties !== null && typeof schema.properties === "object";
  return [
    ...(own ? Object.keys(schema.properties ?? {}) : []),
    ...Object.values(schema).flatMap((part: unknown) => keysOf(part)),
  ];
}

/** The known key that shares most of its letters' order with a mistyped one: "sorces" → "sources". */
function nearestKey(mistyped: string): string {
  const near = knownKeys
    .map((key) => ({ key, shared: sharedPairs(key, mistyped) }))
    .toSorted((a, b) => b.shared - a.shared)[0];
  return near && near.shared >= 0.5 ? near.key : "";
}

const pairs = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2).toLowerCase());

function sharedPairs(a: string, b: string): number {
  const left = new Set(pairs(a));
  const right = new Set(pairs(b));
  const shared = [...left].filter((pair) => right.has(pair));
  return (2 * shared.length) / (left.size + right.size || 1);
}

function describeDangling({ what, key, name, known }: Dangling, say: ReturnType<typeof messages>): string {
  const tell = { calendar: say.noCalendar, topic: say.noTopic, group: say.noSpecialists }[what];
  return tell(`desk.${key}`, name, known.join(", "));
}

function wrongSchedules({ crawl, sources }: Config, say: ReturnType<typeof messages>): string[] {
  const known = sources.map(({ id }) => id);
  return crawl.schedules.flatMap(({ cron, timeZone, sources: named }, at) => {
    const key = `crawl.schedules.${at}`;
    return [
      ...wrongCron(`${key}.cron`, { cron, timeZone }, say),
      ...named.flatMap((name, nth) =>
        known.includes(name) ? [] : [say.noSource(`${key}.sources.${nth}`, name, known.join(", "))],
      ),
    ];
  });
}

function wrongBackupTime({ backup }: Config, say: ReturnType<typeof messages>): string[] {
  if (!backup || backup.cron === null) return [];
  return wrongCron("backup.cron", { cron: backup.cron, timeZone: backup.timeZone }, say);
}

function wrongCron(
  key: string,
  { cron, timeZone }: { readonly cron: string; readonly timeZone: string },
  say: ReturnType<typeof messages>,
): string[] {
  const read = readCron(cron, timeZone);
  if (read.kind === "wrong") return [say.noCron(key, cron, read.detail)];
  return read.kind === "never" ? [say.neverDue(key, cron)] : [];
}
