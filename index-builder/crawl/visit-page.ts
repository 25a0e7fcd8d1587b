import type { Source } from "../../core/contract/config-source.ts";
import { fileKind } from "../address/file-kind.ts";
import { normaliseAddress, type Junk } from "../address/normalise-address.ts";
import { decodeText } from "../charset/decode-text.ts";
import { parsePage, withCues, type ParsedPage } from "../extract/parse-page.ts";
import type { PageContent } from "../extract/page-content.ts";
import { readDate } from "../extract/read-date.ts";
import { readFields } from "../extract/read-fields.ts";
import { readSubtitles } from "../extract/read-subtitles.ts";
import type { Answer, Fetcher, FetchFailure } from "../fetch/answer.ts";
import { contentOfFile } from "../files/content-of-file.ts";
import { fileType, type FileType } from "../files/file-type.ts";
import { readFile } from "../files/read-file.ts";
import { follow, redirectTarget } from "../fetch/follow.ts";
import type { VisitResult } from "../state/visit-result.ts";
import type { Earlier } from "../state/visits.ts";

export type VisitSetting = {
  readonly source: Source;
  readonly fetcher: Fetcher;
  readonly allows: (address: string) => boolean;
  /** Whether an address may be asked for besides: a link that logs out is none to read subtitles from. */
  readonly mayRead: (address: string) => boolean;
  readonly junk: readonly string[] | Junk;
  readonly signal: AbortSignal;
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
  if (fileKind(address) === "clip") return visitClip(address, setting);
  const asked = { address, etag: earlier?.etag ?? null, lastModified: earlier?.lastModified ?? null };
  let answer = await setting.fetcher.get(asked);
  for (let turn = 0; turn < mostSelfRedirects; turn += 1) {
    const target = redirectTarget(answer);
    if (target === null || !setting.allows(target)) break;
    if (normaliseAddress(target, undefined, setting.junk) !== address) break;
    answer = await setting.fetcher.get({ address: target });
  }
  return resultOf(answer, { address, earlier }, setting);
}

type Visited = { readonly address: string; readonly earlier: Earlier | null };

async function resultOf(answer: Answer, visited: Visited, setting: VisitSetting): Promise<VisitResult> {
  if (answer.kind === "failed") return { kind: "failed", why: answer.why, detail: answer.detail };
  const { status } = answer;
  if (status === 304) return { kind: "unchanged" };
  const target = redirectTarget(answer);
  if (target !== null) return redirectResult(target, setting);
  if (status === 401 || status === 403) return { kind: "closed", status };
  if (status === 404 || status === 410) return { kind: "gone", status };
  if (status !== 200) return { kind: "failed", why: "network", detail: `HTTP ${status}` };
  return pageResult(answer, visited, setting);
}

function redirectResult(target: string, { allows, junk, signInPage }: VisitSetting): VisitResult {
  // The log-in page may stand on a host that is asked for nothing else.
  if (signInPage !== null && samePath(target, signInPage)) return { kind: "sign-in" };
  const to = allows(target) ? normaliseAddress(target, undefined, junk) : null;
  return to === null ? { kind: "skipped", why: "outside" } : { kind: "redirect", to };
}

const samePath = (a: string, b: string): boolean => {
  const [left, right] = [new URL(a), new URL(b)];
  return left.origin === right.origin && left.pathname === right.pathname;
};

async function pageResult(
  answer: Extract<Answer, { kind: "answer" }>,
  { address, earlier }: Visited,
  setting: VisitSetting,
): Promise<VisitResult> {
  const type = answer.headers["content-type"] ?? "";
  if (answer.body.byteLength === 0) return { kind: "skipped", why: "empty" };
  const file = fileType(answer.body, type, address);
  if (file !== null) return fileResult(file, { ...answer, address }, setting);
  if (type !== "" && !page.test(type)) return { kind: "skipped", why: "not-read" };
  const html = decodeText(answer.body, type).text;
  const { selectors, fields } = setting.source;
  const parsed = parsePage({ html, address, selectors, fields, junk: setting.junk });
  if (parsed.asksToSignIn) return { kind: "sign-in" };
  const obeys = setting.source.robots === "obey";
  const header = (answer.headers["x-robots-tag"] ?? "").toLowerCase();
  const indexed = !obeys || (parsed.robots.index && !/noindex|none/.test(header));
  const links = obeys && (!parsed.robots.follow || /nofollow|none/.test(header)) ? [] : parsed.links;
  const { canonical } = parsed;
  if (!indexed) return { kind: "page", content: null, canonical, links, ...validators(answer.headers) };
  const { content, unread } = await contentOf(parsed, answer, setting);
  // What the clip says is known from before: a fault says nothing of it.
  if (unread !== null && (earlier !== null || unread.why === "stopped"))
    return { kind: "failed", why: unread.why, detail: `${unread.detail} (${unread.address})` };
  // Without validators the page is asked for in full next time, its subtitles with it.
  const vouched = unread === null ? validators(answer.headers) : validators({});
  return { kind: "page", content, canonical, links, ...vouched };
}

const validators = (headers: Readonly<Record<string, string>>) => ({
  etag: headers["etag"] ?? null,
  lastModified: headers["last-modified"] ?? null,
});

/** A document, parsed in a process of its own: what is wrong with it costs one line of the report. */
async function fileResult(
  type: FileType,
  { address, body, headers }: Extract<Answer, { kind: "answer" }>,
  { source, signal }: VisitSetting,
): Promise<VisitResult> {
  const { childMemory: memoryMb, childSeconds: seconds } = source;
  const read = await readFile(body, type, { memoryMb, seconds }, signal);
  if (read.kind === "unread") return { kind: "skipped", why: `file-${read.why}` };
  const changedAt = read.content.changedAt ?? lastModified(headers);
  const content = contentOfFile(changedAt === undefined ? read.content : { ...read.content, changedAt });
  return { ...plainPage(withFields(content, address, source), headers), leftOut: read.leftOut };
}

/** A clip says what its subtitles say, which stand beside it under the same name. The clip itself is never fetched. */
async function visitClip(address: string, { fetcher, mayRead, source }: VisitSetting): Promise<VisitResult> {
  for (const beside of subtitlesBeside(address)) {
    if (!mayRead(beside)) continue;
    const answer = await follow(fetcher, { address: beside }, mayRead);
    if (answer.kind === "failed") return { kind: "failed", why: answer.why, detail: answer.detail };
    if (answer.status === 401 || answer.status === 403) return { kind: "closed", status: answer.status };
    if (answer.status !== 200) continue;
    const blocks = readSubtitles(decodeText(answer.body, answer.headers["content-type"] ?? "").text);
    if (blocks.length === 0) continue;
    const kind = sound.test(new URL(address).pathname) ? "audio" : "video";
    const titles = { selected: "", h1: "", tag: "" };
    const content: PageContent = { kind, root: "chosen", titles, crumbs: [], blocks };
    return plainPage(withFields(content, address, source), {});
  }
  return { kind: "skipped", why: "no-subtitles" };
}

const sound = /\.(?:mp3|m4a|wav|ogg|oga)$/i;

function subtitlesBeside(address: string): string[] {
  const url = new URL(address);
  const stem = url.pathname.replace(/\.\w+$/, "");
  return ["vtt", "srt", "ru.vtt", "ru.srt"].map((ending) => new URL(`${stem}.${ending}`, url).href);
}

/** What is no page of HTML has an address and a text to read fields from. */
function withFields(content: PageContent, address: string, { fields }: Source): PageContent {
  const { crumbs, blocks } = content;
  return { ...content, ...readFields(fields, { address, crumbs, blocks, document: null }) };
}

function plainPage(
  content: PageContent,
  headers: Readonly<Record<string, string>>,
): Extract<VisitResult, { kind: "page" }> {
  return {
    kind: "page",
    content,
    canonical: null,
    links: [],
    ...validators(headers),
  };
}

type Content = {
  readonly content: PageContent;
  /** Subtitles that are there and could not be read this time. */
  readonly unread: Extract<Answer, { kind: "failed" }> | null;
};

async function contentOf(
  parsed: ParsedPage,
  answer: Extract<Answer, { kind: "answer" }>,
  { fetcher, mayRead }: VisitSetting,
): Promise<Content> {
  const changedAt = parsed.content.changedAt ?? lastModified(answer.headers);
  const content = changedAt === undefined ? parsed.content : { ...parsed.content, changedAt };
  for (const track of parsed.tracks) {
    const subtitles = mayRead(track) ? await follow(fetcher, { address: track }, mayRead) : null;
    if (subtitles?.kind === "failed" && !forGood.has(subtitles.why)) return { content, unread: subtitles };
    if (subtitles?.kind !== "answer" || subtitles.status !== 200) continue;
    const cues = readSubtitles(decodeText(subtitles.body, subtitles.headers["content-type"] ?? "").text);
    return { content: withCues(content, cues), unread: null };
  }
  return { content, unread: null };
}

/** These come out the same the next time. */
const forGood: ReadonlySet<FetchFailure> = new Set(["refused-address", "too-large"]);

/** Pages made on demand say «now», which tells nothing: only what is older than the answer counts. */
function lastModified(headers: Readonly<Record<string, string>>): string | undefined {
  const changed = new Date(headers["last-modified"] ?? "");
  const answered = new Date(headers["date"] ?? "");
  if (Number.isNaN(changed.getTime()) || readDate(changed.toISOString()) === null) return undefined;
  return answered.getTime() - changed.getTime() > 60_000 ? changed.toISOString() : undefined;
}
