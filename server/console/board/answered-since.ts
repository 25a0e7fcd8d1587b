import type { RequestRow } from "../../../core/contract/request.ts";

type Rows = ReadonlyMap<number, RequestRow>;

/**
 * What was answered since an instant, latest first: as it was read, and as the queue knows it, which hears of every answer
 * and of whatever is opened again. @param since epoch ms
 */
export function answeredSince(
  { read, known }: { readonly read: Rows; readonly known: Rows },
  since: number,
): RequestRow[] {
  const answered = [...new Map([...read, ...known]).values()].filter(
    ({ state, answeredAt }) => state === "answered" && answeredAt !== null && Date.parse(answeredAt) >= since,
  );
  return answered.toSorted((a, b) => at(b) - at(a) || b.id - a.id);
}

const at = ({ answeredAt }: RequestRow): number => Date.parse(answeredAt ?? "");
