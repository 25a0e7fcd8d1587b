/** One for the whole page: what is said into it is heard by the other tabs alone. */
const others = new BroadcastChannel("ask-me-forgotten");

/** Tells the other tabs that nothing is kept here any more. */
export function tellForgotten(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel's takes none
  others.postMessage(null);
}

/** Hears that another tab has removed what was kept here. */
export function hearForgotten(forgotten: () => void, signal: AbortSignal): void {
  others.addEventListener("message", forgotten, { signal });
}
