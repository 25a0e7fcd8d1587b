import { defineMessages } from "../../../core/language/define-messages.ts";
import { plural } from "../../../core/language/plural.ts";

export const answeringMessages = defineMessages({
  heldIn: {
    ru: (id: number, seconds: number) => `Ответ на № ${id} отправится через ${seconds}\u00a0с`,
    en: (id: number, seconds: number) => `The answer to no. ${id} goes in ${seconds}\u00a0s`,
  },
  heldQuestionIn: {
    ru: (id: number, seconds: number) => `Вопрос продавцу по № ${id} отправится через ${seconds}\u00a0с`,
    en: (id: number, seconds: number) => `The question on no. ${id} goes in ${seconds}\u00a0s`,
  },
  heldQuestionFailed: {
    ru: (id: number, why: string) => `Вопрос продавцу по № ${id} не отправлен: ${why}`,
    en: (id: number, why: string) => `The question on no. ${id} was not sent: ${why}`,
  },
  questionOnItsWay: { ru: "Вопрос продавцу отправляется", en: "The question is on its way" },
  questionOnItsWayNote: {
    ru: "Часы встали при нажатии и ждут продавца. Он увидит вопрос, когда время выйдет.",
    en: "The clock paused at the click. The seller sees the question when the time is up.",
  },
  questionTakenBack: {
    ru: "Вопрос не отправлен, часы не останавливались. Текст снова в черновике.",
    en: "The question was not sent; the clock never stopped. The text is a draft again.",
  },
  "file-unknown": { ru: "одного из файлов больше нет.", en: "one of the files is no longer there." },
  heldMany: {
    ru: (count: number, seconds: number) =>
      `${count} ${plural("ru", count, { one: "ответ отправится", few: "ответа отправятся", many: "ответов отправятся" })} через ${seconds}\u00a0с`,
    en: (count: number, seconds: number) => `${count} answers go in ${seconds}\u00a0s`,
  },
  heldFailed: {
    ru: (id: number, why: string) => `Ответ на № ${id} не отправлен: ${why}`,
    en: (id: number, why: string) => `The answer to no. ${id} was not sent: ${why}`,
  },
  closed: { ru: "запрос уже закрыт.", en: "the request is closed already." },
  claimed: { ru: "запрос теперь у коллеги.", en: "a colleague has the request now." },
  "source-not-for-seller": {
    ru: "источник закрыли для продавца.",
    en: "a source has been closed to the seller.",
  },
  "source-unknown": { ru: "источника больше нет на портале.", en: "a source is no longer on the portal." },
  otherProblem: { ru: "он изменился за это время.", en: "it has changed meanwhile." },
  takeBack: { ru: "Отменить", en: "Undo" },
  takeBackAll: { ru: "Отменить все", en: "Undo all" },
  toDraft: { ru: "Вернуть в черновик", en: "Back to the draft" },
  takenBack: {
    ru: "Ответ не отправлен, часы не останавливались. Текст снова в черновике.",
    en: "The answer was not sent; the clock never stopped. The text is a draft again.",
  },
  tooLate: { ru: "Ответ уже отправлен.", en: "The answer has been sent already." },
  takeBackFailed: {
    ru: "Отменить не удалось: сервер не отвечает. Повторите.",
    en: "Could not undo: the server does not answer. Try again.",
  },
  onItsWay: { ru: "Ответ отправляется", en: "The answer is on its way" },
  onItsWayNote: {
    ru: "Часы остановились при нажатии. Продавец увидит ответ, когда время выйдет.",
    en: "The clock stopped at the click. The seller sees the answer when the time is up.",
  },
  mergeTitle: {
    ru: (id: number) => `Запрос № ${id}: с каким объединить?`,
    en: (id: number) => `Request no. ${id}: merge with which?`,
  },
  mergeHint: { ru: "Слова вопроса или номер", en: "Words of the question or number" },
  mergeSend: { ru: "Объединить", en: "Merge" },
  merge: { ru: "Объединить…", en: "Merge…" },
  mergeNone: { ru: "Других открытых запросов нет.", en: "No other request is open." },
  mergeNote: {
    ru: "Этот запрос получит ответ на выбранный. Его часы останутся своими. Разъединить нельзя.",
    en: "This request gets the answer to the chosen one. Its clock stays its own. It cannot be taken apart again.",
  },
  sameQuestion: { ru: "тот же вопрос", en: "the same question" },
  merged: {
    ru: (id: number, into: number) => `№ ${id} получит ответ на № ${into}.`,
    en: (id: number, into: number) => `No. ${id} gets the answer to no. ${into}.`,
  },
  waitsFor: { ru: "Ждёт ответа на", en: "Waits for the answer to" },
  withIt: { ru: "Того же ответа ждут:", en: "These wait for the same answer:" },
  withItNote: {
    ru: "Они увидят ответ без имени и вопроса: не обращайтесь по имени.",
    en: "They see the answer without name and question: address nobody by name.",
  },
  nobody: { ru: "имя удалено", en: "name erased" },
  number: { ru: (id: number) => `№ ${id}`, en: (id: number) => `no. ${id}` },
  selected: {
    ru: (count: number) => `Выбрано: ${count}`,
    en: (count: number) => `${count} selected`,
  },
  select: { ru: (id: number) => `Выбрать № ${id}`, en: (id: number) => `Select no. ${id}` },
  answerAll: { ru: "Ответить всем", en: "Answer all" },
  unselect: { ru: "Снять выбор", en: "Clear selection" },
  manyTitle: {
    ru: (count: number) =>
      `Один ответ на ${count} ${plural("ru", count, { one: "запрос", few: "запроса", many: "запросов" })}`,
    en: (count: number) => `One answer to ${count} ${count === 1 ? "request" : "requests"}`,
  },
  manyNote: {
    ru: "Каждый получит свой ответ на своих часах. {имя}, {срок} и другие заполнятся для каждого, источники проверятся для каждого продавца.",
    en: "Each gets an answer of its own on its own clock. {name}, {due} and others are filled for each, sources are judged for each seller.",
  },
  manySend: { ru: "Отправить всем", en: "Send to all" },
  outcomes: { ru: "Что с каждым", en: "What became of each" },
  onWay: { ru: "отправляется", en: "on its way" },
  sentTo: { ru: "отправлен", en: "sent" },
  tookBack: { ru: "отменён", en: "taken back" },
  manyDone: {
    ru: (sent: number, all: number) => `Отправляется ${sent} из ${all}`,
    en: (sent: number, all: number) => `${sent} of ${all} on their way`,
  },
  close: { ru: "Закрыть", en: "Close" },
  failed: {
    ru: "Сервер не отвечает, ничего не отправлено. Текст на месте, повторите.",
    en: "The server does not answer; nothing was sent. Your text is here, try again.",
  },
  draft: { ru: "Черновик", en: "Draft" },
  drafting: { ru: "Пишем черновик…", en: "Drafting…" },
  draftBy: {
    ru: (model: string, keeps: string) => `Черновик составит модель ${model}. Где данные: ${keeps}`,
    en: (model: string, keeps: string) => `The model ${model} drafts it. Where the data is kept: ${keeps}`,
  },
  drafted: {
    ru: (model: string) => `Это черновик модели ${model}: прочтите, проверьте источники и исправьте.`,
    en: (model: string) => `This is a draft by ${model}: read it, check the sources and mend it.`,
  },
  draftFailed: {
    ru: "Сервер не отвечает. Ваш текст на месте: отвечайте сами.",
    en: "The server does not answer. Your text is untouched: answer yourself.",
  },
});
