import { defineMessages } from "../../../core/language/define-messages.ts";

/** Why somebody who came from the company's provider is not signed in, and what to do; by `SignInRefusal`. */
export const refusalWords = defineMessages({
  cancelled: {
    ru: "Вход отменён. Нажмите кнопку, чтобы войти.",
    en: "Signing in was cancelled. Press the button to sign in.",
  },
  expired: {
    ru: "Вход занял больше десяти минут или начат в другом браузере. Нажмите кнопку ещё раз.",
    en: "Signing in took more than ten minutes, or was begun in another browser. Press the button again.",
  },
  used: {
    ru: "Этот ответ уже использован. Нажмите кнопку, чтобы войти заново.",
    en: "That answer was used already. Press the button to sign in anew.",
  },
  "provider-down": {
    ru: "Сервер входа компании не отвечает. Попробуйте через минуту; если не пройдёт, сообщите администратору.",
    en: "The company's sign-in server does not answer. Try again in a minute; if it stays, tell the administrator.",
  },
  "provider-wrong": {
    ru: "Сервер входа компании ответил не то, что должен. Попробуйте ещё раз; если повторится, сообщите администратору: причина записана в журнале.",
    en: "The company's sign-in server gave an answer that does not hold. Try again; if it happens again, tell the administrator: the log has the reason.",
  },
  deactivated: {
    ru: "Эта учётная запись отключена. Если это ошибка, обратитесь к администратору.",
    en: "This account is deactivated. If that is a mistake, ask the administrator.",
  },
  unknown: {
    ru: "Вас нет в списке тех, кому открыт этот сервис. Попросите администратора добавить вас.",
    en: "You are not on the list of people who may use this service. Ask the administrator to add you.",
  },
  "no-login": {
    ru: "Сервер входа не назвал ваш логин. Сообщите администратору: нужен claim, названный в signIn.oidc.claims.login.",
    en: "The sign-in server did not name your login. Tell the administrator: the claim named in signIn.oidc.claims.login is needed.",
  },
  "no-email": {
    ru: "Сервер входа не назвал ваш адрес почты. Сообщите администратору: нужен claim, названный в signIn.oidc.claims.email.",
    en: "The sign-in server did not name your e-mail address. Tell the administrator: the claim named in signIn.oidc.claims.email is needed.",
  },
  "email-taken": {
    ru: "Ваш адрес почты уже записан за другим человеком. Сообщите администратору.",
    en: "Your e-mail address already belongs to somebody else here. Tell the administrator.",
  },
  "login-taken": {
    ru: "Такой логин здесь уже есть, и он входит по паролю. Сообщите администратору: соединить записи можно в настройках (signIn.oidc.knownBy).",
    en: "That login exists here already and signs in by password. Tell the administrator: the settings can join the two (signIn.oidc.knownBy).",
  },
  "login-passed-on": {
    ru: "Этот логин раньше принадлежал другому человеку. Сообщите администратору: прежнюю учётную запись нужно убрать.",
    en: "That login used to be somebody else's. Tell the administrator: the earlier account has to be removed.",
  },
  "no-header": {
    ru: "Вход компании не назвал вас. Откройте сервис по обычному адресу, а не напрямую; если не поможет, сообщите администратору.",
    en: "The company's sign-in did not name you. Open the service by its usual address, not directly; if that does not help, tell the administrator.",
  },
  busy: {
    ru: "Слишком много входов с этого адреса. Подождите несколько минут.",
    en: "Too many sign-ins from this address. Wait a few minutes.",
  },
});
