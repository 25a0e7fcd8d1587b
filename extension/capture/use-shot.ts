import { useEffect, useRef, useState } from "preact/hooks";
import { askBackground } from "../platform/ask-background.ts";
import { browser, type Runtime } from "../platform/browser.ts";
import { isFromBackground } from "../platform/is-own-page.ts";
import type { Shot, ShotReady } from "../platform/shot.ts";
import { fromBase64 } from "../outbox/base64.ts";
import { flattenShot } from "./flatten-shot.ts";
import { afterAct, type MaskAct, type ShotState, shownShot } from "./shot-state.ts";

export type UsedShot = {
  readonly shot: ShotState;
  /** On: takes a picture, at once or as soon as the browser's key is pressed. Off: forgets it. */
  readonly toggle: () => void;
  readonly act: (act: MaskAct) => void;
  readonly flattened: () => Promise<Blob | null>;
  readonly forget: () => void;
};

/** Until it is sent a picture lives in this window's memory alone: on a disk it would lie unmasked. */
let kept: ShotState = { kind: "off" };
/** Whose it is: nobody else ever sees it. */
let keptFor: string | null = null;

/** The picture that goes along with a question; none unless it is asked for. */
export function useShot(user: string | null): UsedShot {
  if (keptFor !== user) {
    kept = { kind: "off" };
    keptFor = user;
  }
  const [shot, setShown] = useState(kept);
  const waiting = useRef<string | null>(null);
  const set = (next: ShotState): void => {
    kept = next;
    setShown(next);
  };

  async function show(taken: Shot): Promise<void> {
    try {
      const picture = await createImageBitmap(pictureIn(taken.image));
      set(shownShot(taken, picture));
    } catch {
      set({ kind: "failed" });
    }
  }

  useEffect(() => {
    function hear(message: unknown, sender: Runtime.MessageSender): undefined {
      if (!isFromBackground(sender) || !isReady(message) || message.id !== waiting.current) return;
      waiting.current = null;
      if (message.shot === null) set({ kind: "failed" });
      else void show(message.shot);
    }
    browser.runtime.onMessage.addListener(hear);
    return () => {
      browser.runtime.onMessage.removeListener(hear);
      if (waiting.current !== null) void askBackground("forget-shot", { id: waiting.current });
      if (kept.kind !== "shown") kept = { kind: "off" };
    };
  }, []);

  async function take(): Promise<void> {
    const id = crypto.randomUUID();
    waiting.current = id;
    set({ kind: "taking" });
    const taken = await askBackground("take-shot", { id });
    // The seller has thought better of it, or the key was quicker.
    if (waiting.current !== id) return;
    if (taken?.kind === "waiting") return set(taken);
    waiting.current = null;
    if (taken === null) return set({ kind: "failed" });
    await show(taken.shot);
  }

  function forget(): void {
    if (waiting.current !== null) void askBackground("forget-shot", { id: waiting.current });
    waiting.current = null;
    set({ kind: "off" });
  }

  return {
    shot,
    toggle: () => (shot.kind === "off" || shot.kind === "failed" ? void take() : forget()),
    act: (act) => {
      if (kept.kind === "shown") set(afterAct(kept, act));
    },
    flattened: async () =>
      kept.kind === "shown"
        ? flattenShot(
            kept.picture,
            kept.masks.map(({ box }) => box),
          )
        : null,
    forget,
  };
}

function isReady(message: unknown): message is ShotReady {
  return typeof message === "object" && message !== null && "to" in message && message.to === "frame";
}

/** Without a fetch: the extension's own policy lets none reach a data address. */
function pictureIn(address: string): Blob {
  const [head = "", data = ""] = address.split(",");
  return new Blob([fromBase64(data)], { type: /^data:([^;]+)/.exec(head)?.[1] ?? "image/png" });
}
