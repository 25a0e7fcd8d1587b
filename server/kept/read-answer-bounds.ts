import { z } from "zod";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Reading } from "../desk/people.ts";
import { threadOf, type Thread } from "../desk/request-messages.ts";

const Groups = z.array(z.string());

/**
 * Who may read each source of the answer in force of a request, whether or not a kept answer cites it: words do not lose where
 * they came from with their number. Of what the portal has no more, who might read it when it was cited.
 */
export function answerBounds(
  { messages, sources }: Thread,
  catalogue: Pick<Catalogue, "audienceOf">,
): (readonly string[])[] {
  const answer = messages.findLast(({ kind }) => kind === "answer");
  return sources
    .filter(({ message }) => message === answer?.id)
    .map(({ record, audience }) => catalogue.audienceOf(record) ?? Groups.parse(JSON.parse(audience)));
}

/** The same of a request by its number; nothing where it was nobody's. */
export async function readAnswerBounds(
  db: Reading,
  request: number | null,
  catalogue: Pick<Catalogue, "audienceOf">,
): Promise<(readonly string[])[]> {
  return request === null ? [] : answerBounds(await threadOf(db, request), catalogue);
}
