type Asked = { readonly asks: string };
type Told = { readonly asked: string; readonly unsent: number };

/** No tab says that it is there: so long all of them have for their answer. */
const patienceMs = 200;

/** How tabs tell each other what is unsent in them. A channel is heard by the other tabs alone. */
export function unsentInTabs(channel: BroadcastChannel): {
  readonly answer: (count: () => number, signal: AbortSignal) => void;
  /** How much is unsent in all the others together. */
  readonly ask: () => Promise<number>;
} {
  return {
    answer(count, signal) {
      channel.addEventListener(
        "message",
        ({ data }: MessageEvent<unknown>) => {
          if (isAsked(data)) say(channel, { asked: data.asks, unsent: count() });
        },
        { signal },
      );
    },
    async ask() {
      const asks = crypto.randomUUID();
      const hearing = new AbortController();
      let sum = 0;
      channel.addEventListener(
        "message",
        ({ data }: MessageEvent<unknown>) => {
          if (isTold(data) && data.asked === asks) sum += data.unsent;
        },
        { signal: hearing.signal },
      );
      say(channel, { asks });
      await new Promise((resolve) => setTimeout(resolve, patienceMs));
      hearing.abort();
      return sum;
    },
  };
}

function say(channel: BroadcastChannel, what: Asked | Told): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel's takes none
  channel.postMessage(what);
}

function isAsked(data: unknown): data is Asked {
  return typeof data === "object" && data !== null && "asks" in data && typeof data.asks === "string";
}

function isTold(data: unknown): data is Told {
  return (
    typeof data === "object" &&
    data !== null &&
    "asked" in data &&
    "unsent" in data &&
    typeof data.unsent === "number"
  );
}
