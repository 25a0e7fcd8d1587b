import type { JSX } from "preact";
import type { RequestView } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { answeringMessages } from "./answering-messages.ts";

/** Whose answer this request waits for, or who waits for the answer to it. */
export function MergedStrip({ request }: { request: RequestView }): JSX.Element | null {
  const say = answeringMessages(language.value);
  const { mergedInto, merged = [] } = request;
  if (mergedInto !== undefined) {
    return (
      <p class="merged-strip">
        <Icon name="forward" />
        <span>
          {say.waitsFor}{" "}
          <Link to={{ name: "request", id: mergedInto }} class="merged-link">
            {say.number(mergedInto)}
          </Link>
        </span>
      </p>
    );
  }
  if (merged.length === 0) return null;
  return (
    <p class="merged-strip">
      <Icon name="person" />
      <span>
        {say.withIt}{" "}
        {merged.map(({ id, seller }, at) => (
          <>
            {at > 0 && ", "}
            <Link key={id} to={{ name: "request", id }} class="merged-link">
              {seller?.name ?? say.nobody} ({say.number(id)})
            </Link>
          </>
        ))}
        . <span class="muted">{say.withItNote}</span>
      </span>
    </p>
  );
}
