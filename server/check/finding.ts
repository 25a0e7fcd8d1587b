/** One thing that was tried: how it stands, and, where it is not well, what to do. */
export type Finding = {
  readonly what: string;
  readonly level: "ok" | "warn" | "fail";
  readonly text: string;
};
