/** IntersectionObserver v2, which only Chromium has: `isVisible` is false for whatever is covered, faded or transformed. */
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };
type VisibilityOptions = IntersectionObserverInit & { trackVisibility: true; delay: number };

const knownSoonMs = 600;
const leastDelayMs = 100;
const coveredForMs = 400;

export type VisibilityWatch = {
  /** Whether the element is really seen now. True where the browser cannot tell. */
  readonly isSeen: () => Promise<boolean>;
  readonly stop: () => void;
};

/** Watches that nothing of the page lies over an element. @param onCovered when it was seen and no longer is. */
export function watchVisibility(element: Element, onCovered: () => void): VisibilityWatch {
  if (!("isVisible" in IntersectionObserverEntry.prototype)) {
    return { isSeen: () => Promise.resolve(true), stop: () => {} };
  }
  let seen = false;
  let waiting: (() => void)[] = [];
  let covering: ReturnType<typeof setTimeout> | undefined;
  const options: VisibilityOptions = { trackVisibility: true, delay: leastDelayMs, threshold: 0.5 };
  const observer = new IntersectionObserver((entries) => {
    const last: VisibilityEntry | undefined = entries.at(-1);
    const before = seen;
    seen = last?.isVisible === true;
    clearTimeout(covering);
    // The launcher may be on its way back to the top already: told only what lasts.
    if (before && !seen && last?.isIntersecting) covering = setTimeout(onCovered, coveredForMs);
    if (seen) {
      for (const told of waiting) told();
      waiting = [];
    }
  }, options);
  observer.observe(element);

  async function isSeen(): Promise<boolean> {
    if (seen) return true;
    // Just opened: the browser tells only after its delay.
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      setTimeout(resolve, knownSoonMs);
    });
    return seen;
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(covering);
  }

  return { isSeen, stop };
}
