import { useMemo, useRef } from "preact/hooks";

/** One function for as long as there is something to press: a picture is not drawn anew because it became another. */
export function usePress<Place>(
  onPress: ((place: Place) => void) | undefined,
): ((place: Place) => void) | null {
  const latest = useRef(onPress);
  latest.current = onPress;
  const isThere = onPress !== undefined;
  return useMemo(() => (isThere ? (place: Place) => latest.current?.(place) : null), [isThere]);
}
