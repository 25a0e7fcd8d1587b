// Where answers come within this, rows follow the letters even of a fast typist; longer ones would only hold up the newest.
const patienceMs = 250;

export type Newest<Given> = {
  /** Asks at once where nothing is under way; else as the next, in place of whatever else was waiting. */
  readonly ask: (given: Given) => void;
  /** Whatever is under way or waiting is of no interest any more. */
  readonly stop: () => void;
};

type UnderWay<Given> = { readonly ending: AbortController; slow: boolean; next: { given: Given } | null };

/**
 * Asks at every letter, one question at a time: the newest waits for the one under way, whose answer is still told, but
 * not for a slow one, which is given up for it. Answers are so told in the order of the letters.
 * @param run never rejects
 */
export function askNewest<Given, Answer>(
  run: (given: Given, signal: AbortSignal) => Promise<Answer>,
  told: (answer: Answer, given: Given) => void,
): Newest<Given> {
  let underWay: UnderWay<Given> | null = null;

  async function start(given: Given): Promise<void> {
    const mine: UnderWay<Given> = { ending: new AbortController(), slow: false, next: null };
    underWay = mine;
    const timer = setTimeout(() => {
      mine.slow = true;
      if (mine.next) insteadOf(mine, mine.next.given);
    }, patienceMs);
    const answer = await run(given, mine.ending.signal);
    clearTimeout(timer);
    if (mine.ending.signal.aborted) return;
    underWay = null;
    if (mine.next) void start(mine.next.given);
    told(answer, given);
  }

  function insteadOf(before: UnderWay<Given>, given: Given): void {
    before.ending.abort();
    void start(given);
  }

  return {
    ask(given) {
      if (underWay === null) void start(given);
      else if (underWay.slow) insteadOf(underWay, given);
      else underWay.next = { given };
    },
    stop() {
      underWay?.ending.abort();
      underWay = null;
    },
  };
}
