import type { FromFrame, ToFrame } from "../overlay/frame-channel.ts";
import { toHandedKey, type HandedKey } from "../overlay/handed-key.ts";
import { createKeyInbox } from "./key-inbox.ts";
import type { WindowLink } from "./window-link.ts";
import { writeRefusedKeys } from "./write-refused-keys.ts";

export type FrameLink = WindowLink & {
  /** The app is drawn: keys may be handed over. */
  readonly ready: () => void;
};

type Given = {
  readonly place: WindowLink["place"];
  readonly port: MessagePort;
};

const focusWithinMs = 50;

/** The port that the launcher sends together with this frame's nonce; other messages are the page's and mean nothing. */
export function awaitPort(nonce: string): Promise<MessagePort> {
  return new Promise((resolve) => {
    function onMessage({ source, data, ports }: MessageEvent<unknown>): void {
      const [port] = ports;
      if (source !== parent || data !== nonce || !port) return;
      removeEventListener("message", onMessage);
      resolve(port);
    }
    addEventListener("message", onMessage);
  });
}

/**
 * The frame's side of the hand-over: from losing the focus until the launcher has told the keys caught in the page, its own
 * keys wait. They may overtake every other news, that of the focus included.
 */
export function linkFrame({ place, port }: Given): FrameLink {
  const keys = createKeyInbox();
  const listeners = new Set<() => void>();
  let holding = true;
  let hiddenBefore = false;
  const held: HandedKey[] = [];
  const tell = (message: FromFrame): void => {
    port.postMessage(message);
  };
  const hold = (): void => {
    holding = true;
  };

  addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted || (!holding && document.hasFocus())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push(toHandedKey(event));
    },
    { capture: true },
  );
  /** Once per opening, as soon as the frame has the focus: drawing before would keep the focus waiting. */
  const show = (): void => {
    if (!hiddenBefore) return;
    hiddenBefore = false;
    for (const listener of listeners) listener();
  };

  writeRefusedKeys();
  addEventListener("blur", hold);
  addEventListener("focus", () => {
    show();
    tell("focused");
  });
  port.addEventListener("message", ({ data }: MessageEvent<ToFrame>) => {
    if (data === "shown") {
      hiddenBefore = true;
      // The window may not be in front: then no focus comes, and it is looked at all the same.
      setTimeout(show, focusWithinMs);
      if (!document.hasFocus()) return;
      show();
      tell("focused");
    } else {
      holding = false;
      keys.deliver([...data, ...held.splice(0)]);
    }
  });
  port.start();

  return {
    surface: "overlay",
    keys,
    place,
    close: () => {
      hold();
      tell("close");
    },
    covered: () => tell("covered"),
    ready: () => tell("ready"),
    onShown: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
