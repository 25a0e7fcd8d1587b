import type { Answer, Ask, Fetcher } from "./answer.ts";

const mostHops = 8;

/** Where an answer sends its reader, resolved; null where it is no redirect. */
export function redirectTarget(answer: Answer): string | null {
  if (answer.kind !== "answer" || answer.status < 300 || answer.status > 399 || answer.status === 304)
    return null;
  const location = answer.headers["location"];
  return location === undefined ? null : (URL.parse(location, answer.address)?.href ?? null);
}

/**
 * Reads an address and follows its redirects by hand, each hop judged first. For robots.txt, sitemaps and signing in;
 * pages of the portal get their redirects through the frontier instead.
 * @returns the last answer; one that redirects still when a hop is not allowed or there are too many.
 */
export async function follow(
  fetcher: Fetcher,
  ask: Ask,
  allows: (address: string) => boolean,
): Promise<Answer> {
  let answer = await fetcher.get(ask);
  for (let hop = 0; hop < mostHops; hop += 1) {
    const target = redirectTarget(answer);
    if (target === null || !allows(target)) return answer;
    answer = await fetcher.get({ address: target });
  }
  return answer;
}
