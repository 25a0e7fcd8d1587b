type Answered = { readonly topic: string | null; readonly seconds: number | null };

/** Fewer answers do not tell how long a topic takes. */
const fewest = 5;

/** Topics whose answers take less open time than answers usually do: half of theirs within less than half of all. */
export function easyTopics(answered: readonly Answered[]): ReadonlySet<string> {
  const timed = answered.flatMap(({ topic, seconds }) => (seconds === null ? [] : [{ topic, seconds }]));
  const usual = median(timed.map(({ seconds }) => seconds));
  const byTopic = Map.groupBy(timed, ({ topic }) => topic);
  return new Set(
    [...byTopic].flatMap(([topic, its]) =>
      topic !== null && its.length >= fewest && median(its.map(({ seconds }) => seconds)) < usual
        ? [topic]
        : [],
    ),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
