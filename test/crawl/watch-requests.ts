import { subscribe, unsubscribe } from "node:diagnostics_channel";

export type RequestWatch = {
  /** Requests of this process that were started and not yet answered in full. */
  readonly open: () => number;
  readonly stop: () => void;
};

const ends = ["undici:request:trailers", "undici:request:error"];

/**
 * Hears of each request at the instant it starts in this process, before anything is on its way, and of its end.
 * @param onEvent told after each of them; the address of one that starts, null for one that ends.
 */
export function watchRequests(onEvent: (started: string | null) => void): RequestWatch {
  const running = new Set<unknown>();
  const starts = (message: unknown): void => {
    const request = requestOf(message);
    running.add(request);
    onEvent(addressOf(request));
  };
  const ended = (message: unknown): void => {
    running.delete(requestOf(message));
    onEvent(null);
  };
  subscribe("undici:request:create", starts);
  for (const name of ends) subscribe(name, ended);
  return {
    open: () => running.size,
    stop() {
      unsubscribe("undici:request:create", starts);
      for (const name of ends) unsubscribe(name, ended);
    },
  };
}

const requestOf = (message: unknown): unknown =>
  message !== null && typeof message === "object" && "request" in message ? message.request : null;

function addressOf(request: unknown): string {
  if (request === null || typeof request !== "object" || !("origin" in request) || !("path" in request)) {
    throw new Error("undici tells of its requests in another way now");
  }
  return String(request.origin) + String(request.path);
}
