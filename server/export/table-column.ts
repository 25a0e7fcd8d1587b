/** What a cell may hold; null and undefined leave it empty. */
export type Cell = string | number | bigint | boolean | null | undefined;

/**
 * How a column is written:
 * - `text`: as it is, never as a formula;
 * - `number`: a number, or decimal digits as they stand (`"12.50"`);
 * - `share`: 0 to 1; spreadsheets show a percentage;
 * - `money`: roubles: decimal digits (`"45.00"`), or whole kopecks as a bigint;
 * - `instant`: ISO 8601 with a zone; CSV keeps it, spreadsheets get date and time of the table's own zone;
 * - `day`: ISO 8601 without a time.
 */
export type ColumnKind = "text" | "number" | "share" | "money" | "instant" | "day";

/** A column by the key its cells have in every row. */
export type Column<Key extends string = string> = {
  readonly key: Key;
  readonly title: string;
  readonly kind: ColumnKind;
};

export type Row<Key extends string = string> = Readonly<Record<Key, Cell>>;
export type Rows<Key extends string = string> = Iterable<Row<Key>> | AsyncIterable<Row<Key>>;
