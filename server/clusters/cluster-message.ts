import type { ClusterRules } from "./cluster-book.ts";
import type { ClusterNews } from "./cluster-news.ts";

/** What the worker is given when it starts. */
export type ClusterWork = ClusterRules & { readonly file: string };

/** `now` is an ISO instant: the server's clock decides, not the worker's. */
export type ToClusterWorker =
  | { readonly kind: "whole"; readonly now: string }
  | { readonly kind: "follow"; readonly now: string; readonly searches: boolean }
  /** The latest news are in the tables, under these numbers by their keys: what is left of them may come. */
  | { readonly kind: "written"; readonly numbers: ReadonlyMap<string, number> };

export type FromClusterWorker = { readonly kind: "news"; readonly news: ClusterNews };
