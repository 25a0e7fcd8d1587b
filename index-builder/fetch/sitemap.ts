import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Parser } from "htmlparser2";
import type { Fetcher } from "./answer.ts";
import { follow } from "./follow.ts";

const unzip = promisify(gunzip);
const largestSitemap = 64 * 1024 * 1024;
/** The protocol allows 50,000 files in an index; an internal portal has a handful. */
const mostFiles = 500;

export type SitemapAnswer = { readonly addresses: readonly string[]; readonly unread: readonly string[] };

/**
 * All page addresses that the sitemaps name, index files followed, gzip unpacked.
 * @returns `unread`: sitemaps that could not be read or are no sitemaps.
 */
export async function readSitemaps(
  fetcher: Fetcher,
  starts: readonly string[],
  allows: (address: string) => boolean,
): Promise<SitemapAnswer> {
  const files = new Set(starts.filter(allows));
  const addresses = new Set<string>();
  const unread: string[] = [];
  // A Set grows while it is walked: sitemaps found on the way are read too, each once.
  for (const file of files) {
    const answer = await follow(fetcher, { address: file }, allows);
    const text = answer.kind === "answer" && answer.status === 200 ? await unpack(answer.body) : null;
    const found = text === null ? null : locations(text);
    if (found === null) {
      unread.push(file);
      continue;
    }
    for (const page of found.pages) addresses.add(page);
    for (const next of found.sitemaps) if (files.size < mostFiles && allows(next)) files.add(next);
  }
  return { addresses: [...addresses], unread };
}

async function unpack(body: Uint8Array): Promise<string | null> {
  try {
    const zipped = body[0] === 0x1f && body[1] === 0x8b;
    return new TextDecoder().decode(zipped ? await unzip(body, { maxOutputLength: largestSitemap }) : body);
  } catch {
    return null;
  }
}

/** @returns null where the text is no sitemap. */
function locations(text: string): { pages: string[]; sitemaps: string[] } | null {
  const pages: string[] = [];
  const sitemaps: string[] = [];
  let within: "page" | "sitemap" | null = null;
  let location: string | null = null;
  let known = false;
  const parser = new Parser(
    {
      onopentag(name) {
        const tag = name.slice(name.indexOf(":") + 1);
        if (tag === "urlset" || tag === "sitemapindex") known = true;
        if (tag === "url") within = "page";
        if (tag === "sitemap") within = "sitemap";
        if (tag === "loc" && name === tag) location = "";
      },
      ontext(part) {
        if (location !== null) location += part;
      },
      onclosetag(name) {
        if (name !== "loc" || location === null) return;
        if (within !== null) (within === "page" ? pages : sitemaps).push(location.trim());
        location = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return known ? { pages, sitemaps } : null;
}
