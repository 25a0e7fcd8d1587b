import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "../palette/app-context.ts";
import { signOut } from "./sign-out.ts";
import { unsentEverywhere } from "./unsent-everywhere.ts";
import { webMessages } from "./web-messages.ts";

type Given = {
  /** The device is no longer to be one's own, which signs out too, and is asked in any case. */
  readonly unticked: boolean;
  readonly onStay: () => void;
};
type Leaving = { kind: "resting" } | { kind: "leaving" } | { kind: "asked"; unsent: number };

/** Signing out, asked once more where something would be lost by it. */
export function SignOut({ unticked, onStay }: Given): JSX.Element {
  const { host, language } = useApp();
  const say = webMessages(language);
  const [leaving, setLeaving] = useState<Leaving>({ kind: "resting" });

  function leave(): void {
    setLeaving({ kind: "leaving" });
    void signOut(host, language);
  }
  async function begin(): Promise<void> {
    setLeaving({ kind: "leaving" });
    const unsent = await unsentEverywhere();
    if (unticked || unsent > 0) setLeaving({ kind: "asked", unsent });
    else leave();
  }
  useEffect(() => {
    if (unticked) void begin();
    else setLeaving({ kind: "resting" });
  }, [unticked]);

  if (leaving.kind !== "asked") {
    return (
      <button
        type="button"
        class="button"
        aria-disabled={leaving.kind === "leaving"}
        onClick={() => leaving.kind === "resting" && void begin()}
      >
        <Icon name="signOut" /> {say.signOut}
      </button>
    );
  }
  return (
    <div class="web-losing">
      {unticked && <p role="alert">{say.untickedWhy}</p>}
      {leaving.unsent > 0 && <p role="alert">{say.unsent(leaving.unsent)}</p>}
      <button type="button" class="button" onClick={leave}>
        {leaving.unsent > 0 ? say.signOutAnyway : say.signOut}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          setLeaving({ kind: "resting" });
          onStay();
        }}
      >
        {say.stay}
      </button>
    </div>
  );
}
