import type { Box, Shot } from "../platform/shot.ts";
import { boxBetween, boxesOnImage, boxInMiddle, type Nudge, nudged } from "./mask-geometry.ts";

/** A part of the picture that is painted over. The number stays while it is moved. */
export type Mask = { readonly id: number; readonly box: Box };

/** A picture on its way into a question. */
export type ShotState =
  | { readonly kind: "off" }
  | { readonly kind: "taking" }
  /** The browser wants its own key, or its button where there is none. */
  | { readonly kind: "waiting"; readonly key: string | null }
  | { readonly kind: "failed" }
  | {
      readonly kind: "shown";
      readonly picture: ImageBitmap;
      readonly image: string;
      readonly masks: readonly Mask[];
      /** Nothing was known of the page: all of it is covered at first. */
      readonly blind: boolean;
      readonly chosen: number | null;
    };
export type Shown = Extract<ShotState, { kind: "shown" }>;

export type MaskAct =
  | { readonly act: "draw"; readonly from: { x: number; y: number }; readonly to: { x: number; y: number } }
  | { readonly act: "add" }
  | { readonly act: "remove"; readonly id: number }
  | { readonly act: "choose"; readonly id: number | null }
  | { readonly act: "nudge"; readonly id: number; readonly by: Nudge };

export function shownShot(shot: Shot, picture: ImageBitmap): Shown {
  const boxes = boxesOnImage(shot.masks, picture);
  return {
    kind: "shown",
    picture,
    image: shot.image,
    masks: boxes.map((box, id) => ({ id, box })),
    blind: shot.masks === null,
    chosen: null,
  };
}

/** The picture's masks after what the seller did. */
export function afterAct(shot: Shown, act: MaskAct): Shown {
  const id = Math.max(-1, ...shot.masks.map((mask) => mask.id)) + 1;
  const added = (box: Box | null): Shown =>
    box === null ? shot : { ...shot, masks: [...shot.masks, { id, box }], chosen: id };
  switch (act.act) {
    case "draw":
      return added(boxBetween(act.from, act.to, shot.picture));
    case "add":
      return added(boxInMiddle(shot.picture));
    case "remove":
      return { ...shot, masks: shot.masks.filter((mask) => mask.id !== act.id), chosen: null };
    case "choose":
      return { ...shot, chosen: act.id };
    case "nudge":
      return {
        ...shot,
        masks: shot.masks.map((mask) =>
          mask.id === act.id ? { ...mask, box: nudged(mask.box, act.by, shot.picture) } : mask,
        ),
      };
  }
}
