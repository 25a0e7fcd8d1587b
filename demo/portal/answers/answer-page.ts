import { createHash } from "node:crypto";
import type { Context } from "hono";
import { encodeWindows1251 } from "../flaws/encode-windows-1251.ts";
import type { Charset } from "../templates/layout.ts";

type Answer = {
  readonly html: string;
  readonly charset: Charset;
  readonly status: 200 | 403 | 404;
  /** Day of the last change, where the page has one. */
  readonly updated: string | undefined;
};

/** Sends a page, or 304 where the reader's copy is still the same. */
export function answerPage(c: Context, answer: Answer): Response {
  const bytes =
    answer.charset === "windows-1251"
      ? encodeWindows1251(answer.html)
      : new Uint8Array(new TextEncoder().encode(answer.html));
  const etag = `"${createHash("sha1").update(bytes).digest("base64url")}"`;
  // Flaw: the archive's header names no charset; only its meta element does.
  c.header("Content-Type", answer.charset === "windows-1251" ? "text/html" : "text/html; charset=utf-8");
  c.header("Cache-Control", "private, no-cache");
  c.header("Vary", "Cookie");
  if (answer.status !== 200) return c.body(bytes, answer.status);
  c.header("ETag", etag);
  const changed = answer.updated === undefined ? undefined : new Date(`${answer.updated}T09:00:00+03:00`);
  if (changed) c.header("Last-Modified", changed.toUTCString());
  return isKnown(c, etag, changed) ? c.body(null, 304) : c.body(bytes, 200);
}

function isKnown(c: Context, etag: string, changed: Date | undefined): boolean {
  const tags = c.req.header("If-None-Match");
  // The tag decides where there is one: the day alone misses a change of menu or of reader.
  if (tags !== undefined) return tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  const since = Date.parse(c.req.header("If-Modified-Since") ?? "");
  return changed !== undefined && changed.getTime() <= since;
}
