import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { createLog } from "../../../../server/log.ts";
import { type RunningServer, startServer } from "../../../../server/start-server.ts";
import { type SmtpStub, smtpStub } from "../desk/smtp-stub.ts";
import { testConfig } from "../harness/test-config.ts";
import { type WebhookStub, webhookStub } from "./webhook-stub.ts";

const Message = z.looseObject({ id: z.string(), kind: z.string(), state: z.string(), again: z.boolean() });

export const webhookSecret = "a secret of both sides, long enough";

/** A server of its own with a clock that can be turned, and those who hear of its alarms. */
export type AlarmWorld = {
  readonly data: string;
  readonly webhook: WebhookStub;
  readonly smtp: SmtpStub;
  readonly turn: (minutes: number) => void;
  /** Starts it, or starts it again. */
  readonly start: (
    alarms?: Record<string, unknown>,
    mail?: Record<string, unknown>,
  ) => Promise<RunningServer>;
  readonly stop: () => Promise<void>;
  readonly messages: () => z.infer<typeof Message>[];
  /** How an alarm was told to the webhook so far: on, again, off. */
  readonly told: (kind: string) => string[];
  /** How many letters have these words. */
  readonly mailed: (words: string) => number;
  readonly close: () => Promise<void>;
};

export async function alarmWorld(): Promise<AlarmWorld> {
  const data = mkdtempSync(join(tmpdir(), "ask-me-alarms-"));
  const webhook = await webhookStub();
  const smtp = await smtpStub();
  let now = new Date("2026-11-26T12:00:00Z");
  let server: RunningServer | undefined;
  const messages = () => webhook.heard.map(({ body }) => Message.parse(JSON.parse(body)));
  const stop = async (): Promise<void> => server?.close();
  return {
    data,
    webhook,
    smtp,
    turn: (minutes) => void (now = new Date(now.getTime() + minutes * 60_000)),
    async start(alarms = {}, mail = {}) {
      await stop();
      const config = testConfig(data, {
        alarms: {
          to: ["it@polis.example"],
          webhook: { address: webhook.address, secret: webhookSecret },
          // Neither the disk of whoever runs this nor its lack of agents is looked at.
          diskPercent: 0,
          diskMegabytes: 0,
          nobodyMinutes: 600,
          ...alarms,
        },
        mail: { host: "127.0.0.1", port: smtp.port, from: "ask@polis.example", ...mail },
      });
      const configFile = join(data, "ask-me.yaml");
      server = await startServer({ config, configFile, now: () => now, log: createLog("silent") });
      return server;
    },
    stop,
    messages,
    told: (kind) => messages().flatMap((one) => (one.kind === kind ? [one.again ? "again" : one.state] : [])),
    mailed: (words) =>
      smtp.letters.filter(({ source }) => {
        const text = Buffer.from(source.slice(source.indexOf("\n\n")), "base64").toString();
        return text.includes(words);
      }).length,
    async close() {
      await stop();
      await webhook.close();
      smtp.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
