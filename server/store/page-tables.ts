/** Which questions a page brought. Instants are ISO text in UTC, weeks their Mondays; nobody is named in any row. */
export type PageTables = {
  /** `from`: asked while the page was open · `about`: its answer cites it. Kept as long as the request's context. */
  page_request: { document: string; how: PageHow; request: number; at: string };
  /** The same by week: these figures stay. None ever falls, or it would tell what somebody asked who was erased. */
  page_week: { document: string; how: PageHow; week: string; questions: number; sellers: number };
  /** How often it was opened from search, and by how many people of one key of their pseudonyms at least. */
  page_opened: { document: string; week: string; opens: number; people: number };
  /** A single row: the request and the message up to which the log was read. */
  page_cursor: { id: number; request: number; message: number };
  /** Owners that were written to, by a digest of their address: once a week. */
  page_digest: { week: string; owner: string };
};

export type PageHow = "from" | "about";
