import { createHash } from "node:crypto";

/**
 * Digest of what a key protects, bound to what it is for («ask», «answer 17»), so that a key cannot be carried over to
 * another act. Objects count by their content, whatever the order of their keys.
 */
export function bodyDigest(purpose: string, body: unknown): string {
  return createHash("sha256")
    .update(`${purpose}\n${canonical(body)}`)
    .digest("hex");
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
