import { useEffect, useRef, useState } from "preact/hooks";

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true;

/**
 * Hears files that are pasted or dropped anywhere in this window; beside the form too, where the browser would open them
 * in its place. @returns whether files hang over the window.
 */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener(
      "dragover",
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener(
      "dragleave",
      (event) => {
        // Out of the window, not from one part of it to another.
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    addEventListener(
      "drop",
      (event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        if (event.isTrusted) latest.current([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    addEventListener(
      "paste",
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0 || !event.isTrusted) return;
        // A copied cell comes as text and as a picture of itself: the text is what was meant.
        if (event.clipboardData?.types.includes("text/plain")) return;
        event.preventDefault();
        latest.current(files);
      },
      { signal },
    );
    return () => ending.abort();
  }, []);

  return over;
}
