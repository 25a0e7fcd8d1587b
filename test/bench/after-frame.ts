/** Runs inside a page: gives it `afterFrame`. */
export function installAfterFrame(): void {
  globalThis.afterFrame = (then) => {
    requestAnimationFrame((frame) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        port1.close();
        then(frame);
      });
      port1.start();
      port2.postMessage(null);
    });
  };
}

declare global {
  /** Calls in the first task after the next frame, with that frame's time: what it drew is on its way to the screen. */
  var afterFrame: (then: (frame: number) => void) => void;
}
