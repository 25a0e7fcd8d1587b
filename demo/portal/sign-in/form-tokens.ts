import { randomBytes } from "node:crypto";

/** Forms opened and never sent would pile up; beyond this many the oldest are forgotten. */
const keptAtMost = 2000;

export type FormTokens = {
  /** A token for one sending of the form, good only together with the browser's own cookie. */
  issue(browser: string): string;
  /** True once for a token that was issued to this browser. */
  redeem(token: string, browser: string | undefined): boolean;
};

export function createFormTokens(): FormTokens {
  const issued = new Map<string, string>();
  return {
    issue(browser) {
      const token = randomBytes(18).toString("base64url");
      issued.set(token, browser);
      const oldest = issued.keys().next().value;
      if (issued.size > keptAtMost && oldest !== undefined) issued.delete(oldest);
      return token;
    },
    redeem(token, browser) {
      const owner = issued.get(token);
      issued.delete(token);
      return owner !== undefined && owner === browser;
    },
  };
}
