/** One event of a `text/event-stream`: `id` is the last id seen so far. */
export type StreamEvent = { id: string; data: string };

/** Reads an event stream chunk by chunk; a chunk may end anywhere. Comments give nothing. */
export function eventStreamReader(): (chunk: string) => StreamEvent[] {
  let rest = "";
  let id = "";
  let data: string[] = [];
  return (chunk) => {
    const events: StreamEvent[] = [];
    // A carriage return at the very end may be half of a line break: it waits for the next chunk.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (data.length > 0) events.push({ id, data: data.join("\n") });
        data = [];
        continue;
      }
      const [, field = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
      if (field === "data") data.push(value);
      if (field === "id") id = value;
    }
    return events;
  };
}
