import type { FrameTicket } from "../platform/protocol.ts";
import { askFromPage, isAlive, onTabCall } from "./bare-runtime.ts";
import { dress } from "./dress.ts";
import { toHandedKey } from "./handed-key.ts";
import { isHotkey } from "./hotkey.ts";
import { isTypingPlace } from "./is-typing-place.ts";
import { createLauncherButton } from "./launcher-button.ts";
import { overlayStyles } from "./overlay-styles.ts";
import { createPaletteDialog } from "./palette-dialog.ts";

declare global {
  var askMeLauncher: true | undefined;
}

const hostName = "ask-me-launcher";
const returns = 3;

/**
 * Puts launcher and overlay into this page, once. Whatever it started ends when the extension goes.
 * @param mode "open" lets browser tests look into the shadow root.
 */
export function startLauncher(mode: ShadowRootMode): void {
  if (globalThis.askMeLauncher) return;
  globalThis.askMeLauncher = true;
  // An older launcher, left by an update of the extension, sees itself removed and retires.
  document.querySelector(hostName)?.remove();
  const ending = new AbortController();
  const { signal } = ending;
  const host = document.createElement(hostName);
  const root = host.attachShadow({ mode });
  const watch = new MutationObserver(onRemoved);
  let portal = false;
  let spare: FrameTicket | null = null;
  /** The policy's hotkey, by its mark. */
  let fixed: string | null | undefined;
  let left = returns;

  const dialog = createPaletteDialog({ root, ticket, onFailed: showPanel });
  const button = createLauncherButton({
    root,
    onPress: toggle,
    onNear: dialog.prepare,
    onMoved: (place) => void askFromPage("launcher-moved", place),
  });

  async function ticket(): Promise<FrameTicket | null> {
    const given = spare ?? (await askFromPage("ticket"));
    spare = null;
    return given;
  }

  function attach(): void {
    const page = document.documentElement;
    page.append(host);
    watch.observe(page, { childList: true });
  }

  function toggle(): boolean {
    if (retired()) return false;
    // A sandboxed page (CSP) has an opaque origin, and so has every frame in it.
    if (origin === "null") {
      showPanel();
      return false;
    }
    if (!host.isConnected) attach();
    dialog.toggle();
    return true;
  }

  function retired(): boolean {
    if (isAlive()) return false;
    ending.abort();
    watch.disconnect();
    host.remove();
    return true;
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const pressed = toHandedKey(event);
    // The frame takes a tenth of a second to load: it begins with the key that comes before Q.
    if (portal && pressed.key === "Alt") dialog.prepare();
    const hotkey = isHotkey(pressed, fixed, { portal, typing: !dialog.open() && isTypingPlace(event) });
    if (hotkey ? retired() : !dialog.takeKey(pressed)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (hotkey && !event.repeat) toggle();
  }

  function onRemoved(): void {
    if (host.isConnected || retired()) return;
    dialog.reset();
    if (left-- > 0) attach();
  }

  /** Has a ticket at hand for the first opening, and the policy's hotkey with it. */
  async function prepare(): Promise<void> {
    spare = await askFromPage("ticket");
    fixed = spare?.hotkey;
  }

  async function show(): Promise<void> {
    const shown = await askFromPage("page-shown", { title: document.title });
    if (!shown) return;
    portal = true;
    if (!host.isConnected) attach();
    requestIdleCallback(() => button.show(shown.launcher));
    for (const change of ["resize", "scrollend", "load"]) {
      addEventListener(change, () => requestIdleCallback(button.settle), { signal });
    }
  }

  dress(root, overlayStyles);
  addEventListener("keydown", onKey, { capture: true, signal });
  // What is typed before the frame has the keys is not the page's to read.
  addEventListener("keyup", (event) => dialog.open() && event.stopImmediatePropagation(), {
    capture: true,
    signal,
  });
  // A dialog or popover of the page opens on top of ours.
  addEventListener("toggle", (event) => event.newState === "open" && dialog.onCovered(), {
    capture: true,
    signal,
  });
  onTabCall((call) => {
    if (call.call === "toggle-palette") return toggle();
    if (call.call !== "launcher-state") return undefined;
    void prepare();
    button.show(call.given);
    return null;
  });
  // At once, for a key may be pressed before the page is there.
  void prepare();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => void show(), { signal });
  else void show();
}

function showPanel(): void {
  void askFromPage("show-panel");
}
