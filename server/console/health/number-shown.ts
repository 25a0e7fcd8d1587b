import { figures } from "../../../core/language/figures.ts";
import { language } from "../platform/language.ts";

/** A number as this page writes it. */
export function numberShown(n: number): string {
  return figures(n, language.value);
}
