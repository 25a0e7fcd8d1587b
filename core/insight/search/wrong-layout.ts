import { otherLayout } from "../../analysis/keyboard-layout.ts";
import { normalQuery } from "./normal-query.ts";

type Asked = { readonly query: string; readonly text: string; readonly zero: number };

/** Queries that find nothing, and on the other keyboard layout are others that people find things by. */
export function wrongLayout<T extends Asked>(
  failed: readonly T[],
  found: ReadonlySet<string>,
): { readonly asked: T; readonly meant: string }[] {
  return failed.flatMap((asked) => {
    if (asked.zero === 0) return [];
    const meant = otherLayout(asked.text);
    const normal = normalQuery(meant);
    return normal !== asked.query && found.has(normal) ? { asked, meant } : [];
  });
}
