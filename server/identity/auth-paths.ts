import type { Wording } from "../../core/language/define-messages.ts";
import type { Limit } from "./rate-limiter.ts";

const minuteMs = 60_000;

export type AuthPath = {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Whose authority counts: of nobody (the body says all), the console's cookie alone, or any session. */
  readonly authority: "none" | "console" | "any";
  /** How many calls an address has. A whole office may share one. */
  readonly perAddress: Limit;
  /** RFC 8628 says how errors look; elsewhere they are problem details. */
  readonly errors: "oauth" | "problem";
  readonly summary: Wording;
};

/** All of better-auth that the network may reach: the rest of it (sign-up, tokens as JSON, …) does not exist. */
export const authPaths = {
  signIn: {
    method: "POST",
    path: "/sign-in/username",
    authority: "none",
    perAddress: { most: 300, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: {
      ru: "Войти с `{username, password}`; ставит cookie сеанса, с `rememberMe: false` — до закрытия браузера",
      en: "Sign in with `{username, password}`; sets the session cookie, with `rememberMe: false` until the browser is closed",
    },
  },
  signOut: {
    method: "POST",
    path: "/sign-out",
    authority: "any",
    perAddress: { most: 600, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: {
      ru: "Закончить этот сеанс, в консоли или в подключённом браузере",
      en: "End this session, of a browser or of a device",
    },
  },
  changePassword: {
    method: "POST",
    path: "/change-password",
    authority: "console",
    perAddress: { most: 60, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: {
      ru: "Сменить свой пароль: `{currentPassword, newPassword}`; остальные сеансы и устройства отключаются",
      en: "Change one's password with `{currentPassword, newPassword}`; all other sessions and devices end",
    },
  },
  deviceCode: {
    method: "POST",
    path: "/device/code",
    authority: "none",
    perAddress: { most: 600, windowMs: 10 * minuteMs },
    errors: "oauth",
    summary: {
      ru: "Подключение браузера (RFC 8628): начать, с `{client_id}`",
      en: "Device authorization (RFC 8628): begin, with `{client_id}`",
    },
  },
  deviceToken: {
    method: "POST",
    path: "/device/token",
    authority: "none",
    perAddress: { most: 60_000, windowMs: 10 * minuteMs },
    errors: "oauth",
    summary: {
      ru: "Подключение браузера: получить токен по `{grant_type, device_code, client_id}`, JSON",
      en: "Device authorization: ask for the token with `{grant_type, device_code, client_id}`, as JSON",
    },
  },
  device: {
    method: "GET",
    path: "/device",
    authority: "console",
    perAddress: { most: 200, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: {
      ru: "Подключение браузера: что вошедшему предстоит подтвердить, по `user_code`",
      en: "Device authorization: what the signed-in person is asked to confirm, by `user_code`",
    },
  },
  deviceApprove: {
    method: "POST",
    path: "/device/approve",
    authority: "console",
    perAddress: { most: 200, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: {
      ru: "Подключение браузера: вошедший подтверждает `{userCode}`",
      en: "Device authorization: the signed-in person confirms `{userCode}`",
    },
  },
  deviceDeny: {
    method: "POST",
    path: "/device/deny",
    authority: "console",
    perAddress: { most: 200, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: {
      ru: "Подключение браузера: вошедший отклоняет `{userCode}`",
      en: "Device authorization: the signed-in person refuses `{userCode}`",
    },
  },
} as const satisfies Record<string, AuthPath>;

export type AuthPathId = keyof typeof authPaths;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the constant just above
export const authPathIds = Object.keys(authPaths) as AuthPathId[];

/** Failed sign-ins by login and address: a guesser is stopped, the person at another desk is not. */
export const failedSignIns: Limit = { most: 10, windowMs: 10 * minuteMs };
