import type { LauncherState } from "../platform/protocol.ts";
import { findFreeSpot } from "./find-free-spot.ts";
import { launcherMessages } from "./launcher-messages.ts";
import { whatLiesAtEdge } from "./what-lies-at-edge.ts";

export type LauncherButtonParts = {
  readonly root: ShadowRoot;
  readonly onPress: () => void;
  readonly onMoved: (place: { top: number | null; hidden: boolean }) => void;
  readonly signal: AbortSignal;
};

export type LauncherButton = {
  readonly show: (state: LauncherState) => void;
  /** Looks for a place that covers nothing; reads layout. */
  readonly settle: () => void;
};

const labelMs = 6000;
const size = 40;
const nudge = 16;
const dragFrom = 4;
const askIcon =
  "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 13.5 13.5M5.7 5.9a1.35 1.35 0 1 1 1.9 1.25c-.4.2-.6.45-.6.85M7 9.5v.01";
const offlineIcon =
  "M2 2l12 12M8 12.5v.01M5.6 9.8a3.4 3.4 0 0 1 3-.9M3.4 7.4A6.5 6.5 0 0 1 5.600 6M8 5.4a6.5 6.5 0 0 1 4.600 2";

const make = (tag: "span" | "kbd"): HTMLElement => document.createElement(tag);

/** The button at the right edge: moves by drag and Alt ↑ ↓, steps aside from what the page has beneath it. */
export function createLauncherButton({
  root,
  onPress,
  onMoved,
  signal,
}: LauncherButtonParts): LauncherButton {
  const button = document.createElement("button");
  const svgNamespace = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(svgNamespace, "svg");
  const path = icon.appendChild(document.createElementNS(svgNamespace, "path"));
  const [label, alt, q, count] = [make("span"), make("kbd"), make("kbd"), make("span")];
  icon.setAttribute("viewBox", "0 0 16 16");
  button.type = "button";
  button.ariaHasPopup = "dialog";
  alt.textContent = "Alt";
  q.textContent = "Q";
  count.className = "n";
  button.append(icon, label, alt, q, count);

  let shown: LauncherState | null = null;
  let wished = 0;
  let at = 0;
  let telling: ReturnType<typeof setTimeout>;

  function show(state: LauncherState): void {
    const say = launcherMessages(state.language);
    const news = state.unseen > (shown?.unseen ?? 0);
    shown = state;
    wished = state.top ?? innerHeight * 0.65;
    label.textContent = state.unseen > 0 ? say.ready : say.name;
    count.textContent = String(state.unseen);
    count.hidden = state.unseen === 0;
    path.setAttribute("d", state.offline ? offlineIcon : askIcon);
    button.classList.toggle("off", state.offline);
    button.ariaLabel = state.unseen > 0 ? say.unread(state.unseen) : state.offline ? say.offline : say.name;
    button.title = say.help;
    button.lang = state.language;
    button.hidden = state.hidden;
    if (!button.isConnected) root.append(button);
    if (news) tell();
    settle();
  }

  function tell(): void {
    clearTimeout(telling);
    button.classList.add("tell");
    telling = setTimeout(() => button.classList.remove("tell"), labelMs);
  }

  function settle(): void {
    if (!shown || shown.hidden) return;
    const free = findFreeSpot(wished, { height: innerHeight, size, taken: whatLiesAtEdge(root.host) });
    button.hidden = free === null;
    if (free !== null) put(free);
  }

  function put(top: number): void {
    at = top;
    button.style.setProperty("--y", `${top}px`);
  }

  function moveTo(top: number): void {
    wished = Math.min(Math.max(top, 8), innerHeight - size - 8);
    put(wished);
    onMoved({ top: wished, hidden: false });
  }

  button.addEventListener("click", (event) => {
    if (event.isTrusted && !button.classList.contains("drag")) onPress();
    button.classList.remove("drag");
  });
  button.addEventListener("keydown", (event) => {
    const way = event.code === "ArrowUp" ? -1 : event.code === "ArrowDown" ? 1 : 0;
    if (!event.isTrusted || !event.altKey || way === 0) return;
    event.preventDefault();
    moveTo(at + way * nudge);
  });
  button.addEventListener("pointerdown", (down) => {
    if (!down.isTrusted || down.button !== 0) return;
    const grip = down.clientY - at;
    const drag = new AbortController();
    const whileDragging = { signal: AbortSignal.any([drag.signal, signal]) };
    button.classList.remove("drag");
    button.setPointerCapture(down.pointerId);
    const onMove = (move: PointerEvent): void => {
      if (Math.abs(move.clientY - down.clientY) > dragFrom) button.classList.add("drag");
      if (button.classList.contains("drag")) put(move.clientY - grip);
    };
    button.addEventListener("pointermove", onMove, whileDragging);
    button.addEventListener(
      "lostpointercapture",
      () => {
        drag.abort();
        if (button.classList.contains("drag")) moveTo(at);
      },
      whileDragging,
    );
  });
  button.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    if (!event.isTrusted || !shown) return;
    shown = { ...shown, hidden: true };
    button.hidden = true;
    onMoved({ top: shown.top, hidden: true });
  });
  signal.addEventListener("abort", () => clearTimeout(telling));
  return { show, settle };
}
