import { tidy } from "../../extract/element-text.ts";
import type { Cell } from "./cell.ts";

/** «−3,9 %», «01.11.2026», «5 000 ₽»; a range such as «4–7» may well head a column. */
const value = /^[+−–-]?[\d\s.,:/%₽$€]*\d[\d\s.,:/%₽$€]*$/;

/** A cell of a table that knows only texts: what it is, its letters tell. */
export function plainCell(written: string, isMarked = false): Cell | undefined {
  const text = tidy(written);
  return text === "" ? undefined : { text, isValue: value.test(text), isMarked };
}
