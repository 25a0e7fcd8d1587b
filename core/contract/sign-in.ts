import { z } from "zod";

/** Why somebody who came from a provider or a proxy is not signed in; stands in the address of the page that says so. */
export const SignInRefusal = z
  .enum([
    /** They went back, or the provider would not have them. */
    "cancelled",
    /** Too long on the way, or another browser's. */
    "expired",
    "used",
    "provider-down",
    /** What the provider sent does not hold. */
    "provider-wrong",
    "deactivated",
    /** Only whoever has an account may come, and this one has none. */
    "unknown",
    "no-login",
    "no-email",
    "email-taken",
    "login-taken",
    /** The account is somebody's who has another subject at the provider: a login that was given anew. */
    "login-passed-on",
    /** The reverse proxy names nobody, or is not one that is believed. */
    "no-header",
    "busy",
  ])
  .meta({ id: "SignInRefusal" });
export type SignInRefusal = z.infer<typeof SignInRefusal>;

/** How one may sign in here, as its pages need to know before anybody has. */
export const SignInWays = z
  .object({
    passwords: z.enum(["on", "off", "admins"]),
    /** Who else vouches for people: where to send a browser, with `to` for the way back; null where only passwords hold. */
    elsewhere: z
      .object({
        kind: z.enum(["provider", "proxy"]),
        start: z.string(),
        name: z.object({ ru: z.string(), en: z.string() }),
        /** Send whoever comes signed out there at once. */
        automatic: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: "SignInWays" });
export type SignInWays = z.infer<typeof SignInWays>;
