import { useCallback, useState } from "preact/hooks";
import { useApp } from "./app-context.ts";

/** State that belongs to whoever is connected: the next person begins with `none`. @returns it, and how to set it. */
export function useOfUser<T>(none: T): readonly [value: T, set: (value: T) => void] {
  const { account } = useApp().state;
  const user = account.kind === "connected" ? account.me.id : null;
  const [kept, keep] = useState({ user, value: none });
  // Another one for each user: an answer that comes late is kept for the one who asked.
  const set = useCallback((value: T) => keep({ user, value }), [user]);
  return [kept.user === user ? kept.value : none, set];
}
