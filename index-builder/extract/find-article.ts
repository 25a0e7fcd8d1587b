import { createRequire } from "node:module";
import type * as readability from "@mozilla/readability";
import type * as linkedom from "linkedom";
import { squeeze } from "./squeeze.ts";

const require = createRequire(import.meta.url);
/** Loaded where a page needs them: most portals name their main part, and two libraries cost 100 ms and 20 MB. */
const libraries = () => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what require gives is what the types of the package say
  ...(require("@mozilla/readability") as typeof readability),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- likewise
  ...(require("linkedom") as typeof linkedom),
});

/** Shorter ones are menus as often as not: Readability gives something in any case. */
export const leastArticle = 250;
/** Beyond these a page is no article, and would take a second or more. */
const longestPage = 1_000_000;
const mostElements = 6_000;

/**
 * What Readability takes for the page's article, without spaces.
 * @returns null where it finds none that is worth the name.
 */
export function findArticle(html: string): string | null {
  if (html.length > longestPage || (html.match(/<[a-z]/gi)?.length ?? 0) > mostElements) return null;
  const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { parseHTML, Readability } = libraries();
  try {
    const { document } = parseHTML(whole);
    const found = new Readability(document, {
      charThreshold: leastArticle,
      disableJSONLD: true,
    }).parse();
    const text = squeeze(found?.textContent ?? "");
    return text.length < leastArticle ? null : text;
  } catch {
    // Too many elements, or nested too deep: then the page keeps all that it says.
    return null;
  }
}
