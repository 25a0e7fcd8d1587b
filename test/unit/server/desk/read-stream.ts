import { LiveEvent } from "../../../../core/contract/live.ts";

/** A frame of a live stream: an event with its id, or a comment. */
export type Frame = { id?: number; event?: LiveEvent; comment?: string };

/** Reads a live stream frame by frame. */
export class StreamReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #rest = "";

  constructor(response: Response) {
    if (!response.body) throw new Error("The response has no body to read events from");
    this.#reader = response.body.getReader();
  }

  /** The next frame; undefined once the stream has ended. Rejects where it broke off. */
  async frame(): Promise<Frame | undefined> {
    for (;;) {
      const end = this.#rest.indexOf("\n\n");
      if (end >= 0) {
        const text = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 2);
        return frameOf(text);
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#rest += this.#decoder.decode(value, { stream: true });
    }
  }

  /** The next event, comments left out. */
  async event(): Promise<LiveEvent> {
    for (;;) {
      const frame = await this.frame();
      if (frame === undefined) throw new Error("The stream has ended");
      if (frame.event) return frame.event;
    }
  }

  /** Events up to and with the first of which `last` is true. */
  async until(last: (event: LiveEvent) => boolean): Promise<LiveEvent[]> {
    const events: LiveEvent[] = [];
    for (;;) {
      const event = await this.event();
      events.push(event);
      if (last(event)) return events;
    }
  }

  cancel(): Promise<void> {
    return this.#reader.cancel();
  }
}

function frameOf(text: string): Frame {
  const frame: Frame = {};
  for (const line of text.split("\n")) {
    if (line.startsWith(":")) frame.comment = line.slice(1).trim();
    if (line.startsWith("id: ")) frame.id = Number(line.slice(4));
    if (line.startsWith("data: ")) frame.event = LiveEvent.parse(JSON.parse(line.slice(6)));
  }
  return frame;
}
