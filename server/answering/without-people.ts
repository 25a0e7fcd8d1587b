import { withoutName } from "../../core/desk/without-name.ts";
import { peopleOf, type Reading } from "../desk/people.ts";

/** A text without the names of those who asked a request, answered it, or had a part in it. */
export async function withoutPeople(db: Reading, request: number, text: string): Promise<string> {
  const parts = await db
    .selectFrom("request_event")
    .select("by")
    .distinct()
    .where("request", "=", request)
    .execute();
  const people = await peopleOf(
    db,
    parts.map(({ by }) => by),
  );
  return [...people.values()].reduce((left, { name }) => withoutName(left, name), text);
}
