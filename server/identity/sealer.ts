import { hkdfSync } from "node:crypto";
import { EncryptJWT, jwtDecrypt } from "jose";
import type { Now } from "../clock.ts";

/** What must leave the server and come back unread and unchanged, or lie in the database so that its copy tells nothing. */
export type Sealer = {
  readonly seal: (
    purpose: string,
    content: Readonly<Record<string, unknown>>,
    lifeMs: number,
  ) => Promise<string>;
  /** Null for what we did not seal for this purpose, and for what is too old. */
  readonly open: (purpose: string, sealed: string) => Promise<unknown>;
};

/** Seals by a key that is derived from the server's secret: AES-256-GCM in a JWE. */
export function createSealer(secret: string, now: Now): Sealer {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", "ask-me sealed", 32));
  return {
    seal: (purpose, content, lifeMs) =>
      new EncryptJWT({ content })
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setAudience(purpose)
        .setExpirationTime(new Date(now().getTime() + lifeMs))
        .encrypt(key),
    async open(purpose, sealed) {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          audience: purpose,
          requiredClaims: ["exp"],
          contentEncryptionAlgorithms: ["A256GCM"],
          keyManagementAlgorithms: ["dir"],
          currentDate: now(),
        });
        return payload["content"] ?? null;
      } catch {
        return null;
      }
    },
  };
}
