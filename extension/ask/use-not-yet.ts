import { longDayOf } from "../../ui/time.ts";
import { useApp } from "../palette/app-context.ts";
import { useNow } from "../palette/use-now.ts";
import { isNotYet } from "./is-not-yet.ts";

/** Whether one may not ask yet, and the day from which one may («1 марта»); null where one may. */
export function useNotYet(): { readonly day: string | null } | null {
  const { state, language } = useApp();
  const now = useNow(state.serverOffsetMs, 60_000);
  const asking = state.account.kind === "connected" ? state.account.me.asking : undefined;
  if (asking?.kind !== "off" || !isNotYet(asking, now)) return null;
  return { day: asking.from === null ? null : longDayOf(asking.from, now, language) };
}
