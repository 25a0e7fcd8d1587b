import type { Alarm, AlarmTelling } from "../../core/contract/alarm.ts";
import type { Now } from "../clock.ts";
import { alarmMail } from "../mail/alarm-mail.ts";
import type { MailPort } from "../mail/mail-port.ts";
import { type AlarmDesk, alarmMessage } from "./alarm-message.ts";
import { DirectLine } from "./direct-line.ts";
import type { WebhookPort } from "./webhook-port.ts";

type Given = {
  readonly mail: MailPort | null;
  readonly to: readonly string[];
  readonly webhook: WebhookPort | null;
  readonly againMs: number;
  readonly desk: () => AlarmDesk;
  /** Host of the mail's `Message-ID`. */
  readonly host: string;
  readonly now: Now;
  readonly signal: AbortSignal;
};

/** A line to everybody who hears of alarms: the webhook, and each address. */
export function directLines({ mail, to, webhook, ...given }: Given): DirectLine[] {
  const { againMs, desk, host, now, signal } = given;
  const calling = (port: WebhookPort) => (alarm: Alarm, telling: AlarmTelling) => {
    const id = idOf(alarm);
    const at = now().toISOString();
    const told = { ...alarm, id, telling, at };
    return port.send(
      `${id}-${telling}-${Math.floor(Date.parse(at) / 1000)}`,
      alarmMessage(told, desk()),
      signal,
    );
  };
  const writing = (port: MailPort, address: string) => (alarm: Alarm, telling: AlarmTelling) =>
    port.send({
      messageId: `<${idOf(alarm)}-${telling}-${now().getTime()}@${host}>`,
      to: address,
      ...alarmMail(alarm, desk(), telling),
    });
  return [
    ...(webhook === null ? [] : [new DirectLine(calling(webhook), againMs)]),
    ...(mail === null ? [] : to.map((address) => new DirectLine(writing(mail, address), againMs))),
  ];
}

const idOf = ({ kind, since }: Alarm): string => `alarm-${kind}-${Math.floor(Date.parse(since) / 1000)}`;
