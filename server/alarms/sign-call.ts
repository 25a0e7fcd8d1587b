import { createHmac } from "node:crypto";

type Call = { readonly id: string; readonly timestamp: number; readonly body: string };

const prefix = "whsec_";

/**
 * Value of `webhook-signature` as https://www.standardwebhooks.com has it: HMAC-SHA256 over id, time and body.
 * @param call.timestamp seconds since 1970, as sent in `webhook-timestamp`
 * @param secret Base64 after `whsec_`; any other text as it is
 */
export function signCall({ id, timestamp, body }: Call, secret: string): string {
  const key = secret.startsWith(prefix)
    ? Buffer.from(secret.slice(prefix.length), "base64")
    : Buffer.from(secret);
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}
