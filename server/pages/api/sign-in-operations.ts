import { z } from "@hono/zod-openapi";
import { authPath } from "../../../core/contract/paths.ts";
import { type AuthPath, authPathIds, authPaths } from "../../identity/auth-paths.ts";
import { elsewherePaths } from "../../identity/elsewhere-paths.ts";
import type { ApiKey, Described } from "./described.ts";

const opens: Readonly<Record<AuthPath["authority"], readonly ApiKey[]>> = {
  none: [],
  console: ["session"],
  any: ["session", "device"],
};

const byPassword = authPathIds.map((id): Described => {
  const { method, path, authority, errors, summary }: AuthPath = authPaths[id];
  return {
    id,
    method: method === "GET" ? "get" : "post",
    path: authPath + path,
    subject: "signIn",
    summary,
    opens: opens[authority],
    refuses: errors,
    answer: { status: 200 },
  };
});

const browser = {
  method: "get",
  subject: "signIn",
  opens: [],
  refuses: "problem",
  answer: { status: 302 },
} as const;
const Begun = z.object({
  /** A page of this server to end on. */
  to: z.string().optional(),
  /** `no`: until the browser is closed. */
  remember: z.string().optional(),
});

const elsewhere: readonly Described[] = [
  {
    ...browser,
    id: "oidcStart",
    path: elsewherePaths.oidcStart,
    summary: {
      ru: "Вход через учётную запись компании: отправляет браузер к провайдеру (OpenID Connect с PKCE)",
      en: "Sign in with the company account: sends the browser to the provider (OpenID Connect with PKCE)",
    },
    request: { query: Begun },
  },
  {
    ...browser,
    id: "oidcCallback",
    path: elsewherePaths.oidcCallback,
    summary: {
      ru: "Возвращение от провайдера: проверяет его ответ, входит и отправляет дальше; отказ объясняет страница входа",
      en: "Back from the provider: its answer is checked, the person signed in and sent on; the sign-in page explains a refusal",
    },
    request: { query: z.object({ state: z.string().optional(), code: z.string().optional() }) },
  },
  {
    ...browser,
    id: "oidcLeave",
    path: elsewherePaths.oidcLeave,
    summary: {
      ru: "После выхода: отправляет браузер выйти и у провайдера",
      en: "After signing out: sends the browser on to leave the provider, too",
    },
    request: { query: z.object({ parting: z.string().optional() }) },
  },
  {
    id: "oidcLogout",
    method: "post",
    path: elsewherePaths.oidcLogout,
    subject: "signIn",
    summary: {
      ru: "Провайдер сам сообщает, что человек вышел (Back-Channel Logout): сеансы заканчиваются. Открывает подпись в `logout_token`",
      en: "The provider tells by itself that somebody was signed out (Back-Channel Logout): sessions end. The signature of `logout_token` opens it",
    },
    opens: [],
    refuses: "oauth",
    request: {
      body: {
        required: true,
        content: { "application/x-www-form-urlencoded": { schema: z.object({ logout_token: z.string() }) } },
      },
    },
    answer: { status: 200 },
  },
  {
    ...browser,
    id: "proxyStart",
    path: elsewherePaths.proxyStart,
    summary: {
      ru: "Вход по заголовку доверенного прокси",
      en: "Sign in by the header of a trusted proxy",
    },
    request: { query: Begun },
  },
];

/** Signing in and out: by password, through the company's provider or proxy, and of a browser that connects. */
export const signInOperations: readonly Described[] = [...byPassword, ...elsewhere];
