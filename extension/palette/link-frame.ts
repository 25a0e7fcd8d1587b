import type { FromFrame, ToFrame } from "../overlay/frame-channel.ts";
import { toHandedKey, type HandedKey } from "../overlay/handed-key.ts";
import { createKeyInbox } from "./key-inbox.ts";
import type { WindowLink } from "./window-link.ts";

export type FrameLink = WindowLink & {
  /** The app is drawn: keys may be handed over. */
  readonly ready: () => void;
};

type Given = {
  readonly place: WindowLink["place"];
  readonly port: MessagePort;
};

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
 * The frame's side of the hand-over: from `shown` on its own keys wait, so that those caught in the page come first.
 */
export function linkFrame({ place, port }: Given): FrameLink {
  const keys = createKeyInbox();
  const listeners = new Set<() => void>();
  let holding = true;
  const held: HandedKey[] = [];
  const tell = (message: FromFrame): void => {
    port.postMessage(message);
  };

  addEventListener(
    "keydown",
    (event) => {
      if (!holding || !event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push(toHandedKey(event));
    },
    { capture: true },
  );
  port.addEventListener("message", ({ data }: MessageEvent<ToFrame>) => {
    if (data === "hidden") holding = true;
    else if (data === "shown") {
      holding = true;
      for (const listener of listeners) listener();
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
    close: () => tell("close"),
    covered: () => tell("covered"),
    ready: () => tell("ready"),
    onShown: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
