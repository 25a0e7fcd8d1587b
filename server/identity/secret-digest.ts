import { hash } from "node:crypto";

/**
 * What of a token, a ticket or a device's code is kept. They have 32 random characters and more, so that nobody finds one by trying:
 * no salt and no slow function is needed, and an index finds them.
 */
export const secretDigest = (secret: string): string => hash("sha256", secret, "base64url");
