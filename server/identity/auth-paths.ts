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
  readonly summary: string;
};

/** All of better-auth that the network may reach: the rest of it (sign-up, tokens as JSON, …) does not exist. */
export const authPaths = {
  signIn: {
    method: "POST",
    path: "/sign-in/username",
    authority: "none",
    perAddress: { most: 300, windowMs: 10 * minuteMs },
    errors: "problem",
    summary:
      "Sign in with `{username, password}`; sets the session cookie, with `rememberMe: false` until the browser is closed",
  },
  signOut: {
    method: "POST",
    path: "/sign-out",
    authority: "any",
    perAddress: { most: 600, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: "End this session, of a browser or of a device",
  },
  changePassword: {
    method: "POST",
    path: "/change-password",
    authority: "console",
    perAddress: { most: 60, windowMs: 10 * minuteMs },
    errors: "problem",
    summary:
      "Change one's password with `{currentPassword, newPassword}`; all other sessions and devices end",
  },
  deviceCode: {
    method: "POST",
    path: "/device/code",
    authority: "none",
    perAddress: { most: 600, windowMs: 10 * minuteMs },
    errors: "oauth",
    summary: "Device authorization (RFC 8628): begin, with `{client_id}`",
  },
  deviceToken: {
    method: "POST",
    path: "/device/token",
    authority: "none",
    perAddress: { most: 60_000, windowMs: 10 * minuteMs },
    errors: "oauth",
    summary: "Device authorization: ask for the token with `{grant_type, device_code, client_id}`, as JSON",
  },
  device: {
    method: "GET",
    path: "/device",
    authority: "console",
    perAddress: { most: 200, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: "Device authorization: what the signed-in person is asked to confirm, by `user_code`",
  },
  deviceApprove: {
    method: "POST",
    path: "/device/approve",
    authority: "console",
    perAddress: { most: 200, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: "Device authorization: the signed-in person confirms `{userCode}`",
  },
  deviceDeny: {
    method: "POST",
    path: "/device/deny",
    authority: "console",
    perAddress: { most: 200, windowMs: 10 * minuteMs },
    errors: "problem",
    summary: "Device authorization: the signed-in person refuses `{userCode}`",
  },
} as const satisfies Record<string, AuthPath>;

export type AuthPathId = keyof typeof authPaths;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the constant just above
export const authPathIds = Object.keys(authPaths) as AuthPathId[];

/** Failed sign-ins by login and address: a guesser is stopped, the person at another desk is not. */
export const failedSignIns: Limit = { most: 10, windowMs: 10 * minuteMs };
