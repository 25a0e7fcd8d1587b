import type { LiveEvent } from "../../core/contract/live.ts";
import type { LiveHub } from "./live-hub.ts";
import type { LiveListener } from "./live-listener.ts";

// A client that reads nothing would otherwise be remembered for without limit; 256 kB is thousands of events.
const mostUnreadBytes = 256 * 1024;

/**
 * Live events as the body of a response, in the form of server-sent events. Events with a place in the log carry it as
 * their id. The stream ends when the hub ends it, and breaks off when the client does not keep up.
 */
export function eventStream(
  hub: LiveHub,
  who: Pick<LiveListener, "account" | "session" | "since">,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave: (() => void) | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let over = false;
        const write = (text: string): void => {
          if (over) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) > 0) return;
          over = true;
          leave?.();
          controller.error(new Error("A live connection did not keep up and was ended; it may come back"));
        };
        const listener: LiveListener = {
          ...who,
          tell: (event) => write(frame(event)),
          beat: () => write(": here\n\n"),
          end() {
            if (over) return;
            over = true;
            controller.close();
          },
        };
        leave = () => {
          over = true;
          hub.leave(listener);
        };
        await hub.listen(listener);
        // It may have gone, or fallen behind, while it caught up.
        if (over) hub.leave(listener);
      },
      cancel: () => leave?.(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostUnreadBytes }),
  );
}

function frame(event: LiveEvent): string {
  const id = "seq" in event ? `id: ${event.seq}\n` : "";
  return `${id}data: ${JSON.stringify(event)}\n\n`;
}
