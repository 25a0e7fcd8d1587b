import { plural } from "../core/language/plural.ts";

/** What a form for name and password says, in the console and on the page without the extension alike. */
export const signInWords = {
  login: { ru: "Логин", en: "Login" },
  password: { ru: "Пароль", en: "Password" },
  signIn: { ru: "Войти", en: "Sign in" },
  signingIn: { ru: "Входим…", en: "Signing in…" },
  loginMissing: { ru: "Введите логин.", en: "Enter your login." },
  passwordMissing: { ru: "Введите пароль.", en: "Enter your password." },
  offline: {
    ru: "Сервер не отвечает. Проверьте сеть или VPN и нажмите «Войти» ещё раз.",
    en: "The server does not answer. Check the network or VPN and press “Sign in” again.",
  },
  tooMany: {
    ru: (minutes: number) =>
      `Слишком много попыток. Следующая возможна через ${minutes} ${plural("ru", minutes, { one: "минуту", few: "минуты", many: "минут" })}.`,
    en: (minutes: number) =>
      `Too many attempts. You can try again in ${minutes} ${plural("en", minutes, { one: "minute", other: "minutes" })}.`,
  },
  through: { ru: (name: string) => `Войти через ${name}`, en: (name: string) => `Sign in with ${name}` },
  byPassword: { ru: "Войти по паролю", en: "Sign in with a password" },
  byPasswordAdmins: { ru: "Вход по паролю для администраторов", en: "Password sign-in for administrators" },
  goingElsewhere: { ru: "Входим через учётную запись компании…", en: "Signing in with the company account…" },
  help: { ru: "Логин и пароль выдаёт администратор.", en: "The administrator gives you login and password." },
} as const;
