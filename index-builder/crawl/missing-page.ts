import { randomBytes } from "node:crypto";
import type { VisitResult } from "../state/visit-result.ts";

export type MissingPage = {
  /** What came of a visit, with «gone» for a page that is none: the portal shows the same for what cannot exist. */
  judge(address: string, result: VisitResult): Promise<VisitResult>;
};

/** How a portal answers for an address that cannot exist: a page of its own with status 200, or a redirect. */
type Sign = { readonly kind: "text" | "redirect"; readonly value: string };

/**
 * Recognises soft 404s by asking each origin once for an address that cannot exist.
 * @param ask visits that address. @param mayAsk false where robots.txt closes it.
 */
export function createMissingPage(
  ask: (address: string) => Promise<VisitResult>,
  mayAsk: (address: string) => boolean,
): MissingPage {
  const signs = new Map<string, Promise<Sign | null>>();

  async function signAt(origin: string): Promise<Sign | null> {
    const address = `${origin}/no-such-page-${randomBytes(8).toString("hex")}`;
    return mayAsk(address) ? signOf(address, await ask(address)) : null;
  }

  return {
    async judge(address, result) {
      const own = signOf(address, result);
      if (own === null) return result;
      const { origin } = new URL(address);
      const asking = signs.get(origin) ?? signAt(origin);
      signs.set(origin, asking);
      const sign = await asking;
      const same = sign !== null && sign.kind === own.kind && sign.value === own.value;
      return same ? { kind: "gone", status: "soft" } : result;
    },
  };
}

function signOf(address: string, result: VisitResult): Sign | null {
  if (result.kind === "redirect") return { kind: "redirect", value: result.to };
  if (result.kind !== "page" || result.content === null) return null;
  const { titles, blocks } = result.content;
  const text = [...Object.values(titles), ...blocks.map((block) => block.text)].join("\n");
  return { kind: "text", value: withoutAddress(text, address) };
}

/** Such pages like to repeat what they were asked for. */
function withoutAddress(text: string, address: string): string {
  const { pathname } = new URL(address);
  const name = pathname.split("/").at(-1) ?? "";
  return [address, pathname, name]
    .filter((part) => part.length > 1)
    .reduce((rest, part) => rest.replaceAll(part, ""), text);
}
