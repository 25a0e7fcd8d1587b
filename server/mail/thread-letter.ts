import { z } from "zod";
import { webRequestPath } from "../../core/contract/paths.ts";
import type { Message } from "../../core/contract/request.ts";
import { languageOfText } from "../../core/language/language-of-text.ts";
import { fileFolder } from "../files/file-folder.ts";
import { messagesFor, threadOf } from "../desk/request-messages.ts";
import { cleanLine } from "../desk/clean-text.ts";
import { sharedAnswer } from "../desk/shared-answer.ts";
import { readMember } from "../identity/read-member.ts";
import { ratingLinks } from "../rating/rating-links.ts";
import { type Lettering, letterSpec, type Written } from "./letter-spec.ts";
import { letterFiles, noFiles } from "./letter-files.ts";
import { mailName } from "./mail-name.ts";
import { threadAddress, threadToken } from "./thread-token.ts";
import { type ThreadMail, threadSubject, threadText } from "./thread-mail.ts";

/**
 * A message of the desk to the seller: an answer, a note, a question to them. `ifUnseen`: only if they have not seen it
 * when the letter's time comes. Goes to the account's registered address, whatever address the question came from.
 */
export const threadLetter = letterSpec({
  about: z.object({ message: z.int(), ifUnseen: z.literal(true).optional() }),
  failureTold: true,
  async write({ request: id, account, about: { message, ifUnseen } }, given) {
    const { store, config, portal } = given;
    if (id === null || account === null) return null;
    const request = await store.read
      .selectFrom("request")
      .leftJoin("request_text", "request_text.request", "request.id")
      .select(["request.seenBySeller", "request.answeredAt", "request_text.text as question"])
      .where("request.id", "=", id)
      .executeTakeFirst();
    const seller = await readMember(store, account);
    if (request === undefined || seller === undefined) return null;
    if (ifUnseen && request.seenBySeller === 1) return null;
    // Of a merged request it is the other one's answer.
    const written = await store.read
      .selectFrom("message")
      .select("request")
      .where("id", "=", message)
      .executeTakeFirst();
    if (written === undefined) return null;
    const thread = await threadOf(store.read, written.request);
    const found = messagesFor(thread, seller, { portal, people: new Map() }).find(
      (each) => each.id === message,
    );
    const one = found && written.request !== id ? await withoutAsker(given, found, written.request) : found;
    if (one === undefined || (one.text === null && !one.withheld)) return null;
    const { kind, text, sources } = one;
    if (kind !== "answer" && kind !== "note" && kind !== "ask-seller") return null;
    const language = languageOfText(`${request.question ?? ""}\n${text ?? ""}`);
    const { answeredAt } = request;
    // What this seller may not read of another's answer is not told in a letter either.
    const says = text === null ? "link" : (config.mail?.answers ?? "link");
    const files = one.withheld
      ? noFiles
      : await letterFiles(given, fileFolder(config.data), { message, says });
    const mail: ThreadMail = {
      server: config.server.address,
      request: id,
      kind,
      text: text ?? "",
      sources,
      files,
      link: config.server.address + webRequestPath(id),
      rate:
        kind === "answer" && answeredAt !== null
          ? ratingLinks(config.server).linkTo({ request: id, answeredAt })
          : null,
      takesReplies: config.mail?.inbox !== undefined,
    };
    const letters = await lettersOf(given, id);
    const asked = says === "text" ? letters.subject : null;
    const subject = asked === null ? threadSubject(mail, language) : `Re: ${asked}`;
    return {
      subject: `${subject} ${threadToken(config.server.secret, id)}`,
      text: threadText(mail, language, says),
      attachments: files.attachments,
      ...wayBack(given, id, letters.names),
    };
  },
});

/** The other one's answer, without who they are. */
async function withoutAsker({ store }: Lettering, message: Message, request: number): Promise<Message> {
  const other = await store.read
    .selectFrom("request")
    .innerJoin("user", "user.id", "request.seller")
    .select("user.name")
    .where("request.id", "=", request)
    .executeTakeFirst();
  return sharedAnswer(message, other?.name ?? null);
}

/** Binds a letter to those before it, and tells where replies go. */
function wayBack(
  { config }: Lettering,
  id: number,
  names: readonly string[],
): Pick<Written, "thread" | "replyTo"> {
  const anchor = mailName(config, { kind: "request", id });
  const thread = { inReplyTo: names.at(-1) ?? anchor, references: [anchor, ...names] };
  const address = /([^\s<>]+@[^\s<>]+?)>?\s*$/.exec(config.mail?.from ?? "")?.[1];
  if (config.mail?.inbox?.replyTo !== "plus" || address === undefined) return { thread };
  return { thread, replyTo: threadAddress(config.server.secret, id, address) };
}

type Letters = { readonly subject: string | null; readonly names: readonly string[] };

/** What the seller has written by mail: the first one's subject, and the names of all, the latest last. */
async function lettersOf({ store }: Lettering, request: number): Promise<Letters> {
  const rows = await store.read
    .selectFrom("mail_letter")
    .select(["subject", "messageId", "message"])
    .where("request", "=", request)
    .orderBy("id")
    .execute();
  const subject = cleanLine(
    (rows.find(({ message }) => message === null)?.subject ?? "").replace(/^(?:\s*re:\s*)+/i, ""),
  );
  return {
    subject: subject === "" ? null : subject,
    names: rows.flatMap(({ messageId }) => (messageId === null ? [] : [messageId])).slice(-20),
  };
}
