import type { FrameTicket } from "../platform/protocol.ts";
import type { FromFrame, PortOffer, ToFrame } from "./frame-channel.ts";
import { toHandedKey, type HandedKey } from "./handed-key.ts";

type State =
  | { readonly kind: "closed" }
  /** The frame is not ready: keys wait here. */
  | { readonly kind: "opening"; readonly keys: HandedKey[] }
  | { readonly kind: "open"; readonly retaken: boolean };

/** A frame that has had its port; `ready` once its document answers. */
type Frame = { readonly element: HTMLIFrameElement; port: MessagePort; ready: boolean };

export type PaletteDialogParts = {
  readonly root: ShadowRoot;
  readonly ticket: () => Promise<FrameTicket | null>;
  /** No frame can live here. Called at most once per opening. */
  readonly onFailed: () => void;
  readonly signal: AbortSignal;
};

export type PaletteDialog = {
  readonly toggle: () => void;
  /** Forgets the frame: the page removed it, so its document is gone. */
  readonly reset: () => void;
  /** Whether it is shown. */
  readonly open: () => boolean;
  /** Takes a keystroke of the page for the palette; true if it was taken. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
  /** Something else may lie on top: take the top once more, then give way. */
  readonly onCovered: () => void;
};

const frameReadyMs = 4000;

function tell({ port }: Frame, message: ToFrame): void {
  port.postMessage(message);
}

/**
 * The overlay: a modal dialog around the extension's frame, so that the page is inert and the focus returns.
 * Keys typed before the frame can take them are caught in the page and handed over in order.
 */
export function createPaletteDialog({ root, ticket, onFailed, signal }: PaletteDialogParts): PaletteDialog {
  let dialog = document.createElement("dialog");
  let state: State = { kind: "closed" };
  let frame: Frame | null = null;
  let building = false;
  const isOpen = (): boolean => state.kind !== "closed";

  function open(): void {
    root.append(dialog);
    state = { kind: "opening", keys: [] };
    // showModal() would focus a frame whose document is still about:blank, where keys are lost.
    if (frame) frame.element.inert = true;
    dialog.showModal();
    dialog.focus();
    if (frame?.ready) handOver(frame);
    else if (!frame && !building) void build();
  }

  function close(): void {
    state = { kind: "closed" };
    dialog.close();
  }

  async function build(): Promise<void> {
    building = true;
    const given = await ticket();
    building = false;
    if (!given || !isOpen() || signal.aborted) return fail();
    const element = document.createElement("iframe");
    const { port1, port2 } = new MessageChannel();
    const built: Frame = { element, port: port1, ready: false };
    frame = built;
    element.inert = true;
    element.allow = "";
    element.src = `${given.address}#${given.nonce}`;
    element.addEventListener(
      "load",
      () => {
        // Any target: with a dynamic address the frame's origin is not the one its address names. The nonce tells it.
        element.contentWindow?.postMessage({ askMe: "port", nonce: given.nonce } satisfies PortOffer, "*", [
          port2,
        ]);
      },
      { once: true },
    );
    port1.addEventListener("message", ({ data }: MessageEvent<FromFrame>) => onFrame(built, data));
    port1.start();
    setTimeout(() => {
      if (frame === built && !built.ready) fail();
    }, frameReadyMs);
    dialog.append(element);
  }

  function fail(): void {
    const wasOpen = isOpen();
    reset();
    if (wasOpen) onFailed();
  }

  function onFrame(from: Frame, told: FromFrame): void {
    if (from !== frame) return;
    if (told.kind === "ready") {
      from.ready = true;
      if (state.kind === "opening") handOver(from);
    } else if (told.kind === "close") close();
    else onCovered();
  }

  function handOver(to: Frame): void {
    to.element.inert = false;
    to.element.focus();
    tell(to, { kind: "shown" });
    // Keys already on their way to this document arrive before the next task; the frame holds its own until then.
    setTimeout(() => {
      if (state.kind !== "opening") return;
      tell(to, { kind: "keys", keys: state.keys });
      tell(to, { kind: "end" });
      state = { kind: "open", retaken: false };
    });
  }

  function takeKey(event: KeyboardEvent): boolean {
    if (state.kind === "closed") return false;
    if (event.code === "Escape") {
      if (!frame?.ready) close();
    } else if (state.kind === "opening") state.keys.push(toHandedKey(event));
    else if (frame) tell(frame, { kind: "keys", keys: [toHandedKey(event)] });
    return true;
  }

  function onCovered(): void {
    if (state.kind !== "open") return;
    if (state.retaken) return close();
    state = { kind: "open", retaken: true };
    dialog.close();
    dialog.showModal();
    frame?.element.focus();
  }

  function reset(): void {
    if (isOpen()) close();
    frame?.port.close();
    frame = null;
    dialog.remove();
    dialog = document.createElement("dialog");
    listen();
  }

  function listen(): void {
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close();
    });
    // The browser closes a modal by itself after a second Esc, and so may the page through a close watcher.
    dialog.addEventListener("close", () => {
      if (!dialog.open) state = { kind: "closed" };
    });
    dialog.addEventListener("wheel", (event) => event.preventDefault(), { passive: false });
    dialog.addEventListener("click", (event) => {
      if (event.isTrusted) close();
    });
  }

  listen();
  return { toggle: () => (isOpen() ? close() : open()), reset, open: isOpen, takeKey, onCovered };
}
