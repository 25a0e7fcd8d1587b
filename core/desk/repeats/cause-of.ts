/**
 * What a question that comes again and again needs: the place that answers it shown first, something written that stands
 * nowhere, something made clearer, or people taught what they do not know.
 */
export type RepeatCause = "raise" | "write" | "clarify" | "teach";

/** What the cause is told from; the screen says it with both figures. */
export type CauseReason =
  | "opened-and-asked"
  | "said-unclear"
  | "not-on-portal"
  | "no-source"
  | "scattered"
  | "did-not-know"
  | "cited"
  | "nothing-found";

/** Of a cluster's questions, those of the window; each counts once in each figure. */
export type CauseEvidence = {
  /** Answered ones. */
  readonly answered: number;
  /** Whose answer cites the section that is cited most. */
  readonly cited: number;
  /** Whose answer cites nothing at all. */
  readonly uncited: number;
  /** Different sections that their answers cite. */
  readonly places: number;
  /** Of those that cite the one cited most, whose asker had that document open before asking. */
  readonly opened: number;
  /** Which the agent or the seller called unclear on the portal. */
  readonly unclear: number;
  /** Of which one of them said that the portal does not have it. */
  readonly notOnPortal: number;
  readonly didNotKnow: number;
  /** People who asked or searched, and those of them who had joined lately. */
  readonly sellers: number;
  readonly newcomers: number;
  /** People who only searched, and those of them who were shown nothing. */
  readonly searchers: number;
  readonly foundNothing: number;
};

export type Cause = {
  readonly cause: RepeatCause;
  readonly why: CauseReason;
  /** So many of so many; of `scattered`, sections in so many answers. */
  readonly count: number;
  readonly of: number;
};

// Fewer than these searched in vain by chance.
const fewestSearchers = 3;

/** Why a question comes again; null while nothing tells. */
export function causeOf(evidence: CauseEvidence): Cause | null {
  const { answered, cited, uncited, places, opened, unclear, notOnPortal, didNotKnow } = evidence;
  const { sellers, newcomers, searchers, foundNothing } = evidence;
  if (answered === 0) {
    const inVain = foundNothing >= fewestSearchers && isHalf(foundNothing, searchers);
    return inVain ? { cause: "write", why: "nothing-found", count: foundNothing, of: searchers } : null;
  }
  const of = answered;
  if (isHalf(notOnPortal, answered) && notOnPortal >= cited)
    return { cause: "write", why: "not-on-portal", count: notOnPortal, of };
  // They had it before their eyes: shown first, it would help nobody.
  if (isHalf(opened, cited)) return { cause: "clarify", why: "opened-and-asked", count: opened, of: cited };
  if (isHalf(unclear, answered)) return { cause: "clarify", why: "said-unclear", count: unclear, of };
  if (isHalf(didNotKnow, answered) && isHalf(newcomers, sellers))
    return { cause: "teach", why: "did-not-know", count: didNotKnow, of };
  if (cited * 3 >= answered) return { cause: "raise", why: "cited", count: cited, of };
  if (isHalf(uncited, answered)) return { cause: "write", why: "no-source", count: uncited, of };
  // Each answer was put together from somewhere else: the one place that says it is missing.
  return { cause: "write", why: "scattered", count: places, of };
}

function isHalf(part: number, whole: number): boolean {
  return part > 0 && part * 2 >= whole;
}
