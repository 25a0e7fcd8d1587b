import { webPath, webRequestPath } from "../../core/contract/paths.ts";
import type { Screen } from "../palette/screen.ts";
import type { WindowLink } from "../palette/window-link.ts";

/** What an address shows. */
export function screenAt(path: string): Screen {
  const [, id] = /^\/requests\/(\d{1,15})$/.exec(path) ?? [];
  return id === undefined ? { kind: "search" } : { kind: "thread", id: Number(id) };
}

/** What of the window's own the browser is told: a thread has an address, everything else stands at the root. */
export function addressOfScreen(screen: Screen): string {
  return screen.kind === "thread" ? webRequestPath(screen.id) : webPath;
}

/**
 * Binds the screens to the browser's history: search is the ground, and whatever stands over it is one step away, so that
 * «back» of a phone leads to search and not out of the page.
 */
export function followHistory({
  signal,
}: {
  signal: AbortSignal;
}): Required<Pick<WindowLink, "first" | "onScreen" | "onLedTo">> {
  const first = screenAt(location.pathname);
  let isOver = isStep(history.state);
  let shown: Screen | null = null;
  return {
    first,
    onScreen(screen) {
      const before = shown;
      shown = screen;
      if (before === null || before === screen) return;
      const address = addressOfScreen(screen);
      if (screen.kind !== "search" && !isOver) {
        history.pushState(step, "", address);
        isOver = true;
      } else if (screen.kind !== "search") history.replaceState(step, "", address);
      else if (isOver) {
        isOver = false;
        history.back();
      } else history.replaceState(null, "", address);
    },
    onLedTo(listener) {
      const ending = new AbortController();
      addEventListener(
        "popstate",
        ({ state }) => {
          const wasOver = isOver;
          isOver = isStep(state);
          // Told by itself, after this window had gone there.
          if (!isOver && !wasOver && shown?.kind === "search") return;
          listener(screenAt(location.pathname));
        },
        { signal: AbortSignal.any([signal, ending.signal]) },
      );
      return () => ending.abort();
    },
  };
}

const step = { askMe: "over search" } as const;

function isStep(state: unknown): boolean {
  return typeof state === "object" && state !== null && "askMe" in state;
}
