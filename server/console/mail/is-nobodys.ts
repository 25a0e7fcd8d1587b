import type { RequestView } from "../../../core/contract/request.ts";

/** Whether a letter has nobody yet who would hear an answer. */
export function isNobodys({ letter, events }: Pick<RequestView, "letter" | "events">): boolean {
  const asked = events.find(({ kind }) => kind === "asked");
  return letter !== undefined && asked?.by === null && !events.some(({ kind }) => kind === "identified");
}
