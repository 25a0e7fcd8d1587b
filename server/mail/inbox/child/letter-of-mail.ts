import type { AddressObject, Attachment, HeaderLines, ParsedMail } from "mailparser";
import { type Letter, tellingHeaders } from "../letter.ts";

// Bounds of what is told: a letter of a person is far below each of them.
const longestText = 500_000;
const longestLine = 1000;
const mostNames = 100;

/** What the server needs of a letter, in plain values. */
export function letterOfMail(mail: ParsedMail, source: Buffer): Letter {
  const headers = headersOf(mail.headerLines);
  const report = mail.attachments.find(({ contentType }) => contentType === "message/delivery-status");
  const text = (mail.text ?? "").slice(0, longestText);
  return {
    messageId: mail.messageId === undefined ? null : line(mail.messageId),
    inReplyTo: namesIn(mail.inReplyTo ?? ""),
    references: namesIn([mail.references ?? []].flat().join(" ")),
    from: addressesOf(mail.from),
    to: [mail.to, mail.cc]
      .flatMap((each) => [each ?? []].flat())
      .flatMap(addressesOf)
      .map(({ address }) => address)
      .concat(deliveredTo(mail.headerLines))
      .slice(0, mostNames),
    subject: line(mail.subject ?? ""),
    text: text.trim() === "" ? null : text,
    encrypted: isEncrypted(mail, headers),
    headers,
    failures: report === undefined ? null : failuresIn(report.content.toString("latin1")),
    mentions: mentionsIn(source, mail),
    files: mail.attachments.filter(isFile).map(({ filename, contentType, content }) => ({
      name: line(filename ?? ""),
      type: line(contentType),
      base64: content.toString("base64"),
    })),
  };
}

function line(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().slice(0, longestLine);
}

function namesIn(header: string): string[] {
  return (header.match(/<[^<>\s]{1,500}>/g) ?? []).slice(-mostNames);
}

/** Where a copy that went to many was delivered: the token may stand there alone. */
function deliveredTo(lines: HeaderLines): string[] {
  const values = lines.filter(({ key }) => key === "delivered-to" || key === "x-original-to");
  return values.flatMap((each) => each.line.match(/[^\s<>:]+@[^\s<>]+/g) ?? []).slice(0, mostNames);
}

function addressesOf(header: AddressObject | undefined): Letter["from"] {
  return (header?.value ?? [])
    .flatMap((one) => one.group ?? [one])
    .map(({ address, name }) => ({ address: line(address ?? ""), name: line(name) }))
    .slice(0, mostNames);
}

function headersOf(lines: HeaderLines): Letter["headers"] {
  const headers: Letter["headers"] = {};
  for (const name of tellingHeaders) {
    const values = lines.filter(({ key }) => key === name).slice(0, 20);
    if (values.length > 0) headers[name] = values.map((each) => line(each.line.slice(name.length + 1)));
  }
  return headers;
}

function isEncrypted(mail: ParsedMail, headers: Letter["headers"]): boolean {
  const type = headers["content-type"]?.[0] ?? "";
  return (
    /^multipart\/encrypted\b/i.test(type) ||
    /^application\/(?:x-)?pkcs7-mime\b(?!.*signed-data)/i.test(type) ||
    /^\s*-----BEGIN PGP MESSAGE-----/.test(mail.text ?? "")
  );
}

/** The fields of a report, a group for each recipient. */
function failuresIn(report: string): NonNullable<Letter["failures"]> {
  return report
    .split(/\r?\n\r?\n/)
    .flatMap((group) => {
      const action = /^action:\s*(\S+)/im.exec(group)?.[1];
      const status = /^status:\s*([\d.]+)/im.exec(group)?.[1] ?? "";
      return action === undefined ? [] : [{ action: action.toLowerCase(), status }];
    })
    .slice(0, mostNames);
}

/** Old mail servers return letters in forms of their own; ours is known by its name wherever it stands. */
function mentionsIn(source: Buffer, mail: ParsedMail): string[] {
  const places = [source.toString("latin1"), mail.text ?? "", ...mail.attachments.map(bodyOf)];
  const found = places.flatMap(
    (place) => place.match(/<(?:letter|request)-\d{1,15}\.[a-z0-9]+@[^<>\s]+>/gi) ?? [],
  );
  return [...new Set(found)].slice(0, mostNames);
}

function bodyOf({ contentType, content }: Attachment): string {
  return /^(?:message|text)\//.test(contentType) ? content.toString("latin1") : "";
}

/** Pictures of a signature and the parts of a report are no files of the seller's. */
function isFile({ contentType, related }: Attachment): boolean {
  return (
    related !== true && !/^(?:message\/|text\/rfc822-headers|application\/(?:pgp|pkcs7)-)/.test(contentType)
  );
}
