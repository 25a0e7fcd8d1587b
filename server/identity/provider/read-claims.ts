import { z } from "zod";
import type { Claim, OidcConfig } from "../../../core/contract/config-sign-in.ts";
import type { Provided } from "../provided.ts";
import { roleOf } from "../role-of.ts";
import { readLogin } from "../read-login.ts";
import { saidValues } from "../said-values.ts";

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** What verified claims say of a person, by the configuration's names and maps. Pure. */
export function readClaims(claims: Claims, config: OidcConfig): Provided {
  const { claims: names } = config;
  const one = (name: string): string | null => saidValues(claims, name)[0] ?? null;
  const email = z.email().safeParse(one(names.email)?.toLowerCase());
  return {
    provider: `oidc:${config.issuer}`,
    subject: claims.sub,
    login: readLogin(one(names.login)),
    name: one(names.name)?.slice(0, 120) ?? null,
    email: email.data ?? null,
    emailVerified: claims["email_verified"] === true,
    ...(names.role === undefined ? {} : { role: roleOf(saidValues(claims, names.role), config) }),
    attributes: {
      ...(names.groups && { groups: mapped(claims, names.groups).toSorted() }),
      ...(names.skills && { skills: mapped(claims, names.skills).toSorted() }),
      ...(names.region && { region: mapped(claims, names.region)[0] ?? null }),
      ...(names.channel && { channel: mapped(claims, names.channel)[0] ?? null }),
      ...(names.department && { department: mapped(claims, names.department)[0] ?? null }),
      ...(names.joinedAt && { joinedAt: dayOf(mapped(claims, names.joinedAt)[0]) }),
    },
  };
}

/** `null` for values maps nothing: what the provider says is what we say. */
function mapped(claims: Claims, { claim, values }: Claim): string[] {
  const said = saidValues(claims, claim);
  if (values === null) return said;
  const known = new Map(Object.entries(values));
  return [...new Set(said.flatMap((value) => known.get(value) ?? []))];
}

/** A date, or the day of an instant. */
function dayOf(said: string | undefined): string | null {
  return z.iso.date().safeParse(said?.slice(0, 10)).data ?? null;
}
