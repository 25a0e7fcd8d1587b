import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Stands before the title of every screen; empty where nothing presses. */
export const titleMark = signal("");

/** The title of the window while a screen is shown. */
export function useTitle(title: string): void {
  const mark = titleMark.value;
  useEffect(() => {
    document.title = mark === "" ? title : `${mark} · ${title}`;
  }, [title, mark]);
}
