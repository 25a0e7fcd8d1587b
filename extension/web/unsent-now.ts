let counted: () => number = () => 0;
let onDisk = false;

/** How much would be lost, or stay unsent, if this page were left now. */
export function unsentNow(): number {
  return counted();
}

/** As much of it as lies nowhere but in this page. */
export function unsentInMemory(): number {
  return onDisk ? 0 : counted();
}

/** What is here goes, and whoever is here was asked: leaving asks no more. */
export function missNothing(): void {
  counted = () => 0;
}

/** Says by what it is counted, and warns whoever leaves the page meanwhile. */
export function guardUnsent(
  count: () => number,
  { onDisk: isKept, signal }: { readonly onDisk: boolean; readonly signal: AbortSignal },
): void {
  counted = count;
  onDisk = isKept;
  addEventListener(
    "beforeunload",
    (event) => {
      if (counted() > 0) event.preventDefault();
    },
    { signal },
  );
}
