import { endpoints } from "../../core/contract/endpoints.ts";
import type { RequestView } from "../../core/contract/request.ts";
import type { Cancelling } from "../platform/protocol.ts";
import { oneTimer } from "./one-timer.ts";
import type { FromServer, ServerLine } from "./server-line.ts";

/** So long a click on «take back» can be undone: afterwards a question is never opened again. */
export const undoMs = 10_000;

export type CancellingKeeper = {
  readonly shown: () => Cancelling[];
  /** Begins to take a question back. A repeat while it is held changes nothing. */
  readonly begin: (id: number) => void;
  /** Leaves it as it is. @returns false once it has left. */
  readonly undo: (id: number) => boolean;
  readonly forget: () => void;
};

type Parts = {
  readonly line: ServerLine;
  readonly now: () => number;
  readonly changed: () => void;
  readonly take: (view: RequestView) => Promise<void>;
  readonly signal: AbortSignal;
};

/** Own questions that are being taken back. If the host ends meanwhile, nothing has happened to them. */
export function createCancelling({ line, now, changed, take, signal }: Parts): CancellingKeeper {
  const items = new Map<number, Cancelling>();
  const timer = oneTimer(look, signal);
  return {
    shown: () => [...items.values()],
    begin(id) {
      const { state } = items.get(id) ?? {};
      if (state?.kind === "held" || state?.kind === "sending") return;
      put({ id, state: { kind: "held", until: now() + undoMs } });
      look();
    },
    undo(id) {
      if (items.get(id)?.state.kind === "sending") return false;
      items.delete(id);
      changed();
      return true;
    },
    forget() {
      items.clear();
      timer(null);
    },
  };

  function put(item: Cancelling): void {
    items.set(item.id, item);
    changed();
  }

  function look(): void {
    let next: number | null = null;
    for (const { id, state } of items.values()) {
      if (state.kind !== "held") continue;
      if (state.until <= now()) void send(id);
      else next = Math.min(next ?? state.until, state.until);
    }
    timer(next === null ? null : next - now());
  }

  async function send(id: number): Promise<void> {
    put({ id, state: { kind: "sending" } });
    const called: FromServer<RequestView> = await line(endpoints.cancel, { params: { id } });
    // Whoever was connected has left meanwhile.
    if (!items.has(id)) return;
    if (called.kind === "ok") {
      items.delete(id);
      await take(called.answer);
      changed();
    } else {
      const why = called.kind === "problem" ? called.problem.detail : null;
      put({ id, state: { kind: "failed", why } });
    }
  }
}
