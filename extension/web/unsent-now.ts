let counted: () => number = () => 0;

/** How much is not sent yet, see `unsentCount`. */
export function unsentNow(): number {
  return counted();
}

/** Says by what it is counted, and warns whoever leaves the page meanwhile. */
export function guardUnsent(count: () => number, signal: AbortSignal): void {
  counted = count;
  addEventListener(
    "beforeunload",
    (event) => {
      if (counted() > 0) event.preventDefault();
    },
    { signal },
  );
}
