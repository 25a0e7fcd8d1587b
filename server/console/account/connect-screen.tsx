import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { call } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Me, Welcome } from "../../../core/contract/person.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { LanguageSwitch } from "../frame/language-switch.tsx";
import { language } from "../platform/language.ts";
import { serverCaller } from "../platform/server-caller.ts";
import { useTitle } from "../platform/use-title.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import { CompareDevice } from "./compare-device.tsx";
import { connectMessages } from "./connect-messages.ts";
import { type DeviceRequest, decideDevice, readDeviceRequest } from "./device-request.ts";

type Step =
  | { kind: "enter" }
  | { kind: "looking" }
  | { kind: "compare"; device: DeviceRequest; welcome: Welcome; sending: boolean }
  | { kind: "done" }
  | { kind: "denied" }
  | { kind: "failed"; title: string; why: string };

type Compare = Extract<Step, { kind: "compare" }>;

/** Where a signed-in person confirms that a browser may act for them. @param code as the address names it, or empty. */
export function ConnectScreen({ code, me }: { code: string; me: Me }): JSX.Element {
  const say = connectMessages(language.value);
  const step = useSignal<Step>({ kind: code === "" ? "enter" : "looking" });
  useTitle(say.title);

  const look = async (): Promise<void> => {
    step.value = { kind: "looking" };
    const [reading, told] = await Promise.all([
      readDeviceRequest(code),
      call(serverCaller, endpoints.welcome, {}),
    ]);
    if (reading.kind === "found") {
      const { device } = reading;
      if (device.status === "approved") step.value = { kind: "done" };
      else if (device.status === "denied") step.value = { kind: "denied" };
      // Nobody connects before they could read what is kept of them.
      else if (told.kind === "ok")
        step.value = { kind: "compare", device, welcome: told.answer, sending: false };
      else step.value = { kind: "failed", title: say.failedTitle, why: say.offline };
    } else if (reading.kind === "problem") {
      const used = reading.problem.code === "wrong-state";
      const title = used ? say.usedTitle : say.failedTitle;
      step.value = { kind: "failed", title, why: reading.problem.detail };
    } else step.value = { kind: "failed", title: say.failedTitle, why: say.offline };
  };
  useEffect(() => {
    if (code === "") step.value = { kind: "enter" };
    else void look();
  }, [code]);

  const decide = async (decision: "approve" | "deny", compared: Compare): Promise<void> => {
    step.value = { ...compared, sending: true };
    const outcome = await decideDevice(decision, compared.device.userCode);
    if (outcome.kind === "done") step.value = { kind: decision === "approve" ? "done" : "denied" };
    else {
      const why = outcome.kind === "problem" ? outcome.problem.detail : say.offline;
      step.value = { kind: "failed", title: say.failedTitle, why };
    }
  };

  return (
    <main class="page-alone">
      <div class={step.value.kind === "compare" ? "card-alone card-wide" : "card-alone"}>
        {shown(step.value)}
      </div>
      <LanguageSwitch />
    </main>
  );

  function shown(current: Step): JSX.Element {
    switch (current.kind) {
      case "enter":
        return <EnterCode />;
      case "looking":
        return <output class="card-note">{say.looking}</output>;
      case "compare":
        return <CompareDevice {...current} me={me} onDecide={(decision) => void decide(decision, current)} />;
      case "done":
        return (
          <Told icon="checked" tone="ok" title={say.doneTitle} text={say.done}>
            <p class="card-note">
              {say.revoke} <Link to={{ name: "devices" }}>{say.devices}</Link>
            </p>
          </Told>
        );
      case "denied":
        return <Told icon="close" tone="danger" title={say.deniedTitle} text={say.denied} />;
      case "failed":
        return (
          <Told icon="alert" tone="danger" title={current.title} text={current.why}>
            <div class="card-actions">
              <button type="button" class="button button-primary" onClick={() => void look()}>
                {say.again}
              </button>
              <button type="button" class="button" onClick={() => go({ name: "connect", code: "" })}>
                {say.otherCode}
              </button>
            </div>
          </Told>
        );
    }
  }
}

/** For a device that could not open the complete address. */
function EnterCode(): JSX.Element {
  const say = connectMessages(language.value);
  return (
    <form
      class="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        const code = new FormData(event.currentTarget).get("code");
        if (typeof code === "string" && code.trim() !== "") go({ name: "connect", code: code.trim() });
      }}
    >
      <h1 class="card-title">{say.title}</h1>
      <label class="field">
        <span class="field-label">{say.enter}</span>
        <input class="input input-code" name="code" autocomplete="off" spellcheck={false} />
      </label>
      <button type="submit" class="button button-primary">
        {say.next}
      </button>
    </form>
  );
}

type Telling = {
  readonly icon: IconName;
  readonly tone: "ok" | "danger";
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
};

function Told({ icon, tone, title, text, children }: Telling): JSX.Element {
  return (
    <div aria-live="polite">
      <h1 class={`card-title told-${tone}`}>
        <Icon name={icon} size={24} />
        {title}
      </h1>
      <p class="card-note">{text}</p>
      {children}
    </div>
  );
}
