import { isMailTag, mailTag } from "./mail-name.ts";

/** What stands in the subject of every letter of a request: `[№ 12-ab3d…]`. */
export function threadToken(secret: string, request: number): string {
  return `[№ ${tokenOf(secret, request)}]`;
}

/** The same in an address, where the mail server delivers `ask+12-ab3d…@…` to `ask@…`. */
export function threadAddress(secret: string, request: number, address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${tokenOf(secret, request)}${address.slice(at)}`;
}

/** Requests that a subject and addresses name by our own token, the last one of the subject first. */
export function requestsNamed(
  secret: string,
  { subject, to }: { readonly subject: string; readonly to: readonly string[] },
): number[] {
  const inSubject = [...subject.matchAll(/№\s*(\d{1,15})-([a-z0-9]+)/giu)].toReversed();
  const inAddresses = to.flatMap((address) => [...address.matchAll(/\+(\d{1,15})-([a-z0-9]+)@/gi)]);
  return [...inSubject, ...inAddresses].flatMap(([, id, tag]) => {
    const named = { kind: "request", id: Number(id) } as const;
    return isMailTag(secret, named, tag ?? "") ? [named.id] : [];
  });
}

function tokenOf(secret: string, request: number): string {
  return `${request}-${mailTag(secret, { kind: "request", id: request })}`;
}
