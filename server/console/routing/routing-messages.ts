import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const routingMessages = defineMessages({
  routeTitle: {
    ru: (id: number) => `Запрос № ${id}: какому специалисту?`,
    en: (id: number) => `Request no. ${id}: to which specialist?`,
  },
  routeHint: { ru: "Имя или группа", en: "Name or group" },
  routeNote: { ru: "Что спросить (необязательно)", en: "What to ask (optional)" },
  routeSend: { ru: "Направить", en: "Route" },
  routed: {
    ru: (id: number, name: string) => `Запрос № ${id} у специалиста: ${name}. Отвечаете по-прежнему вы.`,
    en: (id: number, name: string) => `Request no. ${id} is with ${name}. You still answer it.`,
  },
  group: { ru: "группа", en: "group" },
  byLetter: { ru: "ответит по ссылке из письма", en: "answers by a link in a letter" },
  offShift: { ru: "не на смене", en: "not on shift" },
  proposed: { ru: "предлагается по теме", en: "proposed by topic" },
  waiting: {
    ru: (n: number) => `ждут ответа: ${n}`,
    en: (n: number) => `waiting: ${n}`,
  },
  noneFound: { ru: "Никого не нашлось.", en: "Nobody found." },
  noSpecialists: {
    ru: "Направить некому: специалистов нет ни среди учётных записей, ни в настройках.",
    en: "There is nobody to route to: no specialist has an account or stands in the configuration.",
  },
  topicTitle: {
    ru: (id: number) => `Запрос № ${id}: о чём он?`,
    en: (id: number) => `Request no. ${id}: what is it about?`,
  },
  topicHint: { ru: "Тема", en: "Topic" },
  noTopic: { ru: "Без темы", en: "No topic" },
  topicSet: { ru: (name: string) => `Тема: ${name}.`, en: (name: string) => `Topic: ${name}.` },
  topicProposed: { ru: (why: string) => `предлагается: ${why}`, en: (why: string) => `proposed: ${why}` },
  topicNow: { ru: "сейчас", en: "now" },
  becauseWords: {
    ru: (words: string) => `в вопросе ${words}`,
    en: (words: string) => `the question has ${words}`,
  },
  becauseSection: { ru: (step: string) => `раздел ${step}`, en: (step: string) => `section ${step}` },
  becauseRegion: { ru: (name: string) => `регион ${name}`, en: (name: string) => `region ${name}` },
  becauseChannel: { ru: (name: string) => `канал ${name}`, en: (name: string) => `channel ${name}` },
  becauseDepartment: {
    ru: (name: string) => `подразделение ${name}`,
    en: (name: string) => `department ${name}`,
  },
  becauseLearned: {
    ru: (words: string) => `так отвечали на похожие вопросы${words === "" ? "" : `: ${words}`}`,
    en: (words: string) => `questions like it had this topic${words === "" ? "" : `: ${words}`}`,
  },
  handOver: { ru: "Передать коллеге…", en: "Hand over…" },
  handOverSelected: { ru: "Передать или освободить…", en: "Hand over or free…" },
  handOverAll: { ru: "Передать смену…", en: "Hand over the shift…" },
  handOverTitle: {
    ru: (n: number) =>
      `Передать ${n} ${plural("ru", n, { one: "запрос", few: "запроса", many: "запросов" })}: кому?`,
    en: (n: number) => `Hand over ${n} ${n === 1 ? "request" : "requests"}: to whom?`,
  },
  handOverHint: { ru: "Имя", en: "Name" },
  handOverNote: { ru: "Заметка коллеге (необязательно)", en: "Note to your colleague (optional)" },
  handOverSend: { ru: "Передать", en: "Hand over" },
  toQueue: { ru: "Вернуть в очередь", en: "Back to the queue" },
  toQueueNote: { ru: "возьмёт любой", en: "anybody may take them" },
  inHand: { ru: (n: number) => `в работе ${n}`, en: (n: number) => `${n} in hand` },
  handed: {
    ru: (n: number, name: string) => `Передано: ${n}. Теперь отвечает ${name}.`,
    en: (n: number, name: string) => `Handed over: ${n}. ${name} answers now.`,
  },
  handedToQueue: {
    ru: (n: number) => `Возвращено в очередь: ${n}.`,
    en: (n: number) => `Back in the queue: ${n}.`,
  },
  yourself: { ru: "вы", en: "you" },
  onShift: { ru: "на смене", en: "on shift" },
  absent: { ru: "отсутствует", en: "absent" },
  absentUntil: { ru: (time: string) => `вернётся ${time}`, en: (time: string) => `back ${time}` },
  undo: { ru: "Вернуть как было", en: "Undo" },
  undoMoved: { ru: "Вернуть переданные", en: "Undo what was moved" },
  undone: { ru: (n: number) => `Возвращено как было: ${n}.`, en: (n: number) => `Back as before: ${n}.` },
  undonePartly: {
    ru: (back: number, kept: number) =>
      `Возвращено: ${back}. Остались: ${kept}, с ними уже работает кто-то другой или они закрыты.`,
    en: (back: number, kept: number) =>
      `Back as before: ${back}. Not moved: ${kept}; somebody else has them by now, or they are closed.`,
  },
  handedTitle: {
    ru: (moved: number, all: number) => `Передано ${moved} из ${all}`,
    en: (moved: number, all: number) => `${moved} of ${all} handed over`,
  },
  understood: { ru: "Понятно", en: "Close" },
  nowWith: { ru: (name: string) => `теперь отвечает ${name}`, en: (name: string) => `${name} answers now` },
  nowFree: { ru: "снова в очереди", en: "back in the queue" },
  wasThere: { ru: "уже был там", en: "was there already" },
  heldBy: {
    ru: (name: string) => `не передан: отвечает ${name}`,
    en: (name: string) => `not moved: ${name} has it`,
  },
  heldByOther: { ru: "не передан: отвечает кто-то другой", en: "not moved: somebody else has it" },
  nobodys: {
    ru: "не передан: он свободен, передать свободный может только руководитель",
    en: "not moved: it is free, and only the lead may give away what is free",
  },
  closedMeanwhile: { ru: "не передан: уже закрыт", en: "not moved: closed meanwhile" },
  goneMeanwhile: { ru: "не передан: такого запроса нет", en: "not moved: there is no such request" },
  notMoved: { ru: "не передан, повторите", en: "not moved; try again" },
  skip: { ru: "Пропустить…", en: "Skip…" },
  skipTitle: {
    ru: (id: number) => `Запрос № ${id}: почему пропускаете?`,
    en: (id: number) => `Request no. ${id}: why skip it?`,
  },
  skipHint: { ru: "Причина", en: "Reason" },
  skipped: {
    ru: (id: number) => `Запрос № ${id} снова свободен.`,
    en: (id: number) => `Request no. ${id} is free again.`,
  },
  "not-my-topic": { ru: "Не моя тема", en: "Not my topic" },
  "needs-time": { ru: "Нужно больше времени", en: "Needs more time" },
  interrupted: { ru: "Отвлекли", en: "Interrupted" },
  other: { ru: "Другое", en: "Other" },
  takeNext: { ru: "Взять следующий", en: "Take next" },
  nothingNext: { ru: "Свободных запросов по вашим темам нет.", en: "Nothing is free within your topics." },
  failed: {
    ru: "Сервер не отвечает, ничего не изменилось. Повторите.",
    en: "The server does not answer; nothing has changed. Try again.",
  },
  cancel: { ru: "Отмена", en: "Cancel" },
  loading: { ru: "Загружаем…", en: "Loading…" },
  specialist: { ru: "Специалисту", en: "Specialist" },
  withSpecialist: { ru: (name: string) => `У специалиста: ${name}`, en: (name: string) => `With ${name}` },
  since: { ru: (time: string) => `с ${time}`, en: (time: string) => `since ${time}` },
  until: {
    ru: (time: string, left: string) => `до ${time}, ещё ${left}`,
    en: (time: string, left: string) => `until ${time}, ${left} left`,
  },
  late: { ru: (time: string) => `срок был в ${time}`, en: (time: string) => `was due ${time}` },
  standing: { ru: "часы стоят", en: "paused" },
  clockRuns: { ru: "часы запроса идут", en: "the request's clock goes on" },
  remind: { ru: "Напомнить", en: "Remind" },
  reminded: {
    ru: "Специалисту ушло письмо с напоминанием.",
    en: "A letter reminds the specialist.",
  },
  remindFrom: {
    ru: (time: string) => `Письмо у специалиста уже есть, напомнить можно в ${time}`,
    en: (time: string) => `The specialist has a letter already; you can remind them at ${time}`,
  },
  remindFromShort: { ru: (time: string) => `с ${time}`, en: (time: string) => `from ${time}` },
  recall: { ru: "Отозвать", en: "Take back" },
  recalled: {
    ru: (id: number) => `Запрос № ${id} отозван у специалиста.`,
    en: (id: number) => `Request no. ${id} was taken back from the specialist.`,
  },
  intoAnswer: { ru: "Взять в ответ", en: "Use in the answer" },
  someone: { ru: "специалист", en: "a specialist" },
  cameBack: {
    ru: (id: number) => `Специалист не ответил, № ${id} снова у вас`,
    en: (id: number) => `The specialist was silent, no. ${id} is back with you`,
  },
  answeredYou: {
    ru: (id: number) => `Специалист ответил по № ${id}`,
    en: (id: number) => `The specialist answered on no. ${id}`,
  },
  givenYou: {
    ru: (id: number) => `Вам передали запрос № ${id}`,
    en: (id: number) => `Request no. ${id} was handed to you`,
  },
  remindedYou: {
    ru: (id: number) => `Эксперт ждёт вашего ответа на № ${id}`,
    en: (id: number) => `The agent waits for your answer on no. ${id}`,
  },
  routedYou: {
    ru: (id: number) => `Вам направлен вопрос № ${id}`,
    en: (id: number) => `Question no. ${id} was routed to you`,
  },
});
