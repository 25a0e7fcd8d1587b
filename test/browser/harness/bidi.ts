import { z } from "zod";

/** A WebDriver BiDi connection: commands by id, the rest of the protocol left to the caller. */
export type Bidi = {
  send: (method: string, params: Record<string, unknown>) => Promise<Record<string, unknown>>;
  close: () => void;
};

const Reply = z.object({
  id: z.int().optional(),
  type: z.string(),
  error: z.string().optional(),
  message: z.string().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
});

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise((open, failed) => {
    socket.addEventListener("open", open, { once: true });
    socket.addEventListener("error", failed, { once: true });
  });
  const waiting = new Map<
    number,
    { resolve: (value: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  socket.addEventListener("message", ({ data }) => {
    const reply = Reply.parse(JSON.parse(String(data)));
    const caller = reply.id === undefined ? undefined : waiting.get(reply.id);
    if (!caller || reply.id === undefined) return;
    waiting.delete(reply.id);
    if (reply.type === "success") caller.resolve(reply.result ?? {});
    else caller.reject(new Error(`${reply.error}: ${reply.message}`));
  });
  socket.addEventListener("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("The browser closed the connection"));
  });
  let last = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}
