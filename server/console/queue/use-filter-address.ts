import { useEffect, useLayoutEffect } from "preact/hooks";
import { go, route } from "../router/router.ts";
import { type AddressedFilter, queryOfFilter } from "./filter-address.ts";
import { type QueueFilter, wholeQueue } from "./queue-filter.ts";
import { filterQueue, queueFilter } from "./shown-queue.ts";

/** Shows what the address asks for, and keeps the address in step with the filter, so that what is seen can be linked. */
export function useFilterAddress(): void {
  const shown = route.value;
  const asked = shown.name === "queue" ? shown.filter : undefined;
  const address = asked === undefined ? "" : queryOfFilter(asked);
  const query = queryOfFilter(addressed(queueFilter.value));
  useLayoutEffect(() => {
    // An address without a filter leaves the one that is set: one comes back to the queue as one left it.
    if (asked && address !== queryOfFilter(addressed(queueFilter.peek())))
      filterQueue({ ...wholeQueue, ...asked });
  }, [address]);
  useEffect(() => {
    const filter = addressed(queueFilter.peek());
    if (route.peek().name === "queue") go({ name: "queue", filter }, { replace: true });
  }, [query, address]);
}

/** The tab that stands first needs no word. */
function addressed({ tab, ...rest }: QueueFilter): AddressedFilter {
  return tab === wholeQueue.tab ? rest : { tab, ...rest };
}
