import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { getMigrations } from "better-auth/db/migration";
import { bearer, deviceAuthorization, username } from "better-auth/plugins";
import { connectPath, authPath } from "../../core/contract/paths.ts";
import type { SignInConfig } from "../../core/contract/config-sign-in.ts";
import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";
import { cookiePrefix } from "./cookie-prefix.ts";
import { deviceCodeLifeMs } from "./device-code-life.ts";
import { deviceName } from "./device-name.ts";
import { digestSecrets } from "./digest-secrets.ts";
import { mayUsePassword } from "./may-use-password.ts";
import { sessionOpener } from "./open-session.ts";
import { readMember } from "./read-member.ts";
import { sessionLifeMs } from "./session-life.ts";

const signInByPassword = "/sign-in/username";

/** The one client that connects by device authorization. */
const extensionClientId = "ask-me-extension";

export type AuthOptions = {
  readonly store: Store;
  /** Origin under which people reach the server. */
  readonly address: string;
  readonly secret: string;
  readonly now: Now;
  /** Who may sign in by a password; absent: everybody. */
  readonly passwords?: SignInConfig["passwords"];
};

/** better-auth over the store's own connection. What it offers to the network is chosen in `auth-paths.ts`. */
export function createAuth({ store, address, secret, now, passwords = "on" }: AuthOptions) {
  return betterAuth({
    appName: "Ask me",
    baseURL: address,
    basePath: authPath,
    secret,
    // Its own transactions would each cost a commit; ours alone are batched, and nothing of its needs one.
    database: { db: store.shared, type: "sqlite", transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // The limits of our own count by person and address; these would count a whole office as one.
    rateLimit: { enabled: false },
    // Nothing is kept there so far; what a later version keeps is found by its digest alone.
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: {
      // How long the cookie may live; how long the session does is decided in the hook below and by touchSession.
      expiresIn: sessionLifeMs.device / 1000,
      disableSessionRefresh: true,
      additionalFields: {
        kind: { type: "string", input: false, required: true, defaultValue: "console" },
        deviceName: { type: "string", input: false, required: false },
        seenAt: { type: "string", input: false, required: false },
        providerSid: { type: "string", input: false, required: false },
        providerHint: { type: "string", input: false, required: false },
      },
    },
    user: {
      additionalFields: {
        role: { type: "string", input: false, required: true, defaultValue: "seller" },
        active: { type: "boolean", input: false, required: true, defaultValue: true },
        groups: { type: "string", input: false, required: true, defaultValue: "[]" },
        region: { type: "string", input: false, required: false },
        channel: { type: "string", input: false, required: false },
        department: { type: "string", input: false, required: false },
        joinedAt: { type: "string", input: false, required: false },
        skills: { type: "string", input: false, required: false },
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(address),
      // They would put `__Secure-` before that.
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true, secure: address.startsWith("https:") },
      // Addresses are personal data that nothing here needs.
      ipAddress: { disableIpTracking: true },
      // refuseForeignOrigin has judged the request by then, and knows the extension's origins.
      disableCSRFCheck: true,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const member = await readMember(store, session.userId);
            if (!member?.active) throw new APIError("FORBIDDEN", { code: "ACCOUNT_DEACTIVATED" });
            // Told only to whoever knew the password.
            if (context?.path === signInByPassword && !mayUsePassword(member.role, passwords))
              throw new APIError("FORBIDDEN", { code: "PASSWORDS_OFF" });
            const kind = context?.path === "/device/token" ? "device" : "console";
            const agent = context?.request?.headers.get("user-agent") ?? "";
            return {
              data: {
                ...session,
                kind,
                deviceName: deviceName(agent),
                seenAt: now().toISOString(),
                createdAt: now(),
                updatedAt: now(),
                expiresAt: new Date(now().getTime() + sessionLifeMs[kind]),
              },
            };
          },
        },
      },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 64,
        // Logins come from the company's directory: Cyrillic, dots, @ and dashes among them.
        usernameValidator: (login) => login.trim() === login,
      }),
      bearer(),
      digestSecrets,
      sessionOpener,
      deviceAuthorization({
        expiresIn: `${deviceCodeLifeMs / 1000}s`,
        interval: "3s",
        verificationUri: address + connectPath,
        validateClient: (id) => id === extensionClientId,
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Brings better-auth's tables up to date. */
export async function migrateAuth(auth: Auth): Promise<void> {
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
}
