/** A cell of a sheet or table. One that is merged stands as the same object in every place that it covers. */
export type Cell = {
  readonly text: string;
  /** Numbers, dates and the like are values: they head no column. */
  readonly isValue: boolean;
  /** Bold or marked as a header by the file. */
  readonly isMarked: boolean;
};

/** Undefined where nothing is written. */
export type Row = readonly (Cell | undefined)[];
