import { setImmediate as nextTurn } from "node:timers/promises";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Store } from "../store/store.ts";
import { countUse, type UseBook } from "./count-use.ts";

// Some 5 ms of reading.
const rowsPerRead = 1000;

/** What is used how much, from all that was opened. Lets others work in between; to be run hourly, on no request. */
export async function readUse(
  store: Store,
  { now, catalogue }: { now: Date; catalogue: Pick<Catalogue, "audienceOf"> },
): Promise<UseBook> {
  const count = countUse({ now, audienceOf: catalogue.audienceOf });
  let after = { document: "", record: "", pseudonym: "" };
  for (;;) {
    const { document, record, pseudonym } = after;
    const rows = await store.read
      .selectFrom("section_open")
      .selectAll()
      .where((each) =>
        each(each.refTuple("document", "record", "pseudonym"), ">", each.tuple(document, record, pseudonym)),
      )
      .orderBy("document")
      .orderBy("record")
      .orderBy("pseudonym")
      .limit(rowsPerRead)
      .execute();
    for (const row of rows) count.add(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsPerRead) return count.book();
    after = last;
    await nextTurn();
  }
}
