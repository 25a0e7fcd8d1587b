/** A unit of writing waited for something other than its own SQL while it held the only connection. */
export class UnitOverranError extends Error {
  override readonly name = "UnitOverranError";

  constructor() {
    super(
      "A unit of store.write awaited something other than its own statements: fetch, hash or read before the unit starts, " +
        "and inside it use only the trx it was given",
    );
  }
}
