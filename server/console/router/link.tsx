import type { ComponentChildren, JSX } from "preact";
import { addressOfRoute, type Route } from "./route.ts";
import { go } from "./router.ts";

type Shown = {
  readonly to: Exclude<Route, { name: "unknown" }>;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly title?: string;
  readonly tabIndex?: number;
  readonly "aria-label"?: string;
  readonly "aria-current"?: "page";
};

/** A link to another screen: followed without loading the page anew, but a true link for every other use. */
export function Link({ to, children, ...rest }: Shown): JSX.Element {
  return (
    <a
      {...rest}
      href={addressOfRoute(to)}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0) return;
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
