import { afterAll, vi } from "vitest";

// Files of tests that share a program must not find the clock or the globals of the one before.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
