import { defineMessages, type Language } from "../core/language/define-messages.ts";
import { plural } from "../core/language/plural.ts";

/** What happened, in a few words, for every problem code. */
export const problemTitles = defineMessages({
  unauthenticated: { ru: "Нужно войти", en: "Sign in" },
  forbidden: { ru: "Не хватает прав", en: "Not allowed" },
  "not-found": { ru: "Не найдено", en: "Not found" },
  invalid: { ru: "Запрос составлен неверно", en: "The call is not right" },
  "empty-text": { ru: "Текст пуст", en: "The text is empty" },
  "too-large": { ru: "Слишком большой запрос", en: "Too large" },
  "file-refused": { ru: "Такой файл приложить нельзя", en: "This file cannot go along" },
  "file-unknown": { ru: "Файл уже не хранится", en: "The file is no longer kept" },
  "file-not-kept": { ru: "Файл не удалось сохранить", en: "The file could not be stored" },
  closed: { ru: "Вопрос уже закрыт", en: "Already closed" },
  "not-claimed": { ru: "Вопрос никем не взят", en: "Not claimed" },
  "wrong-state": { ru: "Сейчас это нельзя", en: "Not possible now" },
  "key-reused": { ru: "Ключ уже использован", en: "Key already used" },
  awaited: { ru: "Ответа ждут и другие", en: "Others wait for the answer too" },
  "not-in-pilot": { ru: "Спросить здесь пока нельзя", en: "Asking is not open here yet" },
  "source-not-for-seller": { ru: "Источник закрыт для продавца", en: "The seller may not see a source" },
  "source-unknown": { ru: "Источник не найден", en: "Source not found" },
  "source-missing": { ru: "Нет источника", en: "No source" },
  "merge-circle": { ru: "Получился бы круг", en: "That would be a circle" },
  "merge-closed": { ru: "Тот запрос закрыт", en: "That request is closed" },
  "changed-meanwhile": { ru: "Уже изменено", en: "Changed meanwhile" },
  "placeholder-unfilled": { ru: "Не всё заполнено", en: "Something is not filled in" },
  "mail-off": { ru: "Почта не настроена", en: "Mail is not set up" },
  "draft-off": { ru: "Черновики выключены", en: "Drafts are off" },
  "draft-nothing": { ru: "Нечем помочь", en: "Nothing to draft from" },
  "draft-failed": { ru: "Черновика нет", en: "No draft" },
  "no-release": { ru: "Портал ещё не проиндексирован", en: "The portal is not indexed yet" },
  "release-version": { ru: "Индекс другой версии", en: "The index is of another version" },
  "contract-version": { ru: "Версии не совпадают", en: "Versions differ" },
  "crawl-running": { ru: "Обход уже идёт", en: "A crawl is under way" },
  "database-busy": { ru: "База данных занята", en: "The database is busy" },
  "database-read-only": { ru: "База данных только для чтения", en: "The database is read-only" },
  "rate-limited": { ru: "Слишком часто", en: "Too often" },
  internal: { ru: "Ошибка на сервере", en: "The server failed" },
  claimed: { ru: "Вопрос уже взят", en: "Already claimed" },
  "too-long": { ru: "Слишком длинный текст", en: "The text is too long" },
});

const characters = (language: Language, count: number): string =>
  plural(
    language,
    count,
    language === "ru" ? { one: "знака", many: "знаков" } : { one: "character", other: "characters" },
  );

/** What it means and how to mend it. */
export const problemDetails = defineMessages({
  unauthenticated: {
    ru: "Вход не выполнен или отозван. Войдите снова, и всё продолжится с того же места.",
    en: "You are not signed in, or the sign-in was revoked. Sign in again to go on where you were.",
  },
  forbidden: {
    ru: "Вашей роли это не разрешено. Если это нужно для работы, попросите администратора.",
    en: "Your role may not do this. If your work needs it, ask the administrator.",
  },
  "not-found": {
    ru: "Такого нет, или вам это не видно. Проверьте адрес или обновите список.",
    en: "There is no such thing, or you may not see it. Check the address or refresh the list.",
  },
  invalid: {
    ru: "Сервер не понял запрос. Исправьте поля, названные ниже, и повторите.",
    en: "The server cannot use this call. Mend the fields named below and try again.",
  },
  "empty-text": {
    ru: "Вопрос пуст: напишите хотя бы несколько слов и отправьте снова.",
    en: "The question is empty: write at least a few words and send it again.",
  },
  "too-large": {
    ru: "Запрос больше 1 МБ. Уберите лишнее (например, выделенный текст) и повторите.",
    en: "The call is larger than 1 MB. Leave something out (the selection, say) and try again.",
  },
  "file-refused": {
    ru: "Можно приложить снимки (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, текст и CSV.",
    en: "Pictures (PNG, JPEG, WebP, GIF), PDF, Word, Excel, PowerPoint, text and CSV can go along.",
  },
  "file-unknown": {
    ru: "Одного из файлов на сервере уже нет: без отправки он хранится сутки. Приложите его ещё раз.",
    en: "One of the files is no longer on the server: unsent, it is kept for a day. Attach it again.",
  },
  "file-not-kept": {
    ru: "На сервере нет места для файла. Вопрос можно отправить без него. Администратор: проверьте место на диске и права на папку files («npm run ask-me -- check»).",
    en: 'The server has no room for the file. The question can go without it. Administrator: check the disk space and the rights of the folder "files" ("npm run ask-me -- check").',
  },
  closed: {
    ru: "На этот вопрос уже дан полный ответ. Задайте новый вопрос или отметьте ответ неполным.",
    en: "This question has its complete answer. Ask a new one, or rate the answer as incomplete.",
  },
  "not-claimed": {
    ru: "Этот вопрос вы не брали. Обновите очередь: возможно, его уже вернули.",
    en: "You do not hold this question. Refresh the queue: it may have been given back already.",
  },
  "wrong-state": {
    ru: "Состояние вопроса изменилось. Обновите его и посмотрите, что теперь возможно.",
    en: "The question's state has changed. Refresh it and see what is possible now.",
  },
  "key-reused": {
    ru: "С этим ключом уже отправлено другое. Отправьте ещё раз: приложение возьмёт новый ключ.",
    en: "Something else was sent with this key. Send again: the application takes a new key.",
  },
  awaited: {
    ru: "Коллеги спросили то же и ждут этого ответа: отменить вопрос уже нельзя. Ответ придёт всем.",
    en: "Colleagues asked the same and wait for this answer: the question cannot be taken back. Everyone gets the answer.",
  },
  "not-in-pilot": {
    ru: "Кнопка «Спроси меня» есть пока не во всех регионах, каналах и подразделениях. Поиск работает как всегда, а срочный вопрос примут по телефону.",
    en: "The button “Ask me” is not in all regions, channels and departments yet. Search works as always, and an urgent question is taken by phone.",
  },
  "source-not-for-seller": {
    ru: "Тот, кто спрашивает, не может открыть один из источников. Замените его или перескажите своими словами.",
    en: "Whoever asks cannot open one of the sources. Replace it, or tell it in your own words.",
  },
  "source-unknown": {
    ru: "Одного из источников больше нет на портале. Найдите его заново или уберите ссылку.",
    en: "One of the sources is no longer on the portal. Search for it again or remove the citation.",
  },
  "source-missing": {
    ru: "Полный ответ без источника: скажите почему (нет на портале, на портале непонятно, по памяти).",
    en: "A complete answer without a source: say why (not on the portal, unclear there, by heart).",
  },
  "merge-circle": {
    ru: "Тот запрос сам ждёт ответа на этот. Объедините их наоборот или выберите другой.",
    en: "That request waits for the answer to this one. Merge them the other way round, or choose another.",
  },
  "merge-closed": {
    ru: "Тот запрос отменён, ответа на него не будет. Выберите другой.",
    en: "That request was taken back and will have no answer. Choose another.",
  },
  "changed-meanwhile": {
    ru: "Пока вы правили, это изменил коллега. Ваш текст остался здесь: обновите и сравните.",
    en: "A colleague changed this while you were editing. Your text stays here: refresh and compare.",
  },
  "placeholder-unfilled": {
    ru: "В запросе нет того, что должно стоять в скобках. Впишите это в ответ на него отдельно.",
    en: "The request lacks what should stand in the brackets. Write it into an answer of its own.",
  },
  "mail-off": {
    ru: "Писем сервер не отправляет. Позвоните специалисту. Администратор: ключ mail в ask-me.yaml.",
    en: "The server sends no letters. Call the specialist. Administrator: the key mail in ask-me.yaml.",
  },
  "draft-off": {
    ru: "Черновики не настроены. Администратор: ключ draft в ask-me.yaml.",
    en: "Drafts are not set up. Administrator: the key draft in ask-me.yaml.",
  },
  "draft-nothing": {
    ru: "На портале нет того, что открыто продавцу и подходит к вопросу. Ответьте сами.",
    en: "The portal has nothing that fits the question and is open to the seller. Answer it yourself.",
  },
  "draft-failed": {
    ru: "Черновик не пришёл. Ваш текст на месте: отвечайте сами или повторите позже.",
    en: "No draft came. Your text is untouched: answer yourself, or try again later.",
  },
  "no-release": {
    ru: "Искать пока негде. Администратор: выполните «npm run crawl -- --config ask-me.yaml»; поиск заработает сам.",
    en: 'There is nothing to search. Administrator: run "npm run crawl -- --config ask-me.yaml"; search will start by itself.',
  },
  "release-version": {
    ru: "Индекс построен другой версией программы. Администратор: обойдите портал заново («npm run crawl»).",
    en: 'The index was built by another version. Administrator: crawl the portal again ("npm run crawl").',
  },
  "contract-version": {
    ru: "Расширение старше, чем понимает сервер. Обновите расширение со страницы /extension или перезапустите браузер.",
    en: "The extension is older than the server understands. Update it from /extension or restart the browser.",
  },
  serverOutdated: {
    ru: "Сервер старше, чем понимает расширение. Скажите администратору, что сервер пора обновить.",
    en: "The server is older than the extension understands. Tell your administrator that it is to be updated.",
  },
  "crawl-running": {
    ru: "Портал сейчас обходят. Дождитесь конца или остановите обход, затем повторите.",
    en: "The portal is being crawled. Wait until it has ended, or stop it, and try again.",
  },
  "database-busy": {
    ru: "Другой процесс держит базу. Ничего не потеряно: повторите через несколько секунд.",
    en: "Another process holds the database. Nothing is lost: try again in a few seconds.",
  },
  "database-read-only": {
    ru: "Записать не удалось. Администратор: проверьте права на файл и папку базы и место на диске («npm run ask-me -- check»).",
    en: 'Nothing could be written. Administrator: check the rights of the database file and its folder, and the disk space ("npm run ask-me -- check").',
  },
  "rate-limited": {
    ru: "Слишком много попыток подряд. Подождите немного и повторите.",
    en: "Too many attempts in a row. Wait a little and try again.",
  },
  internal: {
    ru: "Это наша ошибка, она записана в журнал. Повторите; если не поможет, сообщите администратору.",
    en: "This is our mistake, and it is in the log. Try again; if it stays, tell the administrator.",
  },
  claimed: {
    ru: "Вопрос взял кто-то другой. Напишите коллеге, если отвечать должны вы.",
    en: "Somebody else holds this question. Write to your colleague if you should answer it.",
  },
  foreignHost: {
    ru: "Под этим именем сервер не отвечает. Откройте его по адресу из письма или закладки. Администратор: прокси должен передавать заголовок Host как есть; другие имена сервера — ключ server.otherNames.",
    en: "The server does not answer under this name. Open it at the address of a letter or bookmark. Administrator: the proxy has to pass the header Host on as it is; further names of the server go into server.otherNames.",
  },
  numbered: {
    ru: (number: string) =>
      `Это наша ошибка, она записана в журнал. Повторите; если не поможет, сообщите администратору номер ${number}.`,
    en: (number: string) =>
      `This is our mistake, and it is in the log. Try again; if it stays, tell the administrator the number ${number}.`,
  },
  claimedBy: {
    ru: (name: string) => `Вопрос взят: ${name}. Напишите коллеге, если отвечать должны вы.`,
    en: (name: string) => `${name} holds this question. Write to your colleague if you should answer it.`,
  },
  "too-long": {
    ru: "Текст слишком длинный. Сократите его и отправьте снова.",
    en: "The text is too long. Shorten it and send it again.",
  },
  longerThan: {
    ru: (most: number, was: number) =>
      `Текст длиннее ${most} ${characters("ru", most)} (у вас ${was}). Сократите его и отправьте снова.`,
    en: (most: number, was: number) =>
      `The text is longer than ${most} ${characters("en", most)} (yours has ${was}). Shorten it and send it again.`,
  },
});
