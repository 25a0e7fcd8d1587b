import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Shows a dialog as modal from its first frame on, with the focus on what `first` names. When it goes, the focus returns to
 * what it was opened from, or to the content where that is gone; whoever has gone on elsewhere meanwhile keeps the focus.
 */
export function useModal(first?: string): RefObject<HTMLDialogElement | null> {
  const modal = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = modal.current;
    const before = document.activeElement;
    dialog?.showModal();
    if (first) dialog?.querySelector<HTMLElement>(first)?.focus();
    return () => {
      // The browser gives the focus back when it closes the dialog, some tasks before this runs.
      dialog?.close();
      if (document.activeElement !== document.body) return;
      const back = before instanceof HTMLElement && before.isConnected ? before : null;
      (back ?? document.getElementById("content"))?.focus();
    };
  }, []);
  return modal;
}
