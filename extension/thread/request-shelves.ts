import type { RequestRow } from "../../core/contract/request.ts";

export type Shelf = "all" | "wait-for-me" | "in-work" | "closed";
export const shelfNames: readonly Shelf[] = ["all", "wait-for-me", "in-work", "closed"];

const isOpen = ({ state }: RequestRow): boolean => state === "open" || state === "paused";

/** Requests by whose turn it is: the seller's (something new, or a question to them), the desk's, nobody's. */
export function requestShelves(requests: readonly RequestRow[]): Record<Shelf, readonly RequestRow[]> {
  const mine = requests.filter(
    (request) => request.unseen || (request.state === "paused" && request.joinedAt === undefined),
  );
  const rest = requests.filter((request) => !mine.includes(request));
  const open = rest.filter(isOpen);
  const closed = rest.filter((request) => !isOpen(request));
  return {
    all: [...mine, ...open, ...closed],
    "wait-for-me": mine,
    "in-work": open,
    closed,
  };
}
