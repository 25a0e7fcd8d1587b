/** Instants are ISO text in UTC. */
export type ViewTables = {
  /** Gone once it was shown. */
  view_ticket: {
    /** Of the ticket, which itself stands nowhere. */
    digest: string;
    /** The sign-in that asked for it. */
    session: string;
    /** The one section that it is good for. */
    record: string;
    expiresAt: string;
  };
};
