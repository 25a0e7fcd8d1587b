import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SameAsked } from "../../../core/contract/joining-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { useApp } from "../../palette/app-context.ts";
import { beforeMessages } from "./before-messages.ts";

type Given = { readonly same: SameAsked; readonly text: string; readonly onJoined: () => void };

/** That colleagues wait for an answer to the same, and the way to wait along instead of asking. */
export function ColleaguesLine({ same, text, onJoined }: Given): JSX.Element {
  const { host, language, go, isSeen } = useApp();
  const say = beforeMessages(language);
  const [failed, setFailed] = useState(false);
  const until = same.dueAt === null ? null : clockTime(same.dueAt, language);

  async function join(event: MouseEvent): Promise<void> {
    if (!event.isTrusted || !(await isSeen())) return;
    const outcome = await host.call("join", { id: same.request, text: text.trim() });
    if (outcome.kind === "failed") return setFailed(true);
    onJoined();
    go({ kind: "thread", id: same.request });
  }

  return (
    <div class="before-line">
      <Icon name="person" size={16} />
      <span class="before-words">
        <b>{say.colleagues}</b>: {say.waiting(same.waiting, until)}
        <span class="before-why">{failed ? say.notJoined : say.joinWhy}</span>
      </span>
      <button type="button" class="button" onClick={(event) => void join(event)}>
        {say.join}
      </button>
    </div>
  );
}
