import type { FrameTicket } from "../platform/protocol.ts";
import type { FromFrame, ToFrame } from "./frame-channel.ts";
import type { HandedKey } from "./handed-key.ts";

/** `opening`: the frame is not ready, keys wait · `retaken`: the page lay over it once already. */
type State = "closed" | "opening" | "open" | "retaken";

/** A frame that has had its port; `ready` once its document answers. */
type Frame = { readonly element: HTMLIFrameElement; readonly port: MessagePort; ready: boolean };

export type PaletteDialogParts = {
  readonly root: ShadowRoot;
  readonly ticket: () => Promise<FrameTicket | null>;
  /** No frame can live here. Called at most once per opening. */
  readonly onFailed: () => void;
};

export type PaletteDialog = {
  /** Loads the frame, unseen, for whoever is about to open it. */
  readonly prepare: () => void;
  readonly toggle: () => void;
  /** Forgets the frame: the page removed it, so its document is gone. */
  readonly reset: () => void;
  /** Whether it is shown. */
  readonly open: () => boolean;
  /** Takes a keystroke of the page for the palette; true if it was taken. */
  readonly takeKey: (pressed: HandedKey) => boolean;
  /** Something else may lie on top: take the top once more, then give way. */
  readonly onCovered: () => void;
};

const frameReadyMs = 4000;

/**
 * The overlay: a modal dialog around the extension's frame, so that the page is inert and the focus returns.
 * Keys typed before the frame can take them are caught in the page and handed over in order.
 */
export function createPaletteDialog({ root, ticket, onFailed }: PaletteDialogParts): PaletteDialog {
  const dialog = document.createElement("dialog");
  let state: State = "closed";
  let keys: HandedKey[] = [];
  let frame: Frame | undefined;

  root.append(dialog);

  function open(): void {
    state = "opening";
    keys = [];
    dialog.showModal();
    prepare();
    if (frame?.ready) handOver();
  }

  function prepare(): void {
    if (!frame) void build();
  }

  function close(): void {
    state = "closed";
    dialog.close();
  }

  async function build(): Promise<void> {
    const element = document.createElement("iframe");
    const { port1: port, port2 } = new MessageChannel();
    const built: Frame = { element, port, ready: false };
    frame = built;
    // Else showModal() would focus it while its document is still about:blank, where keys are lost. Inert is no way out:
    // a frame is told that it no longer is by another road than its keys, and refuses those that come first.
    element.style.visibility = "hidden";
    // A page with COEP refuses frames with credentials; ours keeps nothing in the page's partition anyway.
    element.setAttribute("credentialless", "");
    port.addEventListener("message", ({ data }: MessageEvent<FromFrame>) => {
      if (data === "close") close();
      else if (data === "covered") onCovered();
      else if (data === "focused") setTimeout(handKeys);
      else {
        built.ready = true;
        element.style.visibility = "";
        if (state === "opening") handOver();
      }
    });
    port.start();
    const given = await ticket();
    if (frame !== built) return;
    if (!given) return fail();
    element.src = `${given.address}#${given.nonce}`;
    // Any target: with a dynamic address the frame's origin is not the one its address names. The nonce tells it.
    const offerPort = (): void => element.contentWindow?.postMessage(given.nonce, "*", [port2]);
    element.addEventListener("load", offerPort, { once: true });
    dialog.append(element);
    setTimeout(() => {
      if (frame === built && !built.ready) fail();
    }, frameReadyMs);
  }

  function fail(): void {
    if (state !== "closed") onFailed();
    reset();
  }

  function handOver(): void {
    frame?.element.focus();
    tell("shown");
  }

  /** The browser sends keys here until it has moved the focus: only then are all of them known. */
  function handKeys(): void {
    if (state === "closed" || !frame?.ready) return;
    tell(keys.splice(0));
    if (state === "opening") state = "open";
  }

  function tell(message: ToFrame): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    frame?.port.postMessage(message);
  }

  function takeKey(pressed: HandedKey): boolean {
    if (state === "closed") return false;
    if (state === "opening") keys.push(pressed);
    else tell([pressed]);
    if (pressed.code === "Escape" && !frame?.ready) close();
    return true;
  }

  function onCovered(): void {
    if (state === "retaken") return close();
    if (state !== "open") return;
    state = "retaken";
    dialog.close();
    dialog.showModal();
    frame?.element.focus();
  }

  function reset(): void {
    close();
    frame?.port.close();
    frame?.element.remove();
    frame = undefined;
  }

  // Esc outside of the frame, as the browser hears it. Taking the top again closes and opens: then it is open here.
  dialog.addEventListener("close", () => {
    if (!dialog.open) state = "closed";
  });
  dialog.addEventListener("wheel", (event) => event.preventDefault(), { passive: false });
  return {
    prepare,
    toggle: () => (state === "closed" ? open() : close()),
    reset,
    open: () => state !== "closed",
    takeKey,
    onCovered,
  };
}
