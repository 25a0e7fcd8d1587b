import type { ComponentChildren, JSX } from "preact";

/** A screen that has only something to say, and a way on. */
export function Told({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="told">
      <h1 class="told-title">{title}</h1>
      <p class="told-text">{text}</p>
      {children}
    </div>
  );
}
