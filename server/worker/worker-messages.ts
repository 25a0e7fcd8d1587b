/** A question to a worker. */
export type ToWorker<Asked> = { readonly number: number; readonly asked: Asked };

/** What comes back for the question of that number. */
export type FromWorker<Answer> =
  | { readonly kind: "answer"; readonly number: number; readonly answer: Answer }
  | { readonly kind: "failed"; readonly number: number; readonly error: unknown };
