import type { HostClient } from "../platform/host-client.ts";
import { openHost } from "../platform/open-host.ts";
import { firstLanguage } from "./first-language.ts";
import { afterEvent, noNews, type HostNews } from "./host-news.ts";

export type HostStore = {
  readonly client: HostClient;
  readonly news: () => HostNews;
  /** @returns how to stop listening. */
  readonly onNews: (listener: () => void) => () => void;
};

/** The line to the host with what it told, open before anything is drawn. */
export function openHostStore(signal: AbortSignal): HostStore {
  let news = noNews(firstLanguage());
  const listeners = new Set<() => void>();
  const client = openHost((event) => {
    news = afterEvent(news, event);
    for (const listener of listeners) listener();
  }, signal);
  return {
    client,
    news: () => news,
    onNews: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
