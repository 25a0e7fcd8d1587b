import type { Logger } from "pino";
import { keepSending } from "../../mail/keep-sending.ts";
import { ReminderWatch, type Watching } from "./reminder-watch.ts";
import { sendUnseenAnswers } from "./unseen-answers.ts";

/** Reminds whoever can act as time runs out, until `signal` aborts; resolves when the last pass begun is done. */
export function startReminders(
  watching: Watching,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> {
  const watch = new ReminderWatch(watching);
  const pass = async (): Promise<void> => {
    for (const { request, mark, accounts } of await watch.turn()) {
      const { of, percent } = mark;
      log.info({ request: request.id, of, percent, accounts: accounts.length }, "reminder told");
    }
    for (const request of await sendUnseenAnswers(watching.desk)) {
      log.info({ request }, "an unseen answer goes by mail too");
    }
  };
  return keepSending(pass, { signal, failed: (error) => log.error({ err: error }, "reminders failed") });
}
