export type StalenessKeeper = {
  /** Since when the index has not agreed with the portal, as the server told it last; null while nothing is to be said. */
  since: () => string | null;
  /** An answer of the server's own search told it. */
  searched: (staleSince: string | null) => void;
  /** Nobody is connected any more. */
  forget: () => void;
};

export type StalenessParts = {
  /** False where the policy lets nothing be kept here: then every search is the server's. */
  keepsCopy: () => boolean;
  /** As it stands with the local copy. */
  ofCopy: () => string | null;
  changed: () => void;
};

/** How old what one searches may be: the copy's sync tells it, and where there is no copy each answer of the server. */
export function createStalenessKeeper({ keepsCopy, ofCopy, changed }: StalenessParts): StalenessKeeper {
  let ofAnswer: string | null = null;
  return {
    since: () => (keepsCopy() ? ofCopy() : ofAnswer),
    searched(staleSince) {
      if (staleSince === ofAnswer) return;
      ofAnswer = staleSince;
      changed();
    },
    forget() {
      ofAnswer = null;
    },
  };
}
