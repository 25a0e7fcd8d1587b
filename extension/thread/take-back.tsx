import type { JSX } from "preact";
import type { RequestView } from "../../core/contract/request.ts";
import { useApp } from "../palette/app-context.ts";
import { useNow } from "../palette/use-now.ts";
import { threadMessages } from "./thread-messages.ts";

/** Takes an own open question back: at once by one click, which can be undone for ten seconds. */
export function TakeBack({ view }: { view: RequestView }): JSX.Element {
  const { host, state, language, isSeen } = useApp();
  const say = threadMessages(language);
  const now = useNow(0, 250);
  const cancelling = state.cancelling.find(({ id }) => id === view.id)?.state;

  async function begin(event: MouseEvent): Promise<void> {
    if (event.isTrusted && (await isSeen())) await host.call("cancelRequest", { id: view.id });
  }

  if (cancelling?.kind === "held") {
    return (
      <output class="take-back">
        {say.cancelling(Math.max(0, Math.round((cancelling.until - now) / 1000)))}
        <button type="button" class="button" onClick={() => void host.call("keepRequest", { id: view.id })}>
          {say.keep}
        </button>
      </output>
    );
  }
  return (
    <output class="take-back">
      {cancelling?.kind === "failed" && (cancelling.why ?? say.notCancelled)}
      {cancelling?.kind === "sending" ? (
        say.cancellingNow
      ) : (
        <button type="button" class="button button-quiet" onClick={(event) => void begin(event)}>
          {say.cancel}
        </button>
      )}
    </output>
  );
}
