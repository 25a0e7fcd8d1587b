import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Parser } from "htmlparser2";
import type { Fetcher } from "./answer.ts";
import { follow } from "./follow.ts";

const unzip = promisify(gunzip);
const largestSitemap = 64 * 1024 * 1024;
/** The protocol allows 50,000 files in an index; an internal portal has a handful. */
const mostFiles = 500;

export type SitemapAnswer = {
  /** Page addresses, each with the instant of its last change where the sitemap tells one. */
  readonly pages: ReadonlyMap<string, Date | null>;
  readonly unread: readonly string[];
};

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
  const pages = new Map<string, Date | null>();
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
    for (const { location, changed } of found.pages) pages.set(location, changed);
    for (const next of found.sitemaps) if (files.size < mostFiles && allows(next)) files.add(next);
  }
  return { pages, unread };
}

async function unpack(body: Uint8Array): Promise<string | null> {
  try {
    const zipped = body[0] === 0x1f && body[1] === 0x8b;
    return new TextDecoder().decode(zipped ? await unzip(body, { maxOutputLength: largestSitemap }) : body);
  } catch {
    return null;
  }
}

type Located = { readonly location: string; readonly changed: Date | null };

/** @returns null where the text is no sitemap. */
function locations(text: string): { pages: Located[]; sitemaps: string[] } | null {
  const pages: Located[] = [];
  const sitemaps: string[] = [];
  let within: "page" | "sitemap" | null = null;
  let [location, changed] = ["", ""];
  let reading: "loc" | "lastmod" | null = null;
  let known = false;
  const parser = new Parser(
    {
      onopentag(name) {
        const tag = name.slice(name.indexOf(":") + 1);
        if (tag === "urlset" || tag === "sitemapindex") known = true;
        if (tag === "url") within = "page";
        if (tag === "sitemap") within = "sitemap";
        if (tag === "url" || tag === "sitemap") [location, changed] = ["", ""];
        // Pictures and clips of a page have a loc of their own under another name.
        if (name === "loc" || name === "lastmod") reading = name;
      },
      ontext(part) {
        if (reading === "loc") location += part;
        if (reading === "lastmod") changed += part;
      },
      onclosetag(name) {
        if (name === reading) reading = null;
        const tag = name.slice(name.indexOf(":") + 1);
        if (within === null || (tag !== "url" && tag !== "sitemap") || location.trim() === "") return;
        if (within === "sitemap") sitemaps.push(location.trim());
        else pages.push({ location: location.trim(), changed: instantOf(changed.trim()) });
        within = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return known ? { pages, sitemaps } : null;
}

/** A day alone may have ended with a change: the end of that day counts. */
function instantOf(said: string): Date | null {
  if (said === "") return null;
  const at = new Date(/^\d{4}-\d\d-\d\d$/.test(said) ? `${said}T23:59:59Z` : said);
  return Number.isNaN(at.getTime()) ? null : at;
}
