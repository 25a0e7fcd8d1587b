/** Where a crawl stands, told as it goes. */
export type Progress =
  | {
      readonly phase: "crawl";
      readonly source: string;
      readonly identity: string;
      readonly fetched: number;
      /** Addresses known and not yet asked for. */
      readonly waiting: number;
      readonly failed: number;
    }
  | { readonly phase: "index"; readonly documents: number; readonly sections: number }
  | { readonly phase: "publish"; readonly sections: number };
