import type { Source } from "../../core/contract/config-source.ts";
import { selectorProblem } from "../extract/selectors.ts";
import type { CrawlProblem } from "./problem.ts";

/** Selectors of a source's configuration that cannot be read: no page is parsed with those. */
export function selectorProblems(source: Source): CrawlProblem[] {
  const ruled = source.fields.flatMap((rule) => (rule.from === "selector" ? [rule.selector] : []));
  return [...Object.values(source.selectors).flat(), ...ruled].flatMap((selector) => {
    const detail = selectorProblem(selector);
    return detail === null ? [] : [{ kind: "selector" as const, source: source.id, selector, detail }];
  });
}
