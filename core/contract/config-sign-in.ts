import { z } from "zod";
import { Role } from "./person.ts";

/** A claim by its name or its path, as in `realm_access.roles`. */
const ClaimName = z.string().min(1);

/** A claim taken as it stands, or `values` from what the provider says to what we do: what is not in it is not taken. */
const Claim = z.union([
  ClaimName.transform((claim) => ({ claim, values: null })),
  z.strictObject({ claim: ClaimName, values: z.record(z.string(), z.string()) }),
]);
export type Claim = z.infer<typeof Claim>;

/** Nobody becomes an administrator because nothing is known of them. */
const OrdinaryRole = Role.exclude(["admin"]);

/** What a source of identity says of people, and what becomes of those whom we know already. */
const accountRules = {
  /** From what is said to roles; of several the first line that fits holds. */
  roles: z.record(z.string(), Role).default({}),
  /** Of whom nothing in `roles` is said. */
  role: OrdinaryRole.default("seller"),
  /** `create`: whoever comes for the first time gets an account. `known`: only those who have one may come. */
  accounts: z.enum(["create", "known"]).default("create"),
};

/** How somebody who comes for the first time is taken for an account that is there already. */
const KnownBy = z.enum(["never", "login", "email"]);

const Issuer = z.url({ protocol: /^https?$/ }).refine(isSafe, {
  error: "https (http: only on this very machine)",
});

const Oidc = z.strictObject({
  /** Exactly as the provider calls itself in its `/.well-known/openid-configuration`. */
  issuer: Issuer,
  clientId: z.string().min(1),
  /** Absent: a public client, whom PKCE alone protects. */
  clientSecret: z.string().min(1).optional(),
  scopes: z
    .array(z.string().regex(/^\S+$/))
    .default(["openid", "profile", "email"])
    .transform((scopes) => [...new Set(["openid", ...scopes])]),
  /** Who the provider is, on the button «Войти через …». */
  name: z
    .strictObject({ ru: z.string(), en: z.string() })
    .default({ ru: "учётную запись компании", en: "the company account" }),
  /** Whoever comes signed out is sent through the provider at once. */
  automatic: z.boolean().default(true),
  /** So far may the provider's clock be from ours. */
  clockSkewSeconds: z.int().min(0).max(300).default(30),
  /** So long is waited for an answer of the provider. */
  timeoutSeconds: z.int().min(1).max(60).default(10),
  ...accountRules,
  /**
   * What is named here is the provider's from then on: taken at every sign-in, and gone where the provider says nothing of it.
   * What is not named stays as the list of people has it.
   */
  claims: z
    .strictObject({
      login: ClaimName.default("preferred_username"),
      name: ClaimName.default("name"),
      email: ClaimName.default("email"),
      role: ClaimName.optional(),
      groups: Claim.optional(),
      region: Claim.optional(),
      channel: Claim.optional(),
      department: Claim.optional(),
      joinedAt: Claim.optional(),
      skills: Claim.optional(),
    })
    .prefault({}),
  knownBy: KnownBy.default("never"),
  /** Whether `knownBy` also finds accounts with a password: whoever may choose a login at the provider gets into them. */
  knownWithPassword: z.boolean().default(false),
  /** Whether whoever signs out here is signed out at the provider, too. */
  signOutThere: z.boolean().default(true),
  /**
   * After so many days without a sign-in at the provider sessions and connected browsers end, so that they are judged by the
   * groups of today. Absent: they last as long as they are used.
   */
  signInAgainDays: z.int().min(1).max(365).optional(),
  /** What ends when the provider tells that somebody was signed out: sessions in browsers, or connected extensions as well. */
  endedThere: z.enum(["sessions", "sessions-and-devices"]).default("sessions"),
});
export type OidcConfig = z.infer<typeof Oidc>;

const HeaderName = z.string().regex(/^[A-Za-z0-9-]+$/);

const ProxyHeader = z.strictObject({
  /** Addresses or networks (`10.0.0.5`, `10.0.0.0/24`) of the reverse proxies whose headers are believed. */
  proxies: z.array(z.string().regex(/^[0-9a-f.:]+(\/\d{1,3})?$/i)).min(1),
  login: HeaderName.default("X-Remote-User"),
  /** `strip`: `POLIS\marina` and `marina@POLIS.EXAMPLE` are `marina`. */
  realm: z.enum(["keep", "strip"]).default("keep"),
  name: HeaderName.optional(),
  email: HeaderName.optional(),
  /** Groups, separated by `separator`; `roles` goes by them. */
  groups: HeaderName.optional(),
  separator: z.string().min(1).default(";"),
  ...accountRules,
  accounts: z.enum(["create", "known"]).default("known"),
});
export type ProxyHeaderConfig = z.infer<typeof ProxyHeader>;

const Scim = z.strictObject({
  /** What the provider shows in `Authorization: Bearer …`. */
  token: z.string().min(32),
  /**
   * What the provider's groups, by their `displayName`, become in our groups: `keep` takes them as they stand, of a map what is in
   * it. Absent: groups of people are none of SCIM's business.
   */
  groups: z.union([z.literal("keep"), z.record(z.string(), z.string())]).optional(),
  /** From the provider's groups to roles; of several the first line that fits holds. Absent: roles are none of SCIM's business. */
  roles: z.record(z.string(), Role).optional(),
  /** Of whoever is in no group of `roles`. */
  role: OrdinaryRole.default("seller"),
});
export type ScimConfig = z.infer<typeof Scim>;

/** How people prove who they are. Absent: by login and password alone. */
export const SignInConfig = z
  .strictObject({
    /** `admins`: only administrators may use theirs, for the day on which the provider is down. */
    passwords: z.enum(["on", "off", "admins"]).default("on"),
    oidc: Oidc.optional(),
    header: ProxyHeader.optional(),
    /** An identity provider keeps the list of people by itself, under `/scim/v2`. */
    scim: Scim.optional(),
  })
  .refine(({ passwords, oidc, header }) => passwords === "on" || oidc !== undefined || header !== undefined, {
    error: "off, admins: only with oidc or header (только вместе с oidc или header)",
    path: ["passwords"],
  })
  .refine(({ oidc, header }) => oidc === undefined || header === undefined, {
    error: "either oidc or header (что-то одно: oidc или header)",
    path: ["header"],
  })
  .refine(({ scim, oidc, header }) => !scim?.groups || !(oidc?.claims.groups ?? header?.groups), {
    error: "groups come either by scim or by oidc or header (группы дают либо scim, либо oidc или header)",
    path: ["scim", "groups"],
  })
  .refine(({ scim, oidc, header }) => !scim?.roles || !(oidc?.claims.role ?? header?.groups), {
    error: "roles come either by scim or by oidc or header (роли даёт либо scim, либо oidc или header)",
    path: ["scim", "roles"],
  });
export type SignInConfig = z.infer<typeof SignInConfig>;

/** Tokens and secrets travel to the provider: in the clear only where nobody can listen. */
function isSafe(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer);
  return (
    protocol === "https:" || hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.")
  );
}
