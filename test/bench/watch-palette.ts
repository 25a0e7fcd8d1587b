/**
 * Runs inside the palette's frame before its own scripts, through the browser driver. Keeps, by the frame's own clock,
 * when each key came, when the hits of its query were first on screen, and how long the search itself took.
 */
export function watchPalette(): void {
  if (!location.pathname.endsWith("/palette.html")) return;
  const strokes: Stroke[] = [];
  const computeMs: number[] = [];
  const opened = { focusedAt: 0 };
  const waiting = new Map<string, () => void>();
  function painted(query: string): Promise<void> {
    if (strokes.at(-1)?.query.trim() === query) return Promise.resolve();
    return new Promise((resolve) => waiting.set(query, resolve));
  }
  Object.assign(globalThis, { bench: { strokes, computeMs, opened, painted } });
  let pending: (Stroke & { firstFrame: number }) | null = null;

  addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted || event.key.length !== 1) return;
      const stroke = { query: "", keyedAt: event.timeStamp, paintedAt: 0, nextFrame: false, firstFrame: 0 };
      pending = stroke;
      requestAnimationFrame((frame) => (stroke.firstFrame = frame));
    },
    true,
  );
  addEventListener("focusin", () => {
    if (opened.focusedAt === 0 && document.hasFocus())
      opened.focusedAt = performance.timeOrigin + performance.now();
  });
  addEventListener("focus", () => {
    if (opened.focusedAt === 0 && document.activeElement instanceof HTMLInputElement) {
      opened.focusedAt = performance.timeOrigin + performance.now();
    }
  });

  new MutationObserver(() => {
    const stroke = pending;
    const list = document.querySelector("#results");
    const field = document.querySelector("input");
    if (!stroke || !list || !field || list.getAttribute("data-shown") !== field.value.trim()) return;
    pending = null;
    requestAnimationFrame((frame) => {
      // The first task after the frame: what this frame drew is on its way to the screen.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        strokes.push({
          query: field.value,
          keyedAt: stroke.keyedAt,
          paintedAt: performance.now(),
          nextFrame: stroke.firstFrame === 0 || stroke.firstFrame === frame,
        });
        port1.close();
        const query = field.value.trim();
        waiting.get(query)?.();
        waiting.delete(query);
      });
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-shown"] });

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a global of extension pages, where this runs
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  const connect = runtime.connect.bind(runtime);
  runtime.connect = (given) => {
    const port = connect(given);
    port.onMessage.addListener((message) => {
      const ms = message.outcome?.answer?.computeMs;
      if (ms !== undefined) computeMs.push(ms);
    });
    return port;
  };
}

type Runtime = {
  connect: (given: { name: string }) => {
    onMessage: {
      addListener: (heard: (message: { outcome?: { answer?: { computeMs?: number } } }) => void) => void;
    };
  };
};

export type Stroke = { query: string; keyedAt: number; paintedAt: number; nextFrame: boolean };
export type Bench = {
  strokes: Stroke[];
  computeMs: number[];
  opened: { focusedAt: number };
  /** Resolves once the hits of this query are on screen. */
  painted: (query: string) => Promise<void>;
};

declare global {
  var bench: Bench;
}
