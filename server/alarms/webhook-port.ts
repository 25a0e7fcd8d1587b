import type { AlarmWebhook } from "../../core/contract/config-alarms.ts";
import type { Now } from "../clock.ts";
import type { Delivery } from "../mail/mail-port.ts";
import { signCall } from "./sign-call.ts";

export type WebhookPort = {
  /** @param id the same whenever this call is made again */
  readonly send: (id: string, message: unknown, signal?: AbortSignal) => Promise<Delivery>;
};

// Who does not answer within this time is down.
const patienceMs = 10_000;

/** Posts messages to where the administrator wants them; what is answered is not read. */
export function openWebhook({ address, secret }: AlarmWebhook, now: Now): WebhookPort {
  return {
    async send(id, message, signal) {
      const body = JSON.stringify(message);
      const timestamp = Math.floor(now().getTime() / 1000);
      const patience = AbortSignal.timeout(patienceMs);
      try {
        const response = await fetch(address, {
          method: "POST",
          // Elsewhere was not what the administrator chose.
          redirect: "manual",
          headers: {
            "content-type": "application/json; charset=utf-8",
            "user-agent": "ask-me",
            "webhook-id": id,
            "webhook-timestamp": String(timestamp),
            "webhook-signature": signCall({ id, timestamp, body }, secret),
          },
          body,
          signal: signal ? AbortSignal.any([signal, patience]) : patience,
        });
        await response.body?.cancel();
        return response.ok ? { kind: "sent" } : { kind: "failed", code: String(response.status) };
      } catch (error) {
        return { kind: "failed", code: codeOf(error) };
      }
    },
  };
}

/** Code of a network's failure. What it says beside may hold the address, and that a secret of the receiver's. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error.name === "TimeoutError") return "ETIMEDOUT";
  const code: unknown = Reflect.get(Object(error.cause), "code");
  return typeof code === "string" ? code : error.name;
}
