import type { ComponentChildren, JSX } from "preact";
import { useCallback, useEffect, useRef } from "preact/hooks";
import type { Hotkey } from "../../core/keys/read-hotkey.ts";
import { toHandedKey } from "../overlay/handed-key.ts";
import { isHotkey } from "../overlay/hotkey.ts";
import { keyMark } from "../overlay/key-mark.ts";
import { trapTab } from "./trap-tab.ts";
import type { WindowLink } from "./window-link.ts";

/** A wheel that scrolls nothing here would scroll the page beneath. */
function keepFromPage(event: WheelEvent): void {
  for (const one of event.composedPath()) {
    if (!(one instanceof HTMLElement) || one.scrollHeight <= one.clientHeight) continue;
    const { overflowY } = getComputedStyle(one);
    const room =
      event.deltaY < 0 ? one.scrollTop > 0 : one.scrollTop + one.clientHeight < one.scrollHeight - 1;
    if (room && /auto|scroll/.test(overflowY)) return;
  }
  event.preventDefault();
}

type Given = {
  readonly link: WindowLink;
  /** The policy's; null is the usual one. */
  readonly hotkey: Hotkey | null;
  readonly watch: (card: HTMLElement | null) => void;
  readonly children: ComponentChildren;
};

/** The card, and what holds for every screen: Tab stays within, Esc closes, a press beside the card closes. */
export function Shell({ link, hotkey, watch, children }: Given): JSX.Element {
  const card = useRef<HTMLElement | null>(null);
  const hold = useCallback(
    (element: HTMLElement | null) => {
      card.current = element;
      watch(element);
    },
    [watch],
  );

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.isTrusted) return;
      if (card.current) trapTab(event, card.current);
      const closes =
        event.code === "Escape" ||
        isHotkey(toHandedKey(event), keyMark(hotkey), { portal: false, typing: true });
      if (closes && !event.defaultPrevented && link.surface === "overlay") link.close();
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [link, hotkey]);
  useEffect(() => {
    if (link.surface === "panel") return;
    addEventListener("wheel", keepFromPage, { passive: false });
    return () => removeEventListener("wheel", keepFromPage);
  }, [link]);

  if (link.surface === "panel") return <main class="panel">{children}</main>;
  return (
    <div
      class="ground"
      role="presentation"
      onPointerDown={(event) => {
        if (event.isTrusted && event.target === event.currentTarget) link.close();
      }}
    >
      <main class="palette" ref={hold}>
        {children}
      </main>
    </div>
  );
}
