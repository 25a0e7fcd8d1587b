import { setTimeout as delay } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import type { Logger } from "pino";
import type { InboxConfig } from "../../../core/contract/config-mail.ts";
import { fetchLetters } from "./fetch-letters.ts";
import type { InboxBook } from "./inbox-book.ts";
import type { Inbox } from "./inbox.ts";
import { mailboxClient, mailboxFailure } from "./open-mailbox.ts";

const firstPauseMs = 2000;
const longestPauseMs = 300_000;

type Watching = {
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Takes down how it goes. */
  readonly book?: InboxBook;
};

/**
 * Fetches letters as they come until `signal` aborts; resolves when the one begun is done. A server that is down is tried
 * again, later and later.
 */
export async function startInbox(inbox: Inbox, { log, signal, book }: Watching): Promise<void> {
  const from = inbox.config.mail?.inbox;
  if (!from) return;
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    const client = mailboxClient(from);
    const stop = (): void => client.close();
    signal.addEventListener("abort", stop);
    try {
      await client.connect();
      await client.mailboxOpen(from.folder);
      await keepFetching(client, {
        inbox,
        from,
        log,
        signal,
        fetched() {
          pauseMs = firstPauseMs;
          book?.noteRead(inbox.desk.now());
        },
      });
    } catch (error) {
      if (!signal.aborted) {
        book?.noteFailure(inbox.desk.now());
        log.warn({ code: mailboxFailure(error) }, "mailbox not read");
      }
    } finally {
      signal.removeEventListener("abort", stop);
      client.close();
    }
    await delay(pauseMs, undefined, { signal }).catch(() => {});
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }
}

type Fetching = Watching & {
  readonly inbox: Inbox;
  readonly from: InboxConfig;
  readonly fetched: () => void;
};

/** Fetches what is there, waits for more, and again, as long as the connection holds. */
async function keepFetching(
  client: ImapFlow,
  { inbox, from, log, signal, fetched }: Fetching,
): Promise<void> {
  let woken = new AbortController();
  const wake = (): void => woken.abort();
  client.on("exists", wake).on("close", wake);
  while (!signal.aborted && client.usable) {
    // Whatever comes from here on is looked for once more.
    woken = new AbortController();
    for await (const { uid, became, request } of fetchLetters(client, { inbox, from, signal })) {
      log.info({ uid, became, request }, "letter taken");
    }
    fetched();
    // Ends when the next command breaks it off.
    if (from.watch === "idle") void client.idle().catch(wake);
    const either = AbortSignal.any([signal, woken.signal]);
    await delay(from.pollSeconds * 1000, undefined, { signal: either }).catch(() => {});
    if (!signal.aborted && client.usable) await client.noop();
  }
}
