import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useApp } from "../palette/app-context.ts";
import { isOwnDevice } from "./own-device.ts";
import { OwnDevice } from "./own-device-choice.tsx";
import { unsentEverywhere } from "./unsent-everywhere.ts";
import { unsentNow } from "./unsent-now.ts";
import { webMessages } from "./web-messages.ts";

type Given = { readonly own: boolean; readonly onChange: (own: boolean) => void };

/** Whether this device may keep anything from now on, asked before signing in, with what would be lost otherwise. */
export function OwnChoice({ own, onChange }: Given): JSX.Element {
  const say = webMessages(useApp().language);
  const [unsentHere, setUnsentHere] = useState(0);
  useEffect(() => {
    if (isOwnDevice()) void unsentEverywhere().then(setUnsentHere);
  }, []);
  return (
    <>
      {/* Whoever has something unsent in this page does not begin it anew; that something is kept is always seen. */}
      {(isOwnDevice() || unsentNow() === 0) && <OwnDevice checked={own} onChange={onChange} />}
      {!own && unsentHere > 0 && <p role="alert">{say.unsentHere(unsentHere)}</p>}
    </>
  );
}
