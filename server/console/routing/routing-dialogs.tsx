import type { JSX } from "preact";
import { HandedDialog } from "./handed-dialog.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { opened } from "./opened.ts";
import { RouteDialog } from "./route-dialog.tsx";
import { SkipDialog } from "./skip-dialog.tsx";
import { TopicDialog } from "./topic-dialog.tsx";

/** The dialog of routing that is open, above whatever screen it was opened from. */
export function RoutingDialogs(): JSX.Element | null {
  const dialog = opened.value;
  // A dialog says that it has closed some time after it has: by then another one may be open.
  const close = (): void => {
    if (opened.peek() === dialog) opened.value = null;
  };
  switch (dialog?.kind) {
    case "route":
      return <RouteDialog key={dialog.request} request={dialog.request} onClose={close} />;
    case "topic":
      return <TopicDialog key={dialog.request} request={dialog.request} onClose={close} />;
    case "skip":
      return <SkipDialog key={dialog.request} request={dialog.request} onClose={close} />;
    case "hand-over":
      return <HandOverDialog key={dialog.requests.join()} requests={dialog.requests} onClose={close} />;
    case "handed":
      return <HandedDialog given={dialog.given} onClose={close} />;
    case undefined:
      return null;
  }
}
