import type { JSX } from "preact";
import { webAddress } from "../context/web-address.ts";
import { language } from "../platform/language.ts";
import { explainHere } from "./explain-panel.tsx";
import { shortAddress } from "./short-address.ts";
import { sourceMessages } from "./source-messages.ts";

type Given = {
  readonly address: string;
  /** Hosts that need not be named here. */
  readonly hosts?: readonly string[];
  /** Whether it can be asked why search has it as it does. */
  readonly asking?: boolean;
};

/** An address of the portal: opened in a tab of its own, or explained at the right. */
export function AddressLine({ address, hosts = [], asking = false }: Given): JSX.Element {
  const say = sourceMessages(language.value);
  const href = webAddress(address);
  const shown = shortAddress(address, hosts);
  return (
    <span class="address">
      {href === null ? (
        <span class="clip" title={address}>
          {shown}
        </span>
      ) : (
        <a class="address-link clip" href={href} target="_blank" rel="noreferrer" title={address}>
          {shown}
        </a>
      )}
      {asking && (
        <button
          type="button"
          class="link-button"
          aria-label={say.whyOf(shown)}
          onClick={() => explainHere(address)}
        >
          {say.why}
        </button>
      )}
    </span>
  );
}
