import { largestFileBytes, mostFiles } from "../core/contract/file-limits.ts";
import { acceptedEndings, endingOf } from "../core/contract/file-types.ts";

/** Why a chosen file does not even begin its way; the server looks into it once more. */
export type ChosenFault = "empty" | "too-large" | "too-many" | "type";

type Chosen = { readonly name: string; readonly size: number; readonly type: string };

/** @param already how many go along so far. */
export function chosenFault({ name, size, type }: Chosen, already: number): ChosenFault | null {
  if (already >= mostFiles) return "too-many";
  if (size === 0) return "empty";
  if (size > largestFileBytes) return "too-large";
  const ending = endingOf(name);
  // What is pasted may have no name of its own.
  const isPasted = ending === "" && /^image\/(png|jpeg|webp|gif)$/.test(type);
  return isPasted || acceptedEndings.includes(`.${ending}`) ? null : "type";
}
