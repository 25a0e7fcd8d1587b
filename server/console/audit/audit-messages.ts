import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const auditMessages = defineMessages({
  title: { ru: "Журнал действий", en: "Audit log" },
  note: {
    ru: "Кто и что менял, открывал и выгружал. Открытое записывается раз в день. Записи связаны контрольными суммами: исправить или убрать одну незаметно нельзя.",
    en: "Who changed, opened and exported what. What is opened is noted once a day. Entries are chained by checksums: none can be altered or taken out unnoticed.",
  },
  whole: {
    ru: (n: number) => `Журнал цел, записей: ${n}`,
    en: (n: number) => `The log is whole, entries: ${n}`,
  },
  broken: {
    ru: (at: number) =>
      `Журнал изменён в обход сервера: не сходится запись ${at}. Сохраните файл и сообщите администратору.`,
    en: (at: number) =>
      `The log was altered behind the server: entry ${at} does not agree. Export it and tell the administrator.`,
  },
  checking: {
    ru: (checked: number, of: number) => `Журнал проверяется: ${checked} из ${of}`,
    en: (checked: number, of: number) => `The log is being checked: ${checked} of ${of}`,
  },
  group: { ru: "Что", en: "Kind" },
  anyGroup: { ru: "всё", en: "all" },
  changed: { ru: "изменения", en: "changes" },
  seen: { ru: "просмотры", en: "views" },
  exported: { ru: "выгрузки", en: "exports" },
  about: { ru: "О ком или о чём", en: "About" },
  aboutHint: { ru: "логин, имя или № вопроса", en: "login, name or request number" },
  from: { ru: "С", en: "From" },
  to: { ru: "По", en: "To" },
  rows: {
    ru: (n: number) => `строк: ${n}`,
    en: (n: number) => (n === 1 ? "1 row" : `${n} rows`),
  },
  narrowed: { ru: (how: string) => `отбор: ${how}`, en: (how: string) => `filter: ${how}` },
  digest: { ru: "введённый текст", en: "typed text" },
  action: { ru: "Действие", en: "Action" },
  anyAction: { ru: "любое", en: "any" },
  who: { ru: "Кто", en: "Who" },
  anybody: { ru: "все", en: "everybody" },
  file: { ru: "Скачать CSV", en: "Download CSV" },
  older: { ru: "Показать более ранние", en: "Show earlier ones" },
  none: { ru: "Таких записей нет.", en: "There are no such entries." },
  loading: { ru: "Загружаем журнал…", en: "Loading the log…" },
  failedTitle: { ru: "Журнал не загрузился", en: "The log did not load" },
  failed: { ru: "Сервер не отвечает. Повторите.", en: "The server does not answer. Try again." },
  again: { ru: "Повторить", en: "Try again" },
  number: { ru: "№", en: "No." },
  when: { ru: "Когда", en: "When" },
  what: { ru: "О чём", en: "About" },
  versions: { ru: "Подробности", en: "Details" },
  atServer: { ru: "сервер, или имя удалено", en: "the server, or name erased" },
  fromTo: {
    ru: (was: string, is: string) => `${was} → ${is}`,
    en: (was: string, is: string) => `${was} → ${is}`,
  },
  gone: { ru: "убрано", en: "removed" },
  noAccess: { ru: "входа нет", en: "no access" },
  /** Of a digest its beginning: two that differ are two different contents. */
  content: { ru: (digest: string) => `содержание ${digest}`, en: (digest: string) => `content ${digest}` },
  withGroups: {
    ru: (role: string, groups: string) => `${role}, группы: ${groups}`,
    en: (role: string, groups: string) => `${role}, groups: ${groups}`,
  },
  nameless: {
    ru: (id: string) => `учётная запись ${id}, имя удалено`,
    en: (id: string) => `account ${id}, name erased`,
  },
  until: { ru: (day: string) => `до ${day}`, en: (day: string) => `until ${day}` },
  requests: {
    ru: (n: number) => `${n} ${plural("ru", n, { one: "вопрос", few: "вопроса", many: "вопросов" })}`,
    en: (n: number) => `${n} ${plural("en", n, { one: "request", other: "requests" })}`,
  },
  contest: {
    ru: (id: string, what: string) => `спор № ${id}: ${what}`,
    en: (id: string, what: string) => `contest no. ${id}: ${what}`,
  },
  stateStays: {
    ru: (state: string) => `другой исполнитель, срок или пояснение; состояние прежнее: ${state}`,
    en: (state: string) => `other owner, due date or note; state as before: ${state}`,
  },
  sent: {
    ru: (entry: string, rows: string) => `по записи № ${entry}, ${rows}`,
    en: (entry: string, rows: string) => `of entry no. ${entry}, ${rows}`,
  },
  deskHours: { ru: "общие часы", en: "as the desk" },
  noHours: { ru: "не работает", en: "not working" },
});
