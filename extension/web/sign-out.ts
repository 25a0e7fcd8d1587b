import { askAuth } from "../../core/contract/ask-auth.ts";
import { webPath } from "../../core/contract/paths.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { HostClient } from "../platform/host-client.ts";
import { noteLeft } from "./left.ts";
import { forgetDevice } from "./own-device.ts";
import { forgetUnendedSession, noteUnendedSession } from "./unended-session.ts";
import { missNothing } from "./unsent-now.ts";

/** Whoever leaves a borrowed computer does not wait for a server that is out of reach. */
const patienceMs = 4000;

let leaving = false;

/** Whether the session has ended and the page is about to begin anew: what is typed into it would be lost. */
export function isLeaving(): boolean {
  return leaving;
}

/**
 * Leaves nothing here, whatever the server says: what came from it and what was typed goes, then the page begins anew.
 * Where the server did not answer its session goes on, and the gates of all tabs ask for `leaveHere` once more.
 */
export async function signOut(host: HostClient, language: Language): Promise<void> {
  const ending = await leaveHere(language);
  leaving = ending.kind === "ended";
  try {
    await host.call("disconnect", null);
    await forgetDevice();
  } finally {
    // The session is over, whatever became of the copy.
    if (ending.kind === "ended") beginAnew(ending.next);
  }
}

/** Leaves this page for the one that signs in, or for the company's provider, which is left too. */
export function beginAnew(next: string = webPath): void {
  missNothing();
  location.replace(next);
}

type Ending = { readonly kind: "ended"; readonly next?: string } | { readonly kind: "goes-on" };

/** Ends the session at the server, or notes that it goes on; ended also where the server knows of none. */
export async function leaveHere(language: Language): Promise<Ending> {
  const outcome = await askAuth(
    "/sign-out",
    {},
    {
      fetch: (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(patienceMs) }),
      language,
    },
  );
  const ended =
    outcome.kind === "done" || (outcome.kind === "problem" && outcome.problem.code === "unauthenticated");
  if (ended) forgetUnendedSession();
  else noteUnendedSession();
  const next = outcome.kind === "done" ? outcome.next : undefined;
  // Where nobody is signed in by themselves nothing needs to be noted.
  if (next !== undefined) noteLeft();
  return ended ? { kind: "ended", ...(next !== undefined && { next }) } : { kind: "goes-on" };
}
