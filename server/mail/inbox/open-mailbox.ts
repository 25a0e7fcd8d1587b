import { ImapFlow } from "imapflow";
import type { InboxConfig } from "../../../core/contract/config-mail.ts";

const here = new Set(["localhost", "127.0.0.1", "::1"]);
// A server that does not speak within this time is down.
const patienceMs = 20_000;
/** Beside a letter a response carries a few words. */
const roomBytes = 1_048_576;

/** A connection to the configured mailbox, not yet open. Nothing of what it says is logged: it would be the letters. */
export function mailboxClient(inbox: InboxConfig): ImapFlow {
  const { host, port, secure, user, password } = inbox;
  const mostBytes = mostLetterBytes(inbox) + roomBytes;
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass: password },
    // Without TLS a password would be read on the way; on this machine there is no way.
    ...(secure || here.has(host) ? {} : { doSTARTTLS: true }),
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 5 * 60_000,
    maxLiteralSize: mostBytes,
    maxLineLength: mostBytes,
    maxResponseSize: mostBytes + roomBytes,
  });
  // What breaks is told by the calls that were on their way; unheard, it would end the process.
  client.on("error", () => {});
  return client;
}

export function mostLetterBytes({ mostMegabytes }: InboxConfig): number {
  return mostMegabytes * 1_048_576;
}

/** Code of a failure with a mail server: the network's, or the server's own. */
export function mailboxFailure(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const codes: unknown[] = [Reflect.get(error, "serverResponseCode"), Reflect.get(error, "code")];
  return codes.filter((code) => typeof code === "string").find((code) => code !== "") ?? error.name;
}
