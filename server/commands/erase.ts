import { defineMessages } from "../../core/language/define-messages.ts";
import { removeAccount } from "../accounts/remove-account.ts";
import { erasePerson } from "../desk/erase-person.ts";
import { eraseRequest } from "../desk/erase-request.ts";
import { fileFolder } from "../files/file-folder.ts";
import { removeLeaving } from "../files/remove-leaving.ts";
import type { Store } from "../store/store.ts";
import { openDatabase } from "./open-database.ts";
import type { Running } from "./run.ts";
import type { Terminal } from "./terminal.ts";

const messages = defineMessages({
  which: {
    ru: "Назовите что-то одно: --person ЛОГИН или --request НОМЕР.",
    en: "Name one of the two: --person LOGIN or --request NUMBER.",
  },
  noPerson: {
    ru: (login: string) => `Человека с логином «${login}» нет: проверьте написание или стёрт ли он уже.`,
    en: (login: string) =>
      `There is nobody with the login "${login}": check the spelling, or they are erased already.`,
  },
  noRequest: {
    ru: (id: string) => `Вопроса № ${id} нет: номер стоит в адресе вопроса в консоли.`,
    en: (id: string) =>
      `There is no request ${id}: the number stands in the request's address in the console.`,
  },
  personErased: {
    ru: (requests: number) =>
      `Стёрто: учётная запись, входы, тексты и поисковые запросы человека. Затронуто вопросов: ${requests}. Сроки и отчёты прежние.`,
    en: (requests: number) =>
      `Erased: the account, its sign-ins, what the person wrote and searched. Requests touched: ${requests}. Times and reports stay as they were.`,
  },
  requestErased: {
    ru: (id: string) => `Тексты и данные вопроса № ${id} стёрты. Сроки и отчёты прежние.`,
    en: (id: string) =>
      `The texts and data of request ${id} are erased. Times and reports stay as they were.`,
  },
});

/** Erases a person or a request; the log keeps ids, times and codes. */
export async function erase({ config, values, terminal }: Running): Promise<number> {
  const { person, request } = values;
  if ((person === undefined) === (request === undefined)) {
    terminal.complain(messages(terminal.language).which);
    return 2;
  }
  const store = await openDatabase(config);
  try {
    const code =
      person === undefined
        ? await eraseOneRequest(store, request ?? "", terminal)
        : await eraseOnePerson(store, person, terminal);
    await removeLeaving(store, fileFolder(config.data));
    return code;
  } finally {
    await store.close();
  }
}

async function eraseOnePerson(
  store: Store,
  login: string,
  { language, say, complain }: Terminal,
): Promise<number> {
  const user = await store.read
    .selectFrom("user")
    .select("id")
    .where("username", "=", login.trim().toLowerCase())
    .executeTakeFirst();
  if (!user) {
    complain(messages(language).noPerson(login));
    return 2;
  }
  // The account goes last: broken off, the command finds the person again.
  const requests = await erasePerson(store, user.id, new Date());
  await removeAccount(store, user.id, new Date());
  say(messages(language).personErased(requests));
  return 0;
}

async function eraseOneRequest(
  store: Store,
  id: string,
  { language, say, complain }: Terminal,
): Promise<number> {
  const erased = /^\d+$/.test(id) && (await eraseRequest(store, Number(id), new Date()));
  (erased ? say : complain)(messages(language)[erased ? "requestErased" : "noRequest"](id));
  return erased ? 0 : 2;
}
