import { signal } from "@preact/signals";
import { call } from "../../../core/contract/call.ts";
import { elsewhereAddress } from "../../../core/contract/elsewhere-address.ts";
import { leftMark } from "../../../core/contract/left-mark.ts";
import { signInEndpoints } from "../../../core/contract/sign-in-endpoints.ts";
import type { SignInWays } from "../../../core/contract/sign-in.ts";
import { unendedMark } from "../../../core/contract/unended-mark.ts";
import { z } from "zod";
import { serverCaller } from "../platform/server-caller.ts";
import { readStored, writeStored } from "../platform/stored.ts";

/** How one may sign in here; null until the server has said. */
export const ways = signal<SignInWays | null>(null);

/** Where nothing else is known there is still the form for a password, which says itself that the server is out of reach. */
const byPassword: SignInWays = { passwords: "on", elsewhere: null };

export async function readWays(): Promise<void> {
  const called = await call(serverCaller, signInEndpoints.signInWays, {});
  ways.value = called.kind === "ok" ? called.answer : byPassword;
}

/** Whether whoever is signed out may be sent to the provider at once: nobody who has just left is. */
export function mayBeSent({ elsewhere }: SignInWays): boolean {
  const left = readStored(leftMark, z.unknown()) ?? readStored(unendedMark, z.unknown());
  return elsewhere?.automatic === true && left === null;
}

/** Goes to whoever vouches for people, and comes back to a path of ours. */
export function goElsewhere(start: string, to: string | null): void {
  location.assign(elsewhereAddress(start, { to }));
}

/** Somebody signs in here by themselves: the marks of those who left end. */
export function forgetLeft(): void {
  writeStored(leftMark, null);
  writeStored(unendedMark, null);
}

export function noteLeft(): void {
  writeStored(leftMark, 1);
}
