import type { FrameTicket } from "../platform/protocol.ts";
import { askFromPage, isAlive, onTabCall } from "./bare-runtime.ts";
import { dress } from "./dress.ts";
import { toHandedKey } from "./handed-key.ts";
import { isHotkey } from "./hotkey.ts";
import { isTypingPlace } from "./is-typing-place.ts";
import { createLauncherButton } from "./launcher-button.ts";
import { launcherStyles } from "./launcher-styles.ts";
import { createPaletteDialog } from "./palette-dialog.ts";

const hostName = "ask-me-launcher";
const returns = 3;

/**
 * Puts launcher and overlay into this page. Whatever it started ends when the extension goes.
 * @param mode "open" lets browser tests look into the shadow root.
 */
export function startLauncher(mode: ShadowRootMode): void {
  // An older launcher, left by an update of the extension, sees itself removed and retires.
  for (const old of document.querySelectorAll(hostName)) old.remove();
  const ending = new AbortController();
  const { signal } = ending;
  const host = document.createElement(hostName);
  const root = host.attachShadow({ mode });
  dress(root, launcherStyles);

  let portal = false;
  let spare: FrameTicket | null = null;
  let left = returns;

  const dialog = createPaletteDialog({ root, ticket, onFailed: showPanel, signal });
  const button = createLauncherButton({
    root,
    onPress: toggle,
    onMoved: (place) => void askFromPage("launcher-moved", place),
    signal,
  });

  async function ticket(): Promise<FrameTicket | null> {
    const given = spare ?? (await askFromPage("ticket", null));
    spare = null;
    return given;
  }

  function toggle(): boolean {
    if (retired()) return false;
    // A sandboxed page (CSP) has an opaque origin, and so has every frame in it.
    if (origin === "null") {
      showPanel();
      return false;
    }
    document.documentElement.append(host);
    dialog.toggle();
    return true;
  }

  function retired(): boolean {
    if (isAlive()) return false;
    ending.abort();
    host.remove();
    return true;
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const hotkey = isHotkey(toHandedKey(event), { portal, typing: !dialog.open() && isTypingPlace(event) });
    if (hotkey ? retired() || event.repeat : !dialog.takeKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (hotkey) toggle();
  }

  function onRemoved(): void {
    if (host.isConnected || retired()) return;
    dialog.reset();
    if (left-- > 0) document.documentElement.append(host);
  }

  async function show(): Promise<void> {
    if (signal.aborted) return;
    const shown = await askFromPage("page-shown", { address: location.href, title: document.title });
    if (!shown) return;
    portal = true;
    spare = shown.ticket;
    document.documentElement.append(host);
    const watch = new MutationObserver(onRemoved);
    watch.observe(document.documentElement, { childList: true });
    signal.addEventListener("abort", () => watch.disconnect());
    requestIdleCallback(() => button.show(shown.launcher));
    for (const change of ["resize", "scrollend", "load"]) {
      addEventListener(change, () => requestIdleCallback(button.settle), { signal });
    }
  }

  addEventListener("keydown", onKey, { capture: true, signal });
  document.addEventListener(
    "toggle",
    (event) => {
      if (event instanceof ToggleEvent && event.newState === "open" && dialog.open()) dialog.onCovered();
    },
    { capture: true, signal },
  );
  onTabCall((call) => {
    if (call.call === "toggle-palette") return toggle();
    if (call.call === "launcher-state") {
      button.show(call.given);
      return null;
    }
    return undefined;
  }, signal);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => void show(), { signal });
  else void show();
}

function showPanel(): void {
  void askFromPage("show-panel", null);
}
