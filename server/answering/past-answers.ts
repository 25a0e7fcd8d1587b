import type { PastAnswer } from "../../core/contract/answering.ts";
import type { Message } from "../../core/contract/request.ts";
import { dropSource } from "../../core/desk/drop-source.ts";
import { masked } from "../../core/desk/mask-context.ts";
import { withoutName } from "../../core/desk/without-name.ts";
import { readerBehind } from "../desk/check-answer.ts";
import type { Desk } from "../desk/desk.ts";
import { peopleOf } from "../desk/people.ts";
import { messagesFor, threadOf } from "../desk/request-messages.ts";
import type { Viewer } from "../desk/request-access.ts";
import { standingOfRow } from "../desk/standing-row.ts";
import type { AnswerBook, Similar } from "./answer-book.ts";

type Asking = {
  readonly desk: Pick<Desk, "store" | "portal">;
  readonly book: AnswerBook;
  /** Who writes the answer. */
  readonly agent: Viewer;
  /** Account of whoever will read it. */
  readonly seller: string;
};

/**
 * Answers given before as they may go into one to this seller: sources trimmed to what both may see now, numbers and names
 * of other people taken out. In the order given, without those that are no longer there.
 */
export async function pastAnswers(asking: Asking, found: readonly Similar[]): Promise<PastAnswer[]> {
  const { groups } = await readerBehind(asking.desk, asking.seller);
  const both = asking.agent.groups.filter((group) => groups.includes(group));
  const answers: PastAnswer[] = [];
  for (const one of found) {
    const answer = await pastAnswer(asking, one, both);
    if (answer === null) asking.book.forget(one.id);
    else answers.push(answer);
  }
  return answers;
}

async function pastAnswer(
  { desk, agent }: Asking,
  { id, same }: Similar,
  groups: readonly string[],
): Promise<PastAnswer | null> {
  const db = desk.store.read;
  const request = await db.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
  if (request?.state !== "answered" || request.answeredAt === null) return null;
  const asked = await db
    .selectFrom("request_text")
    .select("text")
    .where("request", "=", id)
    .executeTakeFirst();
  const thread = messagesFor(
    await threadOf(db, id),
    { ...agent, groups },
    { portal: desk.portal, people: new Map() },
  );
  const answer = thread.findLast(({ kind }) => kind === "answer");
  if (answer === undefined || answer.text === null) return null;
  const asker = (await peopleOf(db, [request.seller])).get(request.seller)?.name ?? "";
  const trimmed = withoutHidden(answer);
  return {
    request: id,
    question: asked?.text ?? null,
    text: masked(withoutName(trimmed.text, asker)),
    sources: trimmed.sources,
    closed: answer.sources.length - trimmed.sources.length,
    answeredAt: request.answeredAt,
    result: standingOfRow(request).feedback?.result ?? null,
    same,
  };
}

/** Without sources that are closed, and without their numbers in the text. */
function withoutHidden({ text, sources }: Message): Pick<PastAnswer, "text" | "sources"> {
  let shown = text ?? "";
  for (let number = sources.length; number > 0; number -= 1)
    if (sources[number - 1]?.hidden) shown = dropSource(shown, number);
  return { text: shown, sources: sources.filter(({ hidden }) => !hidden) };
}
