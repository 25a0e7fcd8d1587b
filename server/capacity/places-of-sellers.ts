import type { Capacity } from "../../core/contract/capacity.ts";
import type { Store } from "../store/store.ts";

/** Departments and channels that sellers are in, by name. */
export async function placesOfSellers({ read }: Pick<Store, "read">): Promise<Capacity["values"]> {
  const rows = await read
    .selectFrom("user")
    .select(["department", "channel"])
    .distinct()
    .where("role", "=", "seller")
    .where("active", "=", 1)
    .execute();
  const named = (part: "department" | "channel"): string[] =>
    [...new Set(rows.flatMap((row) => row[part] || []))].toSorted((a, b) => a.localeCompare(b, "ru"));
  return { department: named("department"), channel: named("channel") };
}
