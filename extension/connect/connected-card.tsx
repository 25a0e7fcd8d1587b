import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { deskPath } from "../../core/contract/paths.ts";
import { figures } from "../../core/language/figures.ts";
import type { Me } from "../../core/contract/person.ts";
import { clockTime } from "../../ui/time.ts";
import { shownHotkey } from "../platform/shown-hotkey.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { HostState } from "../platform/protocol.ts";
import { askPermission, hasPermission } from "./ask-permission.ts";
import { connectMessages, failureMessages } from "./connect-messages.ts";

type Given = { state: HostState; client: HostClient; server: string; me: Me };

/** Who is connected, how the copy stands, and the way out. */
export function ConnectedCard({ state, client, server, me }: Given): JSX.Element {
  const { language, connection, portalOrigins, policy } = state;
  const say = connectMessages(language);
  const key = shownHotkey(policy.hotkey).join(" ");
  const [buttonAllowed, setButtonAllowed] = useState(true);
  const origins = portalOrigins.join(" ");
  useEffect(() => {
    if (origins !== "") void hasPermission(origins.split(" ")).then(setButtonAllowed);
  }, [origins]);

  return (
    <section class="connect-card" aria-labelledby="connected">
      <h2 id="connected" class="connect-heading">
        {say.connected(me.name)}
      </h2>
      <p>{policy.hotkey === null ? say.how(key) : say.howFixed(key)}</p>
      <output class="connect-hint figures">
        {connection.kind === "offline"
          ? say.offline(clockTime(connection.since, language))
          : connection.kind === "outdated"
            ? failureMessages(language)[`update-${connection.side}`]
            : copyState(state)}
      </output>
      {buttonAllowed ? null : (
        <p class="connect-failure">
          {policy.hotkey === null ? say.noButton(key) : say.noButtonFixed}{" "}
          <button
            class="button"
            type="button"
            onClick={() => void askPermission(portalOrigins).then(setButtonAllowed)}
          >
            {say.allowButton}
          </button>
        </p>
      )}
      <div class="connect-actions">
        <a class="button" href={`${server}${deskPath}/devices`} target="_blank" rel="noreferrer">
          {say.devices}
        </a>
        {!policy.mayNot.includes("disconnect") && (
          <button
            class="button button-quiet"
            type="button"
            onClick={() => void client.call("disconnect", null)}
          >
            {say.disconnect}
          </button>
        )}
      </div>
    </section>
  );
}

function copyState({ sync, sections, language, lastSync }: HostState): string {
  const say = connectMessages(language);
  if (sync.kind === "loading")
    return say.copying(figures(sync.done, language), figures(sync.total, language));
  if (sync.kind === "failed" && sync.problem?.code === "no-release") return say.noCopy;
  if (lastSync === null) return say.starting;
  return say.copied(figures(sections, language));
}
