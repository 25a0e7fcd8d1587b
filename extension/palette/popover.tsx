import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

type Given = {
  readonly button: ComponentChildren;
  readonly class: string;
  /** The button's own name, where its content has none. */
  readonly buttonName?: string;
  /** Name of the panel. */
  readonly label: string;
  readonly children: ComponentChildren;
};

type Spot = {
  readonly right: string;
  readonly top?: string;
  readonly bottom?: string;
  readonly maxHeight: string;
};

const gapPx = 6;
const edgePx = 12;

/** A button that opens a small panel beside it. The panel closes with Esc, with Enter and as soon as the focus is elsewhere. */
export function Popover({ button, class: name, buttonName, label, children }: Given): JSX.Element {
  const [spot, setSpot] = useState<Spot | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const isOpen = spot !== null;

  useLayoutEffect(() => {
    if (!isOpen) return;
    const first = panel.current?.querySelector<HTMLElement>("input:checked") ?? panel.current;
    first?.focus();
  }, [isOpen]);

  function open(): void {
    if (opener.current) setSpot(spotBeside(opener.current.getBoundingClientRect()));
  }

  function close(): void {
    setSpot(null);
    opener.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isOpen && (event.code === "Escape" || event.code === "Enter")) close();
    else if (!isOpen && event.code === "ArrowDown" && event.target === opener.current) open();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onFocusOut({ relatedTarget }: FocusEvent): void {
    // A press on the panel's ground gives the focus to nothing at all.
    if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) setSpot(null);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the controls within
    <div class="popover-root" ref={root} data-open={isOpen} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        ref={opener}
        type="button"
        class={name}
        {...(buttonName === undefined ? {} : { "aria-label": buttonName })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => (isOpen ? close() : open())}
      >
        {button}
      </button>
      {spot && (
        <div
          class="popover"
          id={id}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for controls alone
          role="group"
          aria-label={label}
          ref={panel}
          tabIndex={buttonName === undefined ? -1 : 0}
          style={spot}
        >
          {children}
        </div>
      )}
    </div>
  );
}

/** On the window, where there is more room: the card cuts off whatever is higher than itself. */
function spotBeside(rect: DOMRect): Spot {
  const right = `${Math.max(edgePx, innerWidth - rect.right)}px`;
  if (innerHeight - rect.bottom > rect.top) {
    const top = rect.bottom + gapPx;
    return { right, top: `${top}px`, maxHeight: `${innerHeight - top - edgePx}px` };
  }
  const bottom = innerHeight - rect.top + gapPx;
  return { right, bottom: `${bottom}px`, maxHeight: `${innerHeight - bottom - edgePx}px` };
}
