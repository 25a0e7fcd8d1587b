import type { Changing } from "../desk/change-request.ts";
import { queueLetter } from "../mail/outbox.ts";
import type { Reached } from "./specialists.ts";

type Told = {
  readonly reached: Reached;
  /** Position of the `routed` event in the log. */
  readonly routed: number;
  /** They have had a letter of it. */
  readonly again?: true;
};

/** Writes to everybody whom a routing reaches: with an account, or with a link. */
export async function tellSpecialists(
  { trx, request: { id: request }, at }: Changing,
  { reached, ...about }: Told,
): Promise<void> {
  for (const account of reached.accounts)
    await queueLetter(trx, { kind: "routed", request, to: { account }, about, at });
  for (const { id: contact, email } of reached.contacts) {
    const to = { address: email };
    await queueLetter(trx, { kind: "specialist-link", request, to, about: { ...about, contact }, at });
  }
}
