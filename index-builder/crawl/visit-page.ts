import type { Source } from "../../core/contract/config-source.ts";
import { normaliseAddress } from "../address/normalise-address.ts";
import { decodeText } from "../charset/decode-text.ts";
import { parsePage, withCues, type ParsedPage } from "../extract/parse-page.ts";
import { readDate } from "../extract/read-date.ts";
import { readSubtitles } from "../extract/read-subtitles.ts";
import type { Answer, Fetcher } from "../fetch/answer.ts";
import { follow, redirectTarget } from "../fetch/follow.ts";
import type { VisitResult } from "../state/visit-result.ts";
import type { Earlier } from "../state/visits.ts";

export type VisitSetting = {
  readonly source: Source;
  readonly fetcher: Fetcher;
  readonly allows: (address: string) => boolean;
  readonly junk: readonly string[];
  /** Address of the log-in page; being sent there means that the page is not for this identity. */
  readonly signInPage: string | null;
};

/** A portal may send a reader to the same address again once its cookie is set. */
const mostSelfRedirects = 5;
const page = /^(?:text\/html|application\/xhtml\+xml)/i;

/** Asks for one address and tells what it is; its redirect, if any, is not followed. */
export async function visitPage(
  address: string,
  earlier: Earlier | null,
  setting: VisitSetting,
): Promise<VisitResult> {
  const asked = { address, etag: earlier?.etag ?? null, lastModified: earlier?.lastModified ?? null };
  let answer = await setting.fetcher.get(asked);
  for (let turn = 0; turn < mostSelfRedirects; turn += 1) {
    const target = redirectTarget(answer);
    if (target === null || !setting.allows(target)) break;
    if (normaliseAddress(target, undefined, setting.junk) !== address) break;
    answer = await setting.fetcher.get({ address: target });
  }
  return resultOf(address, answer, setting);
}

async function resultOf(address: string, answer: Answer, setting: VisitSetting): Promise<VisitResult> {
  if (answer.kind === "failed") return { kind: "failed", why: answer.why, detail: answer.detail };
  const { status } = answer;
  if (status === 304) return { kind: "unchanged" };
  const target = redirectTarget(answer);
  if (target !== null) return redirectResult(target, setting);
  if (status === 401 || status === 403) return { kind: "closed", status };
  if (status === 404 || status === 410) return { kind: "gone", status };
  if (status !== 200) return { kind: "failed", why: "network", detail: `HTTP ${status}` };
  return pageResult(address, answer, setting);
}

function redirectResult(target: string, { allows, junk, signInPage }: VisitSetting): VisitResult {
  const to = allows(target) ? normaliseAddress(target, undefined, junk) : null;
  if (to === null) return { kind: "skipped", why: "outside" };
  if (signInPage !== null && samePath(to, signInPage)) return { kind: "sign-in" };
  return { kind: "redirect", to };
}

const samePath = (a: string, b: string): boolean => {
  const [left, right] = [new URL(a), new URL(b)];
  return left.origin === right.origin && left.pathname === right.pathname;
};

async function pageResult(
  address: string,
  answer: Extract<Answer, { kind: "answer" }>,
  setting: VisitSetting,
): Promise<VisitResult> {
  const type = answer.headers["content-type"] ?? "";
  if (type !== "" && !page.test(type)) return { kind: "skipped", why: "not-read-yet" };
  if (answer.body.byteLength === 0) return { kind: "skipped", why: "empty" };
  const html = decodeText(answer.body, type).text;
  const parsed = parsePage({ html, address, selectors: setting.source.selectors, junk: setting.junk });
  if (parsed.asksToSignIn) return { kind: "sign-in" };
  const obeys = setting.source.robots === "obey";
  const header = (answer.headers["x-robots-tag"] ?? "").toLowerCase();
  const indexed = !obeys || (parsed.robots.index && !/noindex|none/.test(header));
  const links = obeys && (!parsed.robots.follow || /nofollow|none/.test(header)) ? [] : parsed.links;
  return {
    kind: "page",
    body: indexed ? JSON.stringify(await contentOf(parsed, answer, setting)) : null,
    canonical: parsed.canonical,
    links,
    etag: answer.headers["etag"] ?? null,
    lastModified: answer.headers["last-modified"] ?? null,
  };
}

async function contentOf(
  parsed: ParsedPage,
  answer: Extract<Answer, { kind: "answer" }>,
  { fetcher, allows }: VisitSetting,
) {
  const changedAt = parsed.content.changedAt ?? lastModified(answer.headers);
  const content = changedAt === undefined ? parsed.content : { ...parsed.content, changedAt };
  for (const track of parsed.tracks) {
    const subtitles = allows(track) ? await follow(fetcher, { address: track }, allows) : null;
    if (subtitles?.kind !== "answer" || subtitles.status !== 200) continue;
    return withCues(
      content,
      readSubtitles(decodeText(subtitles.body, subtitles.headers["content-type"] ?? "").text),
    );
  }
  return content;
}

/** Pages made on demand say «now», which tells nothing: only what is older than the answer counts. */
function lastModified(headers: Readonly<Record<string, string>>): string | undefined {
  const changed = new Date(headers["last-modified"] ?? "");
  const answered = new Date(headers["date"] ?? "");
  if (Number.isNaN(changed.getTime()) || readDate(changed.toISOString()) === null) return undefined;
  return answered.getTime() - changed.getTime() > 60_000 ? changed.toISOString() : undefined;
}
