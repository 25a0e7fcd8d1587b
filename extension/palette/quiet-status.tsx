import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

const quietMs = 500;

/** Spoken once nobody has typed for a while, so that a screen reader is not interrupted at every key. */
export function QuietStatus({ text }: { text: string }): JSX.Element {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quietMs);
    return () => clearTimeout(timer);
  }, [text]);
  return <output class="visually-hidden">{said}</output>;
}
