// «13 июля 2026 г., 10:15, Ирина <a@b> написала:», «On Mon, 2 Feb 2026 at 10:00, Ask me <a@b> wrote:», «понедельник, 2
// февраля 2026 г. … пользователь … написал:», «пн, 2 февр. 2026 г. в 10:05, Одно окно <a@b>:», also broken over two lines.
const introduction =
  /^(?:>+\s*)?(?:(?:on|le|am)\b.{0,300}\bwrote|.{0,300}(?:написал(?:а|\(а\))?|пишет|писал(?:а|\(а\))?)|.{0,200}\b\d{4}\b.{0,200}<[^<>\s]+@[^<>\s]+>)\s*:\s*$/iu;
const original =
  /^\s*(?:-{3,}\s*(?:original message|forwarded message|исходное сообщение|пересылаемое сообщение|пересланное сообщение)\s*-{3,}|_{20,})\s*$/iu;
const outlookHeader = /^\s*\*?(?:from|от|от кого)\*?:\s*\S/iu;
const outlookNext = /^\s*\*?(?:sent|date|to|subject|отправлено|дата|кому|тема)\*?:\s/iu;
// RFC 3676: two dashes and a space; mail programs lose the space. Phones sign without dashes.
const signature = /^-- ?$/;
const phoneSignature = /^\s*(?:отправлено (?:с|из|через) |sent from my |get outlook for |скачать outlook )/iu;

// A longer line is nobody's heading, and patterns need not be tried on it.
const longestHeading = 600;

/**
 * What somebody wrote themselves in a reply: without the letter below that they answer, and without a marked signature.
 * Where nothing would be left the whole is given: too much is better than a lost question. Answers between quoted lines
 * keep those lines.
 */
export function cutQuote(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, "\n").split("\n");
  const own = withoutSignature(lines.slice(0, historyStart(lines)));
  const kept = own.join("\n").trim();
  return kept === "" ? text.trim() : kept;
}

/** Where the letter begins that was answered, and nothing more of the writer's own comes. */
function historyStart(lines: readonly string[]): number {
  const marked = lines.findIndex((line, at) => isHeading(line) && beginsOriginal(lines, at));
  const end = marked < 0 ? lines.length : marked;
  const last = lines.slice(0, end).findLastIndex((line) => line.trim() !== "" && !isQuoted(line));
  // With nothing quoted behind it, «he wrote:» is the writer's own.
  if (last < 0 || !lines.slice(last + 1, end).some(isQuoted)) return end;
  for (const [first, heading] of [
    [last, lines[last] ?? ""],
    [last - 1, `${lines[last - 1] ?? ""} ${lines[last] ?? ""}`],
  ] as const) {
    if (isHeading(heading) && introduction.test(heading)) return Math.max(0, first);
  }
  return last + 1;
}

function beginsOriginal(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (original.test(line)) return true;
  if (!outlookHeader.test(line)) return false;
  return lines.slice(at + 1, at + 5).filter((one) => isHeading(one) && outlookNext.test(one)).length >= 2;
}

function isHeading({ length }: string): boolean {
  return length <= longestHeading;
}

function isQuoted(line: string): boolean {
  return /^\s{0,8}>/.test(line);
}

/** A signature is short and last; dashes in the middle of a long text are a writer's own. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex(
    (line) => isHeading(line) && (signature.test(line) || phoneSignature.test(line)),
  );
  const after = last < 0 ? [] : lines.slice(last + 1).filter((line) => line.trim() !== "");
  return last >= 0 && after.length <= 8 && !after.some((line) => line.includes("?"))
    ? lines.slice(0, last)
    : lines;
}
