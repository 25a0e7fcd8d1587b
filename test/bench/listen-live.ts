import { LiveEvent } from "../../core/contract/live.ts";
import { livePath } from "../../core/contract/paths.ts";
import { eventStreamReader } from "../../core/live/event-stream-reader.ts";
import type { SignedIn } from "./desk-people.ts";

/**
 * Hears the live stream as a person until the signal; resolves once the server has said hello.
 * @param hear gets each event with the moment it came, by `performance.now()`.
 * @throws Error where the stream is refused or ends by itself before the signal.
 */
export async function listenLive(
  server: string,
  { login, headers }: SignedIn,
  { signal, hear }: { signal: AbortSignal; hear: (event: LiveEvent, at: number) => void },
): Promise<void> {
  const response = await fetch(server + livePath, { headers, signal });
  const stream = response.body?.pipeThrough(new TextDecoderStream());
  if (!response.ok || !stream) throw new Error(`${login} got no live stream: ${response.status}`);
  const { promise: greeted, resolve, reject } = Promise.withResolvers<void>();
  const read = async (): Promise<void> => {
    const parse = eventStreamReader();
    for await (const chunk of stream) {
      const at = performance.now();
      for (const { data } of parse(chunk)) {
        const event = LiveEvent.parse(JSON.parse(data));
        if (event.type === "hello") resolve();
        else hear(event, at);
      }
    }
    throw new Error(`The live stream of ${login} ended`);
  };
  read().catch((error: unknown) => {
    if (!signal.aborted) reject(error instanceof Error ? error : new Error(String(error)));
  });
  return greeted;
}
