import type { LauncherState } from "../platform/launcher-state.ts";
import { dress } from "./dress.ts";
import { findFreeSpot } from "./find-free-spot.ts";
import { weightAt } from "./weight-at.ts";

export type LauncherButtonParts = {
  readonly root: ShadowRoot;
  readonly onPress: () => void;
  /** The pointer is on the button. */
  readonly onNear: () => void;
  readonly onMoved: (place: { top: number | null; hidden: boolean }) => void;
};

export type LauncherButton = {
  readonly show: (state: LauncherState) => void;
  /** Looks for a place that covers nothing; reads layout. */
  readonly settle: () => void;
};

const labelMs = 6000;
const size = 40;
const dragFrom = 4;
const usualPlace = 0.65;
const svg = "http://www.w3.org/2000/svg";

/** The button at the right edge: moves by drag and Alt ↑ ↓, steps aside from what the page has beneath it. */
export function createLauncherButton({
  root,
  onPress,
  onNear,
  onMoved,
}: LauncherButtonParts): LauncherButton {
  const button = document.createElement("button");
  const icon = document.createElementNS(svg, "svg");
  const label = document.createElement("span");
  icon.append(document.createElementNS(svg, "path"));
  button.append(icon, label);

  let shown: LauncherState | undefined;
  let wished = 0;
  let at = 0;
  /** Where within the button it is held; null while it is not. */
  let grip: number | null = null;
  let dragged = false;

  function show(state: LauncherState): void {
    const { look, unseen } = state;
    const news = unseen > (shown?.unseen ?? 0);
    shown = state;
    wished = state.top ?? innerHeight * usualPlace;
    if (!button.isConnected) {
      dress(root, look.styles);
      root.append(button);
    }
    Object.assign(label, look.label);
    Object.assign(button, look.button);
    if (news) {
      button.classList.add("tell");
      setTimeout(() => button.classList.remove("tell"), labelMs);
    }
    settle();
  }

  function settle(): void {
    const free =
      shown?.hidden === false ? findFreeSpot(wished, innerHeight - size, weightAt(root.host, size)) : null;
    button.hidden = free === null;
    put(free ?? wished);
  }

  function put(top: number): void {
    at = top;
    button.style.top = `${top}px`;
  }

  function move(top: number): void {
    wished = Math.min(Math.max(top, 0), innerHeight - size);
    put(wished);
    onMoved({ top: wished, hidden: false });
  }

  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    hear: (event: HTMLElementEventMap[K]) => void,
  ): void => button.addEventListener(name, (event) => void (event.isTrusted && hear(event)));
  on("pointerenter", onNear);
  on("click", () => {
    if (!dragged) onPress();
  });
  on("keydown", (event) => {
    const step = shown?.steps[event.code];
    if (!event.altKey || !step) return;
    event.preventDefault();
    move(at + step);
  });
  on("pointerdown", (event) => {
    dragged = false;
    grip = shown?.mayMove ? event.clientY - at : null;
    button.setPointerCapture(event.pointerId);
  });
  on("pointermove", ({ clientY }) => {
    if (grip === null) return;
    dragged ||= Math.abs(clientY - grip - at) > dragFrom;
    if (dragged) put(clientY - grip);
  });
  on("lostpointercapture", () => {
    grip = null;
    if (dragged) move(at);
  });
  on("contextmenu", (event) => {
    if (!shown?.mayHide) return;
    event.preventDefault();
    shown = { ...shown, hidden: true };
    settle();
    onMoved(shown);
  });
  return { show, settle };
}
