import type { Letter } from "./letter.ts";

/**
 * Who speaks in a letter. own: we ourselves · failure: a mail server that could not deliver one of ours · automatic: a
 * machine in answer or by the clock, which is never answered · bulk: a list or mailing · person: anybody else.
 */
export type LetterNature = "own" | "failure" | "automatic" | "bulk" | "person";

type Told = Pick<Letter, "headers" | "from" | "subject" | "failures">;

// As Outlook, Exchange, Gmail and the Russian ones begin what they send while somebody is away.
const awaySubject =
  /^\s*(?:автоответ|автоматический ответ|вне офиса|отсутствие на рабочем месте|automatic reply|auto[- ]?reply|autoreply|out of office|auto:|vacation:)/iu;
const failingSenders = /^(?:mailer-daemon|postmaster|mail-daemon)@/i;

/**
 * What a letter is by RFC 3834 and by what mail programs write beside it.
 * @param ours whether its Message-ID is a name that only this server gives.
 */
export function letterNature({ headers, from, subject, failures }: Told, ours: boolean): LetterNature {
  const first = (name: string): string => (headers[name]?.[0] ?? "").toLowerCase();
  if (ours) return "own";
  const nobody = headers["return-path"]?.some((path) => path === "<>") ?? false;
  const isFailing = from.some(({ address }) => failingSenders.test(address));
  if (failures !== null || isFailing) return "failure";
  // «auto-replied; owner-email=…» and comments in brackets are allowed.
  const submitted = first("auto-submitted").split(/[\s;(]/)[0] ?? "";
  const precedence = first("precedence");
  const suppressed = first("x-auto-response-suppress");
  if (
    nobody ||
    (submitted !== "" && submitted !== "no") ||
    ["auto_reply", "junk"].includes(precedence) ||
    /\b(?:all|oof|autoreply)\b/.test(suppressed) ||
    first("x-autoreply") !== "" ||
    first("x-autorespond") !== "" ||
    awaySubject.test(subject)
  ) {
    return "automatic";
  }
  const listed = headers["list-id"] !== undefined || headers["list-unsubscribe"] !== undefined;
  return listed || ["bulk", "list"].includes(precedence) ? "bulk" : "person";
}
