import type { LiveEvent } from "../../core/contract/live.ts";
import { callerFor } from "../host/caller-for.ts";
import type { Session } from "../sign-in/session.ts";
import { tokenOf } from "../sign-in/session.ts";
import { keepLive } from "./keep-live.ts";

type Heard = {
  heard: (event: LiveEvent) => void;
  opened: () => void;
  lost: () => void;
  refused: (token: string) => void;
  signal: AbortSignal;
};

/** One live connection for whoever is connected; it ends and begins with the token. */
export function liveKeeper(parts: Heard): { follow(session: Session): void } {
  let followed: string | null = null;
  let ending = new AbortController();
  return {
    follow(session) {
      const token = tokenOf(session);
      if (token === followed) return;
      followed = token;
      ending.abort();
      ending = new AbortController();
      if (session.kind !== "connected") return;
      const signal = AbortSignal.any([parts.signal, ending.signal]);
      void keepLive({
        caller: callerFor({ server: session.server, token: session.token, signal, lasting: true }),
        heard: parts.heard,
        opened: parts.opened,
        lost: parts.lost,
        refused: () => parts.refused(session.token),
        signal,
      });
    },
  };
}
