import { createHmac, timingSafeEqual } from "node:crypto";
import type { Config } from "../../core/contract/config.ts";

/** What a name in mail stands for: a letter of ours, or the thread of a request. */
export type Named = { readonly kind: "letter" | "request"; readonly id: number };

type Naming = { readonly server: Pick<Config["server"], "secret">; readonly mail?: Config["mail"] };

// 50 bits: whoever guesses one must be the seller of that request besides.
const tagCharacters = 10;
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

/** What only this server can write behind an id, so that a thread cannot be named by counting. */
export function mailTag(secret: string, { kind, id }: Named): string {
  const digest = createHmac("sha256", secret).update(`mail ${kind} ${id}`).digest();
  return [...digest.subarray(0, tagCharacters)].map((byte) => alphabet[byte % alphabet.length]).join("");
}

/** Whether a tag that came by mail is ours; however mail programs changed its case. */
export function isMailTag(secret: string, named: Named, tag: string): boolean {
  const ours = Buffer.from(mailTag(secret, named));
  const theirs = Buffer.from(tag.toLowerCase());
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

/** Message-ID of a letter of ours, or the one that all letters of a request refer to. */
export function mailName({ server, mail }: Naming, named: Named): string {
  return `<${named.kind}-${named.id}.${mailTag(server.secret, named)}@${mailDomain(mail)}>`;
}

/** What a Message-ID of ours names; null for those of others. */
export function readMailName(secret: string, messageId: string): Named | null {
  const found = /^<?(letter|request)-(\d{1,15})\.([a-z0-9]+)@/i.exec(messageId.trim());
  const [, kind, id, tag] = found ?? [];
  if (kind === undefined || id === undefined || tag === undefined) return null;
  const named = { kind: kind.toLowerCase() === "letter" ? "letter" : "request", id: Number(id) } as const;
  return isMailTag(secret, named, tag) ? named : null;
}

function mailDomain(mail: Config["mail"]): string {
  return /@([^@>\s]+)>?\s*$/.exec(mail?.from ?? "")?.[1] ?? "localhost";
}
