import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

type CutLine = {
  /** Origin under which the server is reached through this line. */
  readonly origin: string;
  /** From now on nothing arrives, in either direction, and nobody is told. */
  readonly cut: () => void;
  /** New connections go through again. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

/**
 * A line to a local port that can be cut as by a pulled plug: connections stay open and bring nothing, then or later, as
 * where a router has forgotten them.
 */
export async function cutLine(port: number): Promise<CutLine> {
  const ends = new Set<Socket>();
  const dead = new WeakSet<Socket>();
  let isCut = false;
  const join = (from: Socket, to: Socket): void => {
    ends.add(from);
    if (isCut) dead.add(from);
    from.on("data", (bytes) => dead.has(from) || to.write(bytes));
    from.on("error", () => {});
    from.on("close", () => {
      ends.delete(from);
      if (!dead.has(from)) to.destroy();
    });
  };
  const line = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    join(near, far);
    join(far, near);
  });
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  const address = line.address();
  return {
    origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    cut() {
      isCut = true;
      for (const end of ends) dead.add(end);
    },
    mend: () => void (isCut = false),
    async close() {
      const closed = once(line, "close");
      line.close();
      for (const end of ends) end.destroy();
      await closed;
    },
  };
}
