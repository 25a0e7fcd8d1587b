import parseRobots from "robots-parser";
import { decodeText } from "../charset/decode-text.ts";
import type { Fetcher, FetchFailure } from "./answer.ts";
import { cleanParam, readCleanParams } from "./clean-param.ts";
import { follow } from "./follow.ts";

export type Robots = {
  readonly allows: (address: string) => boolean;
  readonly sitemaps: readonly string[];
  /** Least time between the starts of two requests to an address's host, in ms. */
  readonly delayMs: (address: string) => number;
  /** The address without the parameters that Clean-param calls meaningless. */
  readonly cleanParam: (address: string) => string;
};

export type RobotsAnswer =
  | { readonly kind: "read"; readonly robots: Robots }
  | {
      readonly kind: "unavailable";
      readonly address: string;
      readonly why: FetchFailure;
      readonly detail: string;
    };

export const everythingAllowed: Robots = {
  allows: () => true,
  sitemaps: [],
  delayMs: () => 0,
  cleanParam: (address) => address,
};

/** A longer Crawl-delay would stretch a crawl of a thousand pages beyond a night. */
const longestDelayMs = 60_000;

/**
 * robots.txt of an origin. Without one (any 4xx) everything is allowed; while the server cannot say (5xx, no
 * connection) nothing is, since a rule may stand there.
 */
export async function readRobots(
  fetcher: Fetcher,
  origin: string,
  asked: { readonly userAgent: string; readonly allows: (address: string) => boolean },
): Promise<RobotsAnswer> {
  const address = `${origin}/robots.txt`;
  const answer = await follow(fetcher, { address }, asked.allows);
  if (answer.kind === "failed")
    return { kind: "unavailable", address, why: answer.why, detail: answer.detail };
  const type = answer.headers["content-type"] ?? "";
  // A portal that answers every address with a page has no robots.txt.
  if (answer.status !== 200 || /html/i.test(type)) return { kind: "read", robots: everythingAllowed };
  const text = decodeText(answer.body, type).text;
  const file = parseRobots(address, text);
  const delayMs = Math.min(Math.max(0, file.getCrawlDelay(asked.userAgent) ?? 0) * 1000, longestDelayMs);
  const rules = readCleanParams(text);
  return {
    kind: "read",
    robots: {
      allows: (page) => file.isAllowed(page, asked.userAgent) !== false,
      sitemaps: file.getSitemaps(),
      delayMs: () => delayMs,
      cleanParam: (page) => cleanParam(rules, page),
    },
  };
}
