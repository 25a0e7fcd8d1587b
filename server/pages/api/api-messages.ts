import { contractHeader, contractVersion } from "../../../core/contract/version.ts";
import { defineMessages } from "../../../core/language/define-messages.ts";

/** What the API's description says beside the endpoints' own words. */
export const apiMessages = defineMessages({
  about: {
    ru:
      `Клиенты передают \`${contractHeader}: ${contractVersion}\`. Любой отказ — problem details (RFC 9457): \`code\` для программ, ` +
      "`title` и `detail` для людей, на языке Accept-Language. Кроме названных у запроса отказов, любой запрос может получить " +
      "`rate-limited`, `contract-version` и `internal`.",
    en:
      `Clients send \`${contractHeader}: ${contractVersion}\`. Whatever the server refuses is a problem (RFC 9457): \`code\` is for ` +
      "programs, `title` and `detail` are for people, in the language of Accept-Language. Beside the problems that an operation " +
      "names, every one may answer `rate-limited`, `contract-version` and `internal`.",
  },
  session: { ru: "Вход в консоль: cookie", en: "The console's sign-in: a cookie" },
  device: {
    ru: "Токен подключённого браузера (RFC 8628)",
    en: "A connected browser's token, from device authorization (RFC 8628)",
  },
  scim: { ru: "Токен из `signIn.scim.token`", en: "The token of `signIn.scim.token`" },
  metrics: { ru: "Токен из `metrics.token`", en: "The token of `metrics.token`" },
  answer: { ru: "Ответ", en: "The answer" },
  done: { ru: "Готово", en: "Done" },
  problem: { ru: "Отказ (RFC 9457)", en: "A problem (RFC 9457)" },
  oauthError: { ru: "Ошибка OAuth (RFC 6749)", en: "An OAuth error (RFC 6749)" },
  scimError: { ru: "Ошибка SCIM (RFC 7644)", en: "A SCIM error (RFC 7644)" },
});
