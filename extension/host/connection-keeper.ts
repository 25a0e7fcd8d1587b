import { outdatedSide } from "../../core/contract/outdated-side.ts";
import type { Problem } from "../../core/contract/problem.ts";
import { contractVersion } from "../../core/contract/version.ts";
import type { Connection } from "../platform/protocol.ts";

export type ConnectionKeeper = {
  now: () => Connection;
  reached: () => void;
  missed: () => void;
  /** The server refused to speak our version of the contract. */
  refused: (problem: Problem) => void;
};

/** Whether the server can be reached, as the last call or the live connection found; `changed` on every turn. */
export function createConnectionKeeper(
  clock: () => number,
  changed: (connection: Connection) => void,
): ConnectionKeeper {
  let connection: Connection = { kind: "online" };
  const become = (next: Connection): void => {
    if (sideOf(next) === sideOf(connection) && next.kind === connection.kind) return;
    connection = next;
    changed(next);
  };
  return {
    now: () => connection,
    reached: () => become({ kind: "online" }),
    missed: () => become({ kind: "offline", since: clock() }),
    refused({ contract = 0 }) {
      const side = outdatedSide({ client: contractVersion, server: contract });
      become({ kind: "outdated", side: side === "client" ? "extension" : "server" });
    },
  };
}

function sideOf(connection: Connection): string | null {
  return connection.kind === "outdated" ? connection.side : null;
}
