import { createTransport } from "nodemailer";
import type { Config } from "../../core/contract/config.ts";

type Mail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** How a letter left, or the code of why it did not: the SMTP answer, or the network's. */
export type Delivery = { readonly kind: "sent" } | { readonly kind: "failed"; readonly code: string };

export type MailPort = {
  readonly send: (mail: Mail) => Promise<Delivery>;
  /** Whether the server would take a letter from us. */
  readonly check: () => Promise<Delivery>;
};

// A mail server that does not speak within this time is down.
const patienceMs = 15_000;

/** Mail over the configured SMTP server. */
export function openMail(config: NonNullable<Config["mail"]>): MailPort {
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
    send: ({ id, to, subject, text }) =>
      delivery(
        transport.sendMail({
          from,
          to,
          subject,
          text,
          // Half Russian, half an address: some old gateways break such lines in quoted-printable.
          textEncoding: "base64",
          messageId: `<${id}@${host}>`,
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
    return { kind: "failed", code: codeOf(error) };
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("responseCode" in error && typeof error.responseCode === "number") return String(error.responseCode);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
