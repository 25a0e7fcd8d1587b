import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { PageContent } from "../extract/page-content.ts";
import { bytesOf } from "./bytes-of.ts";
import { outlineOf, type Outline } from "../release/outline.ts";

/** Stores what a page says, once however many pages say it. @returns its hash. */
export function contentKeeper(state: DatabaseSync): (content: PageContent) => string {
  const add = state.prepare("insert into content (hash, body) values (?, ?) on conflict do nothing");
  const keepOutline = outlineKeeper(state);
  return (content) => {
    const body = Buffer.from(JSON.stringify(content));
    const key = hash("sha1", body, "base64url");
    if (add.run(key, body).changes > 0) keepOutline(key, outlineOf(content));
    return key;
  };
}

export function outlineKeeper(state: DatabaseSync): (hash: string, outline: Outline) => void {
  const add = state.prepare(
    "insert or replace into outline (hash, root, h1, tag, linked, plain) values (?, ?, ?, ?, ?, ?)",
  );
  return (key, { root, h1, tag, linked, plain }) =>
    void add.run(key, root, h1, tag, bytesOf(linked), bytesOf(plain));
}
