import type { ComponentChildren, JSX } from "preact";
import { LiveDot } from "./live-dot.tsx";

type Given = {
  readonly title: string;
  /** Stands right after the title. */
  readonly beside?: ComponentChildren;
  /** What can be done here, before the light that tells whether the server is heard. */
  readonly children?: ComponentChildren;
};

/** The top of a screen. */
export function ScreenHead({ title, beside, children }: Given): JSX.Element {
  return (
    <header class="queue-head">
      <h1 class="screen-title">{title}</h1>
      {beside}
      <span class="queue-tools">
        {children}
        <LiveDot />
      </span>
    </header>
  );
}
