import type { Connection } from "../platform/protocol.ts";

export type ConnectionKeeper = {
  now: () => Connection;
  reached: () => void;
  missed: () => void;
};

/** Whether the server can be reached, as the last call or the live connection found; `changed` on every turn. */
export function createConnectionKeeper(
  clock: () => number,
  changed: (connection: Connection) => void,
): ConnectionKeeper {
  let connection: Connection = { kind: "online" };
  const become = (next: Connection): void => {
    if (next.kind === connection.kind) return;
    connection = next;
    changed(next);
  };
  return {
    now: () => connection,
    reached: () => become({ kind: "online" }),
    missed: () => become({ kind: "offline", since: clock() }),
  };
}
