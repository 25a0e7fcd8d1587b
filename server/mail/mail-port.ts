import { createTransport } from "nodemailer";
import type { MailConfig } from "../../core/contract/config-mail.ts";
import type { Written } from "./letter-spec.ts";

type Mail = Written & {
  /** The same whenever this letter is sent again. */
  readonly messageId: string;
  readonly to: string;
};

/**
 * How a letter left, or the code of why it did not: the SMTP answer, or the network's. refused: this letter to this
 * recipient will not be taken, however often it is tried.
 */
export type Delivery =
  | { readonly kind: "sent" }
  | { readonly kind: "failed" | "refused"; readonly code: string };

export type MailPort = {
  readonly send: (mail: Mail) => Promise<Delivery>;
  /** Whether the server would take a letter from us. */
  readonly check: () => Promise<Delivery>;
};

// A mail server that does not speak within this time is down.
const patienceMs = 15_000;

type Outgoing = Pick<MailConfig, "host" | "port" | "secure" | "user" | "password" | "from">;

/** Mail over the configured SMTP server. */
export function openMail(config: Outgoing): MailPort {
  const { host, port, secure, user, password, from } = config;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user === undefined ? {} : { auth: { user, pass: password ?? "" } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: ({ messageId, to, subject, text, thread, replyTo, attachments = [] }) =>
      delivery(
        transport.sendMail({
          from,
          to,
          subject,
          text,
          // Half Russian, half an address: some old gateways break such lines in quoted-printable.
          textEncoding: "base64",
          messageId,
          ...(replyTo === undefined ? {} : { replyTo }),
          attachments: attachments.map(({ name, mime, bytes }) => ({
            filename: name,
            contentType: mime,
            content: bytes,
          })),
          ...(thread ? { inReplyTo: thread.inReplyTo, references: [...thread.references] } : {}),
          // Out-of-office replies to a machine help nobody (RFC 3834).
          headers: { "Auto-Submitted": "auto-generated" },
        }),
      ),
    check: () => delivery(transport.verify()),
  };
}

async function delivery(attempt: Promise<unknown>): Promise<Delivery> {
  try {
    await attempt;
    return { kind: "sent" };
  } catch (error) {
    return { kind: isRefusal(error) ? "refused" : "failed", code: codeOf(error) };
  }
}

/** The server's last word on this letter, not on us or on this moment. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !("responseCode" in error) || !("code" in error)) return false;
  const { code, responseCode } = error;
  return (
    (code === "EENVELOPE" || code === "EMESSAGE") && typeof responseCode === "number" && responseCode >= 500
  );
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("responseCode" in error && typeof error.responseCode === "number") return String(error.responseCode);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
