import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import type { Box } from "../platform/shot.ts";
import { boxBetween, coversAll } from "./mask-geometry.ts";
import { nudgeOf } from "./nudge-of.ts";
import { shotMessages } from "./shot-messages.ts";
import type { Mask, MaskAct, Shown } from "./shot-state.ts";

type Given = {
  readonly shot: Shown;
  readonly act: (act: MaskAct) => void;
  readonly onDrop: () => void;
};
type Point = { readonly x: number; readonly y: number };

/** The picture as it will leave, with its masks to add, move and take away by mouse and keyboard. */
export function ShotPreview({ shot, act, onDrop }: Given): JSX.Element {
  const { language } = useApp();
  const say = shotMessages(language);
  const picture = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ from: Point; to: Point } | null>(null);
  const { masks, chosen } = shot;

  useLayoutEffect(() => {
    if (chosen !== null) picture.current?.querySelector<HTMLElement>(`[data-mask="${chosen}"]`)?.focus();
  }, [chosen]);

  function at({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = picture.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return {
      x: ((clientX - left) / width) * shot.picture.width,
      y: ((clientY - top) / height) * shot.picture.height,
    };
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest("button"))) return;
    event.preventDefault();
    picture.current?.setPointerCapture(event.pointerId);
    setDrawn({ from: at(event), to: at(event) });
  }

  function onPointerUp(event: PointerEvent): void {
    if (!drawn) return;
    setDrawn(null);
    act({ act: "draw", from: drawn.from, to: at(event) });
  }

  const drawing = drawn && boxBetween(drawn.from, drawn.to, shot.picture);
  return (
    <div class="shot-shown">
      <div
        ref={picture}
        class="shot-picture"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset does not keep a picture's shape
        role="group"
        aria-label={say.preview}
        style={{ aspectRatio: `${shot.picture.width} / ${shot.picture.height}` }}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => {
          if (drawn) setDrawn({ from: drawn.from, to: at(event) });
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrawn(null)}
      >
        <img src={shot.image} alt={say.preview} draggable={false} />
        {masks.map((mask, index) => (
          <MaskButton
            key={mask.id}
            mask={mask}
            shot={shot}
            label={say.mask(index + 1, masks.length)}
            act={act}
          />
        ))}
        {drawing && <span class="shot-mask shot-drawing" style={placed(drawing, shot)} />}
      </div>
      {shot.blind && (
        <p class="shot-blind">
          {masks.some(({ box }) => coversAll(box, shot.picture)) ? say.blind : say.blindOpen}
        </p>
      )}
      <div class="shot-acts">
        <output class={masks.length === 0 ? "chip chip-warn" : "chip chip-ok"}>
          <Icon name={masks.length === 0 ? "alert" : "lock"} size={14} />{" "}
          {masks.length === 0 ? say.coveredNone : say.covered(masks.length)}
        </output>
        <button type="button" class="button" title={say.addHow} onClick={() => act({ act: "add" })}>
          {say.add}
        </button>
        {chosen !== null && (
          <button type="button" class="button" onClick={() => act({ act: "remove", id: chosen })}>
            {say.open}
          </button>
        )}
        <button type="button" class="button button-quiet" onClick={onDrop}>
          {say.drop}
        </button>
      </div>
    </div>
  );
}

type MaskGiven = {
  readonly mask: Mask;
  readonly shot: Shown;
  readonly label: string;
  readonly act: (act: MaskAct) => void;
};

function MaskButton({ mask, shot, label, act }: MaskGiven): JSX.Element {
  const { id } = mask;
  function onKeyDown(event: KeyboardEvent): void {
    const by = nudgeOf(event);
    if (by) act({ act: "nudge", id, by });
    else if (event.code === "Delete" || event.code === "Backspace") act({ act: "remove", id });
    else return;
    event.preventDefault();
  }
  return (
    <button
      type="button"
      class="shot-mask"
      data-mask={id}
      aria-label={label}
      aria-pressed={shot.chosen === id}
      style={placed(mask.box, shot)}
      onClick={() => act({ act: "choose", id })}
      onKeyDown={onKeyDown}
    />
  );
}

const share = (part: number, of: number): string => `${(part / of) * 100}%`;

/** Where a box lies on the shown picture, whatever its size. */
function placed({ x, y, width, height }: Box, { picture }: Shown): Record<string, string> {
  return {
    left: share(x, picture.width),
    top: share(y, picture.height),
    width: share(width, picture.width),
    height: share(height, picture.height),
  };
}
