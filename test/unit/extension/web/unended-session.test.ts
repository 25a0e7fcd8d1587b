import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  forgetUnendedSession,
  noteUnendedSession,
  unendedSession,
} from "../../../../extension/web/unended-session.ts";

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const refuse = (): never => {
  throw new DOMException("Closed", "SecurityError");
};

test("a sign-out that found no server is known to every tab until the session ends, and says nothing of anybody", () => {
  expect(unendedSession()).toBe(false);
  noteUnendedSession();
  expect([...stored]).toEqual([["ask-me-unended", "1"]]);
  expect(unendedSession()).toBe(true);
  // Another tab has ended it.
  stored.clear();
  expect(unendedSession()).toBe(false);
  noteUnendedSession();
  forgetUnendedSession();
  expect(stored.size).toBe(0);
});

test("where the browser stores nothing, the tab itself still knows", () => {
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(unendedSession()).toBe(false);
  noteUnendedSession();
  expect(unendedSession()).toBe(true);
  forgetUnendedSession();
  expect(unendedSession()).toBe(false);
});
