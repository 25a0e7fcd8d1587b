import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { elsewhereAddress } from "../../../core/contract/elsewhere-address.ts";
import type { SignInWays } from "../../../core/contract/sign-in.ts";
import { language } from "../platform/language.ts";
import { signInMessages } from "./sign-in-messages.ts";
import { endUnended } from "./sign-in.ts";
import { forgetLeft } from "./ways.ts";

type Given = {
  readonly elsewhere: NonNullable<SignInWays["elsewhere"]>;
  readonly to: string | null;
  /** In a window of its own: what is on this screen stays. */
  readonly beside?: boolean;
};

/** «Войти через …»: goes to whoever vouches for people. */
export function ElsewhereButton({ elsewhere, to, beside = false }: Given): JSX.Element {
  const say = signInMessages(language.value);
  const going = useSignal<"resting" | "going" | "offline">("resting");

  const go = async (): Promise<void> => {
    if (going.value === "going") return;
    const address = elsewhereAddress(elsewhere.start, { to });
    if (beside) {
      open(address, "_blank");
      return;
    }
    going.value = "going";
    if (await endUnended()) {
      forgetLeft();
      location.assign(address);
    } else going.value = "offline";
  };

  return (
    <>
      <button
        type="button"
        class="button button-primary button-elsewhere"
        aria-disabled={going.value === "going"}
        onClick={() => void go()}
      >
        {going.value === "going" ? say.signingIn : say.through(elsewhere.name[language.value])}
      </button>
      {going.value === "offline" && (
        <p class="form-error" role="alert">
          {say.offlineElsewhere}
        </p>
      )}
    </>
  );
}
