import type { Row, Rows } from "./table-column.ts";

type Counted<Key extends string> = {
  readonly rows: AsyncIterable<Row<Key>>;
  /** How many were read, once the reading has ended, by whomever. */
  readonly count: Promise<number>;
};

/** The same rows, counted as they are read. */
export function countedRows<Key extends string>(rows: Rows<Key>): Counted<Key> {
  const { promise: count, resolve } = Promise.withResolvers<number>();
  return { rows: counting(), count };

  async function* counting(): AsyncGenerator<Row<Key>, undefined> {
    let read = 0;
    try {
      for await (const row of rows) {
        yield row;
        read += 1;
      }
    } finally {
      resolve(read);
    }
    return undefined;
  }
}
