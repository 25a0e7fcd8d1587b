// Safari has no idle callback: what waits for one may as well wait a moment.
const { requestIdleCallback: known }: { requestIdleCallback?: typeof requestIdleCallback } = globalThis;
if (!known) {
  globalThis.requestIdleCallback = (then) =>
    Number(setTimeout(() => then({ didTimeout: false, timeRemaining: () => 0 }), 50));
}
