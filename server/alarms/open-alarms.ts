import type { Logger } from "pino";
import type { Alarm } from "../../core/contract/alarm.ts";
import type { Config } from "../../core/contract/config.ts";
import type { Part } from "../app-deps.ts";
import type { Desk } from "../desk/desk.ts";
import { keepSending } from "../mail/keep-sending.ts";
import { openMail } from "../mail/mail-port.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import type { Store } from "../store/store.ts";
import { AlarmBook } from "./alarm-book.ts";
import { AlarmWatch } from "./alarm-watch.ts";
import { alarmsOver } from "./alarms-part.ts";
import { directLines } from "./direct-lines.ts";
import { lookAround, type Surroundings } from "./look-around.ts";
import { sendCalls } from "./send-calls.ts";
import { watchProvider } from "./provider-watch.ts";
import { openWebhook, type WebhookPort } from "./webhook-port.ts";

type Given = Pick<Surroundings, "inboxFailingSince" | "lastBackup"> & {
  readonly config: Config;
  readonly store: Store;
  readonly desk: Pick<Desk, "store" | "config" | "now" | "clocks">;
  readonly log: Logger;
};

export type OpenAlarms = {
  readonly part: Part;
  readonly hearCrawl: (alarms: readonly Alarm[]) => void;
  readonly close: () => Promise<void>;
};

const hourMs = 3_600_000;

/** Watches over the server and what it lives from, and tells when something is wrong, until closed. */
export function openAlarms(given: Given): OpenAlarms {
  const { config, store, desk, log } = given;
  const { alarms: plan, crawl, mail } = config;
  const stopping = new AbortController();
  const { signal } = stopping;
  const issuer = config.signIn.oidc?.issuer;
  const providerFailingSince =
    issuer === undefined ? () => null : watchProvider({ issuer, now: desk.now, signal });
  const webhook = plan.webhook ? openWebhook(plan.webhook, desk.now) : null;
  const againMs = plan.againHours * hourMs;
  const lines = directLines({
    mail: mail ? openMail(mail) : null,
    to: plan.to,
    webhook,
    againMs,
    desk: () => ({ address: config.server.address, timeZone: deskTimeZone(config.desk, desk.now()) }),
    host: new URL(config.server.address).hostname,
    now: desk.now,
    signal,
  });
  const readers = {
    to: mail ? plan.to : [],
    crawlTo: mail ? crawl.alarmsTo : [],
    webhook: webhook !== null,
  };
  const failed = (part: string, error: unknown): void =>
    log.error({ err: error, part }, "could not look for alarms");
  const watch = new AlarmWatch({
    look: lookAround({ ...given, providerFailingSince, failed }),
    plan,
    book: new AlarmBook({ store, readers, againMs }),
    lines,
    log,
  });
  const running = [
    keepSending(() => watch.turn(), {
      signal,
      failed: (error) => log.error({ err: error }, "alarms could not be looked after"),
    }),
    ...(webhook ? [keepCalling({ ...given, webhook }, signal)] : []),
  ];
  return {
    part: alarmsOver(watch),
    hearCrawl: watch.hearCrawl,
    async close() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

function keepCalling(
  { config, store, desk, log, webhook }: Given & { readonly webhook: WebhookPort },
  signal: AbortSignal,
): Promise<void> {
  const pass = async (): Promise<void> => {
    for (const { delivery, ...told } of await sendCalls({ store, config, webhook, now: desk.now }, signal)) {
      if (delivery.kind === "sent") log.info(told, "alarm posted");
      else log.warn({ ...told, code: delivery.code }, "alarm not posted");
    }
  };
  return keepSending(pass, { signal, failed: (error) => log.error({ err: error }, "posting alarms failed") });
}
