import type { Logger } from "pino";
import type { AppDeps } from "./app-deps.ts";
import { deskOf } from "./desk/desk-of.ts";
import { startReminders } from "./desk/reminders/start-reminders.ts";
import { fileFolder } from "./files/file-folder.ts";
import type { LiveHub } from "./live/live-hub.ts";
import type { InboxBook } from "./mail/inbox/inbox-book.ts";
import { startInbox } from "./mail/inbox/start-inbox.ts";
import { openMail } from "./mail/mail-port.ts";
import { startLetters } from "./mail/start-letters.ts";
import type { Studies } from "./open-studies.ts";
import { keepTopics } from "./questions/keep-topics.ts";
import { startPlanner } from "./routing/start-planner.ts";
import { followRules } from "./rules/follow-rules.ts";
import type { RuleBook } from "./rules/rule-book.ts";

type Given = Pick<AppDeps, "store" | "config" | "now" | "catalogue" | "topics"> & {
  readonly live: LiveHub;
  readonly book: RuleBook;
  readonly engine: Studies["engine"];
  readonly inbox: InboxBook;
};

type Errand = { readonly log: Logger; readonly signal: AbortSignal };

/** What the desk's server does by itself until the signal aborts; resolves when what was begun by then is done. */
export async function startErrands(given: Given, { log, signal }: Errand): Promise<void> {
  const { store, config, now, catalogue, topics, live, book, engine, inbox } = given;
  const desk = deskOf(live, { store, config, now, catalogue });
  const failed = (what: string) => ({
    signal,
    failed: (error: unknown) => log.error({ err: error }, what),
  });
  const lettering = { store, config, now, portal: catalogue, changed: live.wake, engine };
  const mailbox = {
    desk: deskOf(live, { store, config, now, catalogue, topics }),
    config,
    folder: fileFolder(config.data),
  };
  await Promise.all([
    config.mail && startLetters({ ...lettering, mail: openMail(config.mail) }, { log, signal }),
    startInbox(mailbox, { log, signal, book: inbox }),
    startPlanner(desk, failed("planning failed")),
    startReminders({ desk, live }, { log, signal }),
    keepTopics(topics, failed("learning topics failed")),
    followRules({ book, store, topics, live }, failed("following rules failed")),
  ]);
}
