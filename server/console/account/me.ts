import type { Me } from "../../../core/contract/person.ts";
import { session } from "./session.ts";

/** Whoever works here; null before signing in. */
export function me(): Me | null {
  const current = session.value;
  return current.kind === "signed-in" || current.kind === "expired" ? current.me : null;
}
