import type { HandedKey } from "../overlay/handed-key.ts";

export type KeyInbox = {
  readonly deliver: (keys: readonly HandedKey[]) => void;
  /** Hears keys, those that came earlier first. @returns how to stop. */
  readonly listen: (hear: (keys: readonly HandedKey[]) => void) => () => void;
};

/** Keys typed before a field could take them wait here, in order. */
export function createKeyInbox(): KeyInbox {
  const waiting: HandedKey[] = [];
  let hearer: ((keys: readonly HandedKey[]) => void) | null = null;
  const flush = (): void => {
    if (hearer && waiting.length > 0) hearer(waiting.splice(0));
  };
  return {
    deliver: (keys) => {
      waiting.push(...keys);
      flush();
    },
    listen: (hear) => {
      hearer = hear;
      flush();
      return () => {
        if (hearer === hear) hearer = null;
      };
    },
  };
}
