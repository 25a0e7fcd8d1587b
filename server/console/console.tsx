import type { JSX } from "preact";

/** The console's screens by address. */
export function Console(): JSX.Element {
  return <main />;
}
