import { z } from "zod";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Refusal } from "../outcome.ts";

const messages = defineMessages({
  wrongPassword: {
    ru: "Имя или пароль не подходят. Проверьте раскладку и Caps Lock; забытый пароль сменит администратор.",
    en: "Name or password is wrong. Check the keyboard layout and Caps Lock; the administrator can set a new password.",
  },
  deactivated: {
    ru: "Эта учётная запись отключена. Если это ошибка, обратитесь к администратору.",
    en: "This account is deactivated. If that is a mistake, ask the administrator.",
  },
  passwordsOff: {
    ru: "По паролю здесь входят не все. Нажмите «Войти через учётную запись компании».",
    en: "Not everybody signs in by password here. Press the button that signs in through the company account.",
  },
  codeUnknown: {
    ru: "Такого кода нет, или он открыт под другой учётной записью. Сверьте его с тем, что показывает расширение, или начните подключение заново.",
    en: "There is no such code, or somebody else has opened it. Compare it with what the extension shows, or start connecting again.",
  },
  codeExpired: {
    ru: "Срок кода истёк. Нажмите «Подключить» в расширении ещё раз.",
    en: "The code has expired. Press «Connect» in the extension again.",
  },
  codeUsed: {
    ru: "Этот код уже использован. Если браузер не подключился, начните заново.",
    en: "This code was used already. If the browser is not connected, start again.",
  },
  passwordLength: {
    ru: "Новый пароль: от 8 до 128 знаков.",
    en: "A new password has 8 to 128 characters.",
  },
  passwordWrong: {
    ru: "Нынешний пароль введён неверно.",
    en: "The current password is not right.",
  },
});

const Failure = z.object({
  code: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
});

/** What better-auth refused, in our words. `body` is its answer, parsed. */
export function authProblem(body: unknown, status: number, language: Language): Refusal {
  const say = messages(language);
  const failure = Failure.safeParse(body).data ?? {};
  switch (failure.code ?? failure.error) {
    case "INVALID_USERNAME_OR_PASSWORD":
    case "USERNAME_TOO_SHORT":
    case "USERNAME_TOO_LONG":
    case "INVALID_USERNAME":
      return { problem: "unauthenticated", detail: say.wrongPassword };
    case "ACCOUNT_DEACTIVATED":
      return { problem: "forbidden", detail: say.deactivated };
    case "PASSWORDS_OFF":
      return { problem: "forbidden", detail: say.passwordsOff };
    case "expired_token":
      return { problem: "not-found", detail: say.codeExpired };
    // Somebody else opened it a moment ago.
    case "access_denied":
      return unknownCode(language);
    case "invalid_request":
      return /process/i.test(failure.error_description ?? "")
        ? { problem: "wrong-state", detail: say.codeUsed }
        : unknownCode(language);
    case "PASSWORD_TOO_SHORT":
    case "PASSWORD_TOO_LONG":
      return { problem: "invalid", detail: say.passwordLength };
    case "INVALID_PASSWORD":
      return { problem: "invalid", detail: say.passwordWrong };
    default:
      return { problem: byStatus(status) };
  }
}

/** Of a code that is somebody else's the same is said as of one that there is not. */
export function unknownCode(language: Language): Refusal {
  return { problem: "not-found", detail: messages(language).codeUnknown };
}

function byStatus(status: number): Refusal["problem"] {
  if (status === 401) return "unauthenticated";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (status === 429) return "rate-limited";
  return status < 500 ? "invalid" : "internal";
}
