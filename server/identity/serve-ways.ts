import type { SignInConfig } from "../../core/contract/config-sign-in.ts";
import { signInEndpoints } from "../../core/contract/sign-in-endpoints.ts";
import type { SignInWays } from "../../core/contract/sign-in.ts";
import type { Part } from "../app-deps.ts";
import { serve } from "../serve-endpoint.ts";
import { elsewherePaths } from "./elsewhere-paths.ts";

/** Tells the pages how one may sign in. */
export const serveWays: Part = (serving, { config }) => {
  const answer = waysOf(config.signIn);
  serve(serving, signInEndpoints.signInWays, () => Promise.resolve({ answer }));
};

const company = { ru: "учётную запись компании", en: "the company account" };

function waysOf({ passwords, oidc, header }: SignInConfig): SignInWays {
  if (oidc) {
    const { name, automatic } = oidc;
    return {
      passwords,
      elsewhere: { kind: "provider", start: elsewherePaths.oidcStart, name, automatic },
    };
  }
  if (!header) return { passwords, elsewhere: null };
  return {
    passwords,
    elsewhere: { kind: "proxy", start: elsewherePaths.proxyStart, name: company, automatic: true },
  };
}
