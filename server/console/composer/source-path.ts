import type { Source } from "../../../core/contract/request.ts";

/** «Портал → Продукты → КАСКО → Тарифы»: where in the portal a source stands. */
export function sourcePath({ path, title }: Pick<Source, "path" | "title">): string {
  const last = path.at(-1);
  return [...path, ...(last === title ? [] : [title])].join(" → ");
}
