import type { Topic } from "../../core/contract/config-topics.ts";
import type { Writing } from "../store/store.ts";

/** Topics that would go though requests or text modules have them: their names would be lost with them. */
export async function topicsInUse(
  trx: Writing,
  before: readonly Pick<Topic, "id">[],
  after: readonly Pick<Topic, "id">[],
): Promise<string[]> {
  const gone = before.map(({ id }) => id).filter((id) => !after.some((topic) => topic.id === id));
  if (gone.length === 0) return [];
  const requests = await trx
    .selectFrom("request")
    .select("topic")
    .distinct()
    .where("topic", "in", gone)
    .execute();
  const modules = await trx
    .selectFrom("text_module")
    .select("topic")
    .distinct()
    .where("topic", "in", gone)
    .execute();
  return [...new Set([...requests, ...modules].flatMap(({ topic }) => topic ?? []))];
}
