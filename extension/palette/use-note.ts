import type { SearchAnswer } from "../../core/contract/search.ts";
import { useApp } from "./app-context.ts";
import { chooseNote, keepNote, type KeptNote } from "./choose-note.ts";
import type { Rows } from "./use-rows.ts";
import { usePerList } from "./use-per-list.ts";

/** The note above a list. Above hits none comes late, and one that is over leaves its place empty. */
export function useNote(
  answer: SearchAnswer | null,
  { list, verdict }: Pick<Rows, "list" | "verdict">,
): KeptNote | null {
  const { state } = useApp();
  const staleSince = usePerList(list, state.staleSince);
  const note = chooseNote({ state, answer, staleSince });
  const isThere = usePerList(list, note !== null);
  // Before the first letter that there is no connection is worth more than a row's place.
  return verdict === null ? note : keepNote(note, isThere);
}
