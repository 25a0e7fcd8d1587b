import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { z } from "zod";
import type { OidcConfig } from "../../../core/contract/config-sign-in.ts";
import type { Now } from "../../clock.ts";

const event = "http://schemas.openid.net/event/backchannel-logout";

const LogoutClaims = z
  .object({
    jti: z.string().min(1).max(400),
    iat: z.number(),
    sub: z.string().optional(),
    sid: z.string().optional(),
    events: z.looseObject({ [event]: z.object({}) }),
    // An id token must not serve as one.
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

export type Logout = { readonly jti: string; readonly sub: string | null; readonly sid: string | null };

/** Longer than that no token may have been on its way. */
const oldestSeconds = 10 * 60;

type Judging = { readonly keys: () => Promise<URL | null>; readonly now: Now };

/** A token by which the provider tells that somebody was signed out (OpenID Connect Back-Channel Logout); null if it is not one. */
export async function readLogoutToken(
  token: string,
  config: OidcConfig,
  { keys, now }: Judging,
): Promise<Logout | null> {
  try {
    // Before anything is fetched for it: strangers send what they like.
    if (!/^(RS|PS|ES)(256|384|512)$|^Ed(DSA|25519)$/.test(String(decodeProtectedHeader(token).alg)))
      return null;
    const address = await keys();
    if (address === null) return null;
    const verified = await jwtVerify(token, await publishedKeys(address, config), {
      issuer: config.issuer,
      audience: config.clientId,
      clockTolerance: config.clockSkewSeconds,
      maxTokenAge: oldestSeconds,
      currentDate: now(),
    });
    const { jti, sub, sid } = LogoutClaims.parse(verified.payload);
    return { jti, sub: sub ?? null, sid: sid ?? null };
  } catch {
    return null;
  }
}

const Keys = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** Read each time, as for a sign-in: so rare and limited by address that remembering them would only be one more state. */
async function publishedKeys(address: URL, { timeoutSeconds }: OidcConfig) {
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  const response = await fetch(address, { signal, redirect: "error" });
  return createLocalJWKSet(Keys.parse(await response.json()));
}
