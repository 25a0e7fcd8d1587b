import { hash, timingSafeEqual } from "node:crypto";

/** Takes as long whatever was given: digests are compared, which are of equal length. */
export function isSameSecret(given: string, wanted: string): boolean {
  return timingSafeEqual(hash("sha256", given, "buffer"), hash("sha256", wanted, "buffer"));
}
