import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { elsewhereAddress } from "../../core/contract/elsewhere-address.ts";
import { deskSignedInPath } from "../../core/contract/paths.ts";
import type { SignInWays as Ways } from "../../core/contract/sign-in.ts";
import { useApp } from "../palette/app-context.ts";
import { changeOwnDevice } from "./change-own-device.ts";
import { forgetLeft, hasLeft } from "./left.ts";
import { OwnChoice } from "./own-choice.tsx";
import { isOwnDevice } from "./own-device.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { unsentNow } from "./unsent-now.ts";
import { useWays } from "./use-ways.ts";
import { webMessages } from "./web-messages.ts";

type Elsewhere = NonNullable<Ways["elsewhere"]>;

/** By password, or through whoever vouches for people: then whoever opens this page signed out is sent there at once. */
export function SignInWays(): JSX.Element | null {
  const ways = useWays();
  const { language } = useApp();
  const say = webMessages(language);
  if (ways === null) return null;
  const { elsewhere, passwords } = ways;
  if (!elsewhere) {
    return (
      <>
        <SignInForm />
        <p class="gate-help">{say.help}</p>
      </>
    );
  }
  return <Elsewhere elsewhere={elsewhere} passwords={passwords} />;
}

function Elsewhere({ elsewhere, passwords }: { elsewhere: Elsewhere; passwords: Ways["passwords"] }) {
  const { host, language, state } = useApp();
  const say = webMessages(language);
  const [own, setOwn] = useState(isOwnDevice());
  // Who was signed in until now and has the page open is not torn away from it.
  const isSent = elsewhere.automatic && !hasLeft() && unsentNow() === 0 && state.account.kind === "none";
  const here = location.pathname + location.search;

  useEffect(() => {
    if (isSent) location.assign(elsewhereAddress(elsewhere.start, { to: here, remember: own }));
  }, []);
  useEffect(() => {
    const ending = new AbortController();
    // Signed in beside this page, in a window of its own: what is unsent here goes on.
    const look = () => void host.call("connect", { server: location.origin });
    if (unsentNow() > 0) addEventListener("focus", look, { signal: ending.signal });
    return () => ending.abort();
  }, []);
  if (isSent) return <output>{say.goingElsewhere}</output>;

  async function go(): Promise<void> {
    forgetLeft();
    if (unsentNow() > 0 && own === isOwnDevice()) {
      open(elsewhereAddress(elsewhere.start, { to: deskSignedInPath, remember: own }), "_blank");
      return;
    }
    await changeOwnDevice(own, host);
    location.assign(elsewhereAddress(elsewhere.start, { to: here, remember: own }));
  }

  return (
    <div class="web-form">
      <OwnChoice own={own} onChange={setOwn} />
      <button type="button" class="button button-primary" onClick={() => void go()}>
        {say.through(elsewhere.name[language])}
      </button>
      {passwords !== "off" && (
        <details>
          <summary>{passwords === "admins" ? say.byPasswordAdmins : say.byPassword}</summary>
          <SignInForm own={own} />
        </details>
      )}
    </div>
  );
}
