/** Who waits for the answer to a colleague's question. Instants are ISO text in UTC. */
export type JoiningTables = {
  request_joiner: {
    request: number;
    account: string;
    at: string;
    /** Their own words for it; null once erased. */
    text: string | null;
    /** Up to when they have read what was answered; null before the first time. */
    seenAt: string | null;
  };
};
