/** Runs inside a page: gives it `afterFrame`. */
export function installAfterFrame(): void {
  /** The time of the frame that is being made now. */
  let making: number | null = null;
  globalThis.afterFrame = (then) => {
    if (making === null) requestAnimationFrame((frame) => follow(frame, then));
    else follow(making, then);
  };

  function follow(frame: number, then: (frame: number) => void): void {
    making = frame;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      making = null;
      then(frame);
    });
    port1.start();
    port2.postMessage(null);
  }
}

declare global {
  /**
   * Calls in the first task after the frame that shows what stands now, with that frame's time: what it drew is on its way
   * to the screen. That is the frame being made, where another call has waited for it, or else the next.
   */
  var afterFrame: (then: (frame: number) => void) => void;
}
