export type Written = {
  readonly from?: string | null;
  readonly to?: string;
  readonly subject?: string;
  readonly id?: string | null;
  readonly headers?: readonly string[];
  readonly type?: string;
  readonly body?: string | Uint8Array;
};

let written = 0;

/** A letter as it comes over the wire, Russian in base64 as mail programs send it. */
export function letterSource(given: Written = {}): Uint8Array {
  written += 1;
  const {
    from = "Марина Котова <marina@polis.example>",
    to = "ask@polis.example",
    subject = "Тариф КАСКО",
  } = given;
  const { id = `<letter-of-a-seller-${written}@polis.example>`, headers = [], type } = given;
  const body = given.body ?? "Добрый день!\nКакой тариф КАСКО для такси в Казани?";
  const isText = typeof body === "string" && type === undefined;
  const head = [
    ...(from === null ? [] : [`From: ${encodedName(from)}`]),
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    "Date: Mon, 02 Feb 2026 10:00:00 +0300",
    ...(id === null ? [] : [`Message-ID: ${id}`]),
    "MIME-Version: 1.0",
    `Content-Type: ${type ?? "text/plain; charset=utf-8"}`,
    ...(isText ? ["Content-Transfer-Encoding: base64"] : []),
    ...headers,
  ];
  const bytes = isText ? Buffer.from(base64Lines(body)) : Buffer.from(body);
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), bytes, Buffer.from("\r\n")]);
}

export function encoded(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
}

function encodedName(from: string): string {
  const name = /^(.*?)\s*<(.*)>$/.exec(from);
  return name === null ? from : `${encoded(name[1] ?? "")} <${name[2]}>`;
}

export function base64Lines(text: string | Uint8Array): string {
  return (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g)
      ?.join("\r\n") ?? ""
  );
}

/** Text in the old Russian charset, as programs of the nineties still send it, often without saying so. */
export function windows1251(text: string): Uint8Array {
  const codes = Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
  return Uint8Array.from(codes);
}

/** A report that a letter did not arrive, as Postfix writes it. */
export function bounceOf(messageId: string, { action = "failed", status = "5.1.1" } = {}): Uint8Array {
  const body = [
    "--b",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you that your message could not be delivered.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.polis.example",
    "",
    "Final-Recipient: rfc822; marina@polis.example",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    "",
    "--b",
    "Content-Type: message/rfc822",
    "",
    `Message-ID: ${messageId}`,
    "Subject: gone",
    "",
    "--b--",
  ];
  return letterSource({
    from: "Mail Delivery System <MAILER-DAEMON@mx.polis.example>",
    subject: "Undelivered Mail Returned to Sender",
    headers: ["Return-Path: <>", "Auto-Submitted: auto-replied"],
    type: "multipart/report; report-type=delivery-status; boundary=b",
    body: body.join("\r\n"),
  });
}
