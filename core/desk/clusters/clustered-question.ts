/** A question as it is clustered. Its id is anything that stays, its sources are the names of the sections its answer cites. */
export type ClusteredQuestion = {
  readonly id: string;
  readonly text: string;
  readonly sources?: readonly string[];
};
