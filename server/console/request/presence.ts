import { signal } from "@preact/signals";
import type { LiveEvent } from "../../../core/contract/live.ts";

export type Present = Extract<LiveEvent, { type: "presence" }>["who"];

/** Who looks at a request or writes an answer, by request, as the live connection tells. */
export const presentAt = signal<ReadonlyMap<number, Present>>(new Map());

/** The others at a request. @param mine id of the account that looks. */
export function othersAt(id: number, mine: string): Present {
  return (presentAt.value.get(id) ?? []).filter(({ person }) => person.id !== mine);
}
