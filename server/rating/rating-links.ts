import { createHmac, timingSafeEqual } from "node:crypto";
import { ratingPath } from "../../core/contract/paths.ts";

/** An answer, as a letter's link names it: a later answer of the same request is another one. */
export type RatedAnswer = { readonly request: number; readonly answeredAt: string };

export type RatingLinks = {
  /** The whole address under which this answer can be rated without signing in. */
  readonly linkTo: (answer: RatedAnswer) => string;
  /** The answer that the last part of such an address stands for; null for any that is not ours. */
  readonly read: (token: string) => RatedAnswer | null;
};

/** Links that let whoever has the letter rate one answer, and do nothing else. */
export function ratingLinks({ secret, address }: { secret: string; address: string }): RatingLinks {
  const sign = (request: string, seconds: string): string =>
    createHmac("sha256", secret).update(`rating\n${request}\n${seconds}`).digest("base64url").slice(0, 32);
  return {
    linkTo({ request, answeredAt }) {
      const seconds = String(Math.floor(Date.parse(answeredAt) / 1000));
      return `${address}${ratingPath}/${request}.${seconds}.${sign(String(request), seconds)}`;
    },
    read(token) {
      const [request = "", seconds = "", signature = ""] = token.split(".");
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(request, seconds))];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return { request: Number(request), answeredAt: new Date(Number(seconds) * 1000).toISOString() };
    },
  };
}
