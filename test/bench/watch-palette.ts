/**
 * Runs inside the palette's frame before its own scripts, after `installAfterFrame`. Keeps, by the frame's own clock,
 * when each key came, when the hits of its query were first on screen, and how long the search itself took.
 */
export function watchPalette(): void {
  if (!location.pathname.endsWith("/palette.html")) return;
  const strokes: Stroke[] = [];
  const computeMs: number[] = [];
  const opened = { focusedAt: 0 };
  const waiting = new Map<string, () => void>();
  function painted(query: string): Promise<void> {
    if (shown === query) return Promise.resolve();
    return new Promise((resolve) => waiting.set(query, resolve));
  }
  Object.assign(globalThis, { bench: { strokes, computeMs, opened, painted } });
  let shown = "";
  let pending: Pending[] = [];

  addEventListener(
    "keydown",
    (event) => {
      // A blank changes no query: nothing new is to be painted.
      if (!event.isTrusted || event.key.length !== 1 || event.key === " ") return;
      const stroke: Pending = { keyedAt: event.timeStamp };
      pending.push(stroke);
      afterFrame((frame) => (stroke.firstFrame = frame));
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
    const query = document.querySelector("input")?.value.trim();
    if (query === undefined || document.querySelector("#results")?.getAttribute("data-shown") !== query)
      return;
    // A letter overtaken by the next one has waited until now too.
    const done = pending;
    pending = [];
    afterFrame((frame) => {
      const paintedAt = performance.now();
      for (const { keyedAt, firstFrame = frame } of done) {
        strokes.push({ keyedAt, paintedAt, nextFrame: firstFrame === frame });
      }
      shown = query;
      waiting.get(query)?.();
      waiting.delete(query);
    });
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-shown"] });

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a global of extension pages, where this runs
  const { extension } = (globalThis as unknown as { chrome: { extension: Extension } }).chrome;
  const views = extension.getViews.bind(extension);
  extension.getViews = () =>
    views().flatMap(({ askMeNearSearch: near }) =>
      near === undefined
        ? []
        : { askMeNearSearch: { ...near, search: (given) => timed(near.search(given)) } },
    );
  async function timed(answering: ReturnType<Search>): ReturnType<Search> {
    const outcome = await answering;
    if (outcome.kind === "ok") computeMs.push(outcome.answer.computeMs);
    return outcome;
  }
}

type Search = (given: unknown) => Promise<{ kind: string; answer: { computeMs: number } }>;
type Extension = { getViews: () => { askMeNearSearch?: { search: Search; collect: () => void } }[] };

/** A key whose hits are not on screen yet, and the time of the first frame after it. */
type Pending = { keyedAt: number; firstFrame?: number };
export type Stroke = { keyedAt: number; paintedAt: number; nextFrame: boolean };
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
