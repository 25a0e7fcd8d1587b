import type { ComponentChildren, JSX } from "preact";

/** A screen that has only something to say, and a way on. */
export function Told({
  title,
  text,
  heading: Heading = "h1",
  children,
}: {
  title: string;
  text: string;
  /** `h2` where the screen has its title above. */
  heading?: "h1" | "h2";
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="told">
      <Heading class="told-title">{title}</Heading>
      <p class="told-text">{text}</p>
      {children}
    </div>
  );
}
