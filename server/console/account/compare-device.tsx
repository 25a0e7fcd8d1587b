import type { JSX } from "preact";
import type { Me, Welcome } from "../../../core/contract/person.ts";
import { shownCode } from "../../../ui/shown-code.ts";
import { clockTime } from "../../../ui/time.ts";
import { WhatIsKept } from "../../../ui/what-is-kept/what-is-kept.tsx";
import { language } from "../platform/language.ts";
import { connectMessages } from "./connect-messages.ts";
import type { DeviceRequest } from "./device-request.ts";

type Given = {
  readonly device: DeviceRequest;
  readonly sending: boolean;
  readonly me: Me;
  readonly welcome: Welcome;
  readonly onDecide: (decision: "approve" | "deny") => void;
};

/** Code, browser and time, large enough to compare with what the extension shows; and what is kept of whoever connects. */
export function CompareDevice({ device, sending, me, welcome, onDecide }: Given): JSX.Element {
  const say = connectMessages(language.value);
  return (
    <>
      <h1 class="card-title">{say.title}</h1>
      <p class="card-note">{say.compare}</p>
      <p class="device-code" aria-label={`${say.code}: ${device.userCode.split("").join(" ")}`}>
        {shownCode(device.userCode)}
      </p>
      <dl class="facts">
        <dt>{say.device}</dt>
        <dd>{device.device || say.unknownDevice}</dd>
        {device.askedAt !== null && (
          <>
            <dt>{say.askedAt}</dt>
            <dd>{at(device.askedAt)}</dd>
          </>
        )}
        {device.expiresAt !== null && (
          <>
            <dt>{say.validTill}</dt>
            <dd>{at(device.expiresAt)}</dd>
          </>
        )}
        <dt>{say.account}</dt>
        <dd>
          {me.name} ({me.login})
        </dd>
      </dl>
      <h2 class="card-subtitle">{say.before}</h2>
      <WhatIsKept
        welcome={welcome}
        localIndex={me.localIndex}
        mayNot={welcome.mayNot}
        language={language.value}
      />
      <div class="card-actions">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={sending}
          onClick={() => !sending && onDecide("approve")}
        >
          {sending ? say.connecting : say.connect}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={sending}
          onClick={() => !sending && onDecide("deny")}
        >
          {say.notMe}
        </button>
      </div>
    </>
  );
}

const at = (instant: string): string => clockTime(instant, language.value);
