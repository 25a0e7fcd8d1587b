/** A restore was broken off in the middle: nothing may serve or change what is there until it has come to its end. */
export class HalfRestoredError extends Error {
  override readonly name = "HalfRestoredError";

  constructor(data: string) {
    super(`A restore into ${data} was broken off: run the same «ask-me restore» again, it goes on`);
  }
}
