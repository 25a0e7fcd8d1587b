import type { StubReason } from "../../../core/contract/stub.ts";
import { cleanLine } from "../../desk/clean-text.ts";
import type { Desk } from "../../desk/desk.ts";
import { keptText } from "../../desk/kept-text.ts";
import { attachFiles } from "../../files/attach-files.ts";
import type { Writing } from "../../store/store.ts";
import type { LetterSender } from "./letter-sender.ts";
import type { Arrived } from "./take-letter.ts";

type Keeping = {
  readonly request: number;
  readonly message: number | null;
  readonly arrived: Arrived;
  readonly sender: LetterSender;
  readonly stub: StubReason | null;
  readonly at: string;
};

/** Keeps a letter whole beside what was made of it: what is cut from a question is not lost. */
export async function keepLetter(
  trx: Writing,
  desk: Pick<Desk, "config">,
  { request, message, arrived: { letter, unread, files = [], leftOut = [] }, sender, stub, at }: Keeping,
): Promise<void> {
  const named = sender.kind === "none" ? null : sender;
  await trx
    .insertInto("mail_letter")
    .values({
      request,
      message,
      messageId: letter.messageId,
      address: named?.address ?? null,
      name: named === null || named.name === "" ? null : cleanLine(named.name),
      subject: keptText(desk, cleanLine(letter.subject)),
      text: unread !== null || letter.text === null ? null : keptText(desk, letter.text),
      leftOut: JSON.stringify(leftOut),
      stub,
      at,
    })
    .execute();
  await attachFiles(trx, files, { request, message });
}
