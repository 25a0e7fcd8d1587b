import { parentPort } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

/**
 * The worker's side of an AskedWorker: answers one question after another, the first of them after `before`. What an answer
 * throws is told to whoever asked.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what a worker is asked its engine's type says; here it is taken at its word
export function answerInTurn<Asked>(
  answer: (asked: Asked) => Promise<unknown>,
  before: Promise<unknown> = Promise.resolve(),
): void {
  let turn = before;
  parentPort?.on("message", ({ number, asked }: ToWorker<Asked>) => {
    turn = turn.then(() => reply(number, asked));
  });

  async function reply(number: number, asked: Asked): Promise<void> {
    try {
      tell({ kind: "answer", number, answer: await answer(asked) });
    } catch (error) {
      tell({ kind: "failed", number, error });
    }
  }
}

function tell(message: FromWorker<unknown>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  parentPort?.postMessage(message);
}
