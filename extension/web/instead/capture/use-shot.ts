import type { UsedShot } from "../../../capture/use-shot.ts";

const none: UsedShot = {
  shot: { kind: "off" },
  toggle: () => {},
  act: () => {},
  flattened: () => Promise.resolve(null),
  forget: () => {},
};

/** No page may take a picture of another tab; a photo goes along as a file. */
export function useShot(): UsedShot {
  return none;
}
