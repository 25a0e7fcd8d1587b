import type { HostState } from "../platform/protocol.ts";
import type { Services } from "./background-services.ts";
import type { PortServer } from "./answer-ports.ts";

type AnnouncerParts = {
  ports: PortServer;
  services: Services;
  state: () => HostState;
  /** False while the state lacks what the policy says: the background would take launchers away. */
  isWhole: () => boolean;
  signal: AbortSignal;
};

/** Tells every frame and the background of the state: once for all that changes within one task. */
export function createAnnouncer({ ports, services, state, isWhole, signal }: AnnouncerParts): () => void {
  let announced = false;
  let said = "";
  return () => {
    if (announced) return;
    announced = true;
    setTimeout(() => {
      announced = false;
      if (signal.aborted) return;
      const shown = state();
      const says = JSON.stringify(shown);
      if (says === said && isWhole()) return;
      said = isWhole() ? says : "";
      ports.broadcast({ event: "state", state: shown });
      if (!isWhole()) return;
      void services("summary", {
        connected: shown.account.kind === "connected",
        portalOrigins: shown.portalOrigins,
        unseen: shown.unseen,
        offline: shown.connection.kind === "offline",
        language: shown.language,
        hotkey: shown.policy.hotkey,
        mayNot: shown.policy.mayNot,
      });
    }, 0);
  };
}
