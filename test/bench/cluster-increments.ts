import { createQuestionClusters } from "../../core/desk/question-clusters.ts";
import { openReading } from "../../server/store/open-reading.ts";

/** What it takes to find one more question its cluster among all that were asked since a moment (ISO), in ms each. */
export async function clusterIncrements(
  file: string,
  { since, times }: { readonly since: string; readonly times: number },
): Promise<number[]> {
  const { read, close } = openReading(file);
  const rows = await read
    .selectFrom("request_text")
    .select(["request", "text"])
    .where("at", ">=", since)
    .orderBy("request")
    .execute();
  await close();
  const questions = rows.map(({ request, text }) => ({ id: `r${request}`, text }));
  const clusters = createQuestionClusters({ together: [], apart: [] }, questions.slice(0, -times));
  return questions.slice(-times).map((question) => {
    const began = performance.now();
    clusters.add(question);
    return performance.now() - began;
  });
}
