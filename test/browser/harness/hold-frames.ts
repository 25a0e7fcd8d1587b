/** What waits for the next frame, or for a moment without one, waits until `releaseFrames()`. */
export const holdFrames = `{
  const own = { requestAnimationFrame, setTimeout };
  const held = [];
  // By a number that no timer has: whoever clears it clears nobody else's.
  window.requestAnimationFrame = window.setTimeout = (callback) => -held.push(callback);
  window.releaseFrames = () => {
    Object.assign(window, own);
    for (const callback of held) callback(performance.now());
  };
}`;
