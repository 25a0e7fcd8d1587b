import { join } from "node:path";
import type { Config } from "../../core/contract/config.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { copiesKept } from "../backup/copies-kept.ts";
import { type Erasure, erasuresFile, noteErasure } from "../backup/erasures.ts";
import { removeAccount } from "../accounts/remove-account.ts";
import { erasePerson } from "../desk/erase-person.ts";
import { eraseRequest } from "../desk/erase-request.ts";
import { fileFolder } from "../files/file-folder.ts";
import { removeLeaving } from "../files/remove-leaving.ts";
import type { Store } from "../store/store.ts";
import { dropCopies } from "../store/upgrade/copies-before-upgrade.ts";
import { openDatabase } from "./open-database.ts";
import type { Running } from "./run.ts";

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
  notNoted: {
    ru: (folder: string, file: string) =>
      `Стёрто, но записать это рядом с копиями (${folder}) не удалось: скопируйте туда ${file}, иначе восстановление из старой копии вернёт стёртое.`,
    en: (folder: string, file: string) =>
      `Erased, but it could not be noted beside the backups (${folder}): copy ${file} there, or restoring an older backup brings back what was erased.`,
  },
  stillIn: {
    ru: (count: number, where: string) =>
      `В копиях от прежних дней это ещё есть (${count}): ${where}. При восстановлении из них оно будет стёрто снова; сами копии удаляются по сроку или вручную.`,
    en: (count: number, where: string) =>
      `Copies of earlier days still hold it (${count}): ${where}. Restored from, they are erased again; the copies themselves go when their time is over, or by hand.`,
  },
});

/** Erases a person or a request; the log keeps ids, times and codes. 0 done, 1 done but not noted everywhere, 2 not. */
export async function erase({ config, values, terminal }: Running): Promise<number> {
  const { say, complain, language } = terminal;
  const text = messages(language);
  const { person, request } = values;
  if ((person === undefined) === (request === undefined)) {
    complain(text.which);
    return 2;
  }
  const store = await openDatabase(config);
  try {
    const erasure = await erasureOf(store, { person, request });
    if (erasure === null) {
      complain(person === undefined ? text.noRequest(request ?? "") : text.noPerson(person));
      return 2;
    }
    // Before it is done: whatever breaks off in between, a restore finds it.
    await noteErasure(config.data, erasure);
    const isNoted = await noteBesideBackups(config, erasure);
    say(await done(store, erasure, language));
    await removeLeaving(store, fileFolder(config.data));
    await dropCopies(config.data);
    const older = await copiesKept(config);
    if (older.length > 0) complain(text.stillIn(older.length, older.slice(0, 3).join(", ")));
    if (!isNoted) complain(text.notNoted(config.backup?.folder ?? "", join(config.data, erasuresFile)));
    return isNoted ? 0 : 1;
  } finally {
    await store.close();
  }
}

async function erasureOf(
  store: Store,
  { person, request = "" }: { readonly person: string | undefined; readonly request: string | undefined },
): Promise<Erasure | null> {
  const at = new Date().toISOString();
  if (person !== undefined) {
    const login = person.trim().toLowerCase();
    const user = await store.read
      .selectFrom("user")
      .select("id")
      .where("username", "=", login)
      .executeTakeFirst();
    return user ? { kind: "person", account: user.id, at } : null;
  }
  if (!/^\d+$/.test(request)) return null;
  const number = Number(request);
  const row = await store.read.selectFrom("request").select("id").where("id", "=", number).executeTakeFirst();
  return row ? { kind: "request", request: number, at } : null;
}

/** @returns what is told of it. */
async function done(store: Store, erasure: Erasure, language: Language): Promise<string> {
  const text = messages(language);
  if (erasure.kind === "request") {
    await eraseRequest(store, erasure.request, new Date());
    return text.requestErased(String(erasure.request));
  }
  // The account goes last: broken off, the command finds the person again.
  const requests = await erasePerson(store, erasure.account, new Date());
  await removeAccount(store, erasure.account, new Date());
  return text.personErased(requests);
}

/** The disk of the backups may be out of reach: that keeps nobody's data alive. @returns whether it was noted there. */
async function noteBesideBackups({ backup }: Pick<Config, "backup">, erasure: Erasure): Promise<boolean> {
  if (!backup) return true;
  try {
    await noteErasure(backup.folder, erasure);
    return true;
  } catch {
    return false;
  }
}
