import * as client from "openid-client";
import type { OidcConfig } from "../../../core/contract/config-sign-in.ts";
import type { SignInRefusal } from "../../../core/contract/sign-in.ts";
import type { Now } from "../../clock.ts";
import { clientOf } from "./client-of.ts";
import { ProviderMetadata } from "./provider-metadata.ts";
import type { Claims } from "./read-claims.ts";
import { whyRefused } from "./why-refused.ts";

/** What a browser must bring back so that the provider's answer is taken from it. */
export type Expected = { readonly state: string; readonly nonce: string; readonly verifier: string };

type Down = { readonly kind: "refused"; readonly why: SignInRefusal; readonly reason: string };
export type Vouched = {
  readonly kind: "vouched";
  readonly claims: Claims;
  readonly idToken: string;
  readonly sid: string | null;
};

export type OpenIdProvider = {
  /** Where to send a browser, and what to expect of it when it comes back. */
  readonly begin: () => Promise<{ kind: "begun"; address: URL; expected: Expected } | Down>;
  /** Judges the provider's answer and changes its code for the person's claims. @param answer the address it came to. */
  readonly finish: (answer: URL, expected: Expected) => Promise<Vouched | Down>;
  /** Where somebody leaves the provider too; null where it has no such place, or cannot be asked. */
  readonly leaving: (hint: string | null, back: string) => Promise<URL | null>;
  /** Its keys' address, for tokens that it sends by itself. */
  readonly keys: () => Promise<URL | null>;
};

const down = (error: unknown): Down => ({ kind: "refused", ...whyRefused(error) });

/** The provider over the network; nothing is asked of it until somebody comes. */
export function openProvider(config: OidcConfig, redirect: string, now: Now): OpenIdProvider {
  const metadata = new ProviderMetadata(config, now);

  return {
    async begin() {
      try {
        const own = clientOf(await metadata.read(), config);
        const verifier = client.randomPKCECodeVerifier();
        const expected = { state: client.randomState(), nonce: client.randomNonce(), verifier };
        const address = client.buildAuthorizationUrl(own, {
          redirect_uri: redirect,
          scope: config.scopes.join(" "),
          state: expected.state,
          nonce: expected.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
        });
        return { kind: "begun", address, expected };
      } catch (error) {
        return down(error);
      }
    },

    async finish(answer, { state, nonce, verifier }) {
      try {
        const own = clientOf(await metadata.read(), config);
        const at = new URL(redirect);
        at.search = answer.search;
        const tokens = await client.authorizationCodeGrant(own, at, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const said = tokens.claims();
        if (!said || tokens.id_token === undefined) return down(new Error("There is no id token"));
        const claims = { ...(await more(own, said, tokens.access_token)), ...said };
        const sid = typeof said["sid"] === "string" ? said["sid"] : null;
        return { kind: "vouched", claims, idToken: tokens.id_token, sid };
      } catch (error) {
        return down(error);
      }
    },

    async leaving(hint, back) {
      try {
        const own = clientOf(await metadata.read(), config);
        if (own.serverMetadata().end_session_endpoint === undefined) return null;
        return client.buildEndSessionUrl(own, {
          post_logout_redirect_uri: back,
          ...(hint === null ? {} : { id_token_hint: hint }),
        });
      } catch {
        return null;
      }
    },

    async keys() {
      const { jwks_uri: address } = await metadata.read();
      return address === undefined ? null : new URL(address);
    },
  };

  /** Many providers keep the id token small and tell the rest when asked with the access token. */
  async function more(own: client.Configuration, said: Claims, token: string) {
    const { login, name, email } = config.claims;
    const complete = [login, name, email].every((claim) => claim in said);
    if (complete || own.serverMetadata().userinfo_endpoint === undefined) return {};
    return client.fetchUserInfo(own, token, said.sub);
  }
}
