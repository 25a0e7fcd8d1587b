import type { Alarm, AlarmTelling } from "../../core/contract/alarm.ts";
import type { Delivery } from "../mail/mail-port.ts";
import { retryDelayMs } from "../mail/next-attempt.ts";

type Told = { readonly alarm: Alarm; readonly at: Date };
type Send = (alarm: Alarm, telling: AlarmTelling) => Promise<Delivery>;

/**
 * Tells one reader of an alarm without the database, which is what the alarm is about: what was told is remembered here alone,
 * so that a restart tells it anew.
 */
export class DirectLine {
  readonly #send: Send;
  readonly #againMs: number;
  #told: Told | null = null;
  #attempts = 0;
  #notBefore = Number.NEGATIVE_INFINITY;

  constructor(send: Send, againMs: number) {
    this.#send = send;
    this.#againMs = againMs;
  }

  /** @param alarm null where it is over. @returns how the message left; null where there was nothing to tell */
  async look(alarm: Alarm | null, now: Date): Promise<Delivery | null> {
    const telling = this.#due(alarm, now);
    const about = alarm ?? this.#told?.alarm;
    if (telling === null || about === undefined || now.getTime() < this.#notBefore) return null;
    const delivery = await this.#send(about, telling);
    if (delivery.kind === "sent") {
      this.#told = alarm && { alarm, at: now };
      this.#attempts = 0;
      this.#notBefore = Number.NEGATIVE_INFINITY;
    } else {
      this.#attempts += 1;
      this.#notBefore = now.getTime() + retryDelayMs(this.#attempts);
    }
    return delivery;
  }

  #due(alarm: Alarm | null, now: Date): AlarmTelling | null {
    if (alarm === null) return this.#told && "off";
    if (this.#told === null) return "on";
    return now.getTime() - this.#told.at.getTime() >= this.#againMs ? "again" : null;
  }
}
