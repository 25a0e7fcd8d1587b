import parseRobots from "robots-parser";
import { decodeText } from "../charset/decode-text.ts";
import type { Fetcher, FetchFailure } from "./answer.ts";
import { follow } from "./follow.ts";

export type Robots = {
  readonly allows: (address: string) => boolean;
  readonly sitemaps: readonly string[];
};

export type RobotsAnswer =
  | { readonly kind: "read"; readonly robots: Robots }
  | {
      readonly kind: "unavailable";
      readonly address: string;
      readonly why: FetchFailure;
      readonly detail: string;
    };

export const everythingAllowed: Robots = { allows: () => true, sitemaps: [] };

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
  const file = parseRobots(address, decodeText(answer.body, type).text);
  return {
    kind: "read",
    robots: {
      allows: (page) => file.isAllowed(page, asked.userAgent) !== false,
      sitemaps: file.getSitemaps(),
    },
  };
}
