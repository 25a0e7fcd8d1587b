import type { JSX } from "preact";
import { RequestList } from "../thread/request-list.tsx";

/** Own requests beneath the empty field. */
export function PanelRequests(): JSX.Element {
  return (
    <div class="screen-list">
      <RequestList />
    </div>
  );
}
