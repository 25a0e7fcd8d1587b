import type { Reading } from "../desk/people.ts";

export const answeredTopic = (person: string, topic: string): string => JSON.stringify([person, topic]);

/** Who had answered which topics before an instant (ISO). Reads all requests there are. */
export async function knownTopics(db: Reading, before: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("request")
    .select(["answeredBy", "topic"])
    .distinct()
    .where("answeredAt", "<", before)
    .where("topic", "is not", null)
    .execute();
  return new Set(
    rows.flatMap(({ answeredBy, topic }) =>
      answeredBy === null || topic === null ? [] : [answeredTopic(answeredBy, topic)],
    ),
  );
}
