/** A complete answer as the ledger reads it. */
export type LedgerAnswer = {
  readonly at: string;
  readonly agent: string;
  /** Who answered to the agent before; null where nobody did. */
  readonly specialist: string | null;
  /** The seller said that it was not complete, and the request was taken up again. */
  readonly incomplete: boolean;
};

/** A request as the ledger reads it. */
export type LedgerRequest = {
  readonly id: string;
  readonly sla: "pending" | "met" | "breached";
  readonly breachedAt?: string | null | undefined;
  /** The request whose answer is its own. */
  readonly mergedInto: string | null;
  /** In the order of the log. */
  readonly answers: readonly LedgerAnswer[];
};

/**
 * The answer that counts for a request: the last one, where it was complete; of a merged request its root's. Null where there
 * is none.
 */
export function finalAnswer(
  request: LedgerRequest,
  requests: ReadonlyMap<string, LedgerRequest>,
): LedgerAnswer | null {
  const last = rootOf(request, requests)?.answers.at(-1);
  return last === undefined || last.incomplete ? null : last;
}

/** Undefined where a merge leads to nothing that is known. */
function rootOf(
  request: LedgerRequest,
  requests: ReadonlyMap<string, LedgerRequest>,
): LedgerRequest | undefined {
  let root: LedgerRequest | undefined = request;
  const met = new Set<string>();
  while (root !== undefined && root.mergedInto !== null && !met.has(root.id)) {
    met.add(root.id);
    root = requests.get(root.mergedInto);
  }
  return root?.mergedInto === null ? root : undefined;
}
