import type { JSX } from "preact";
import type { Language } from "../../core/language/define-messages.ts";
import type { PolicyFault } from "../platform/policy.ts";
import { policyMessages } from "./policy-messages.ts";

type Given = { language: Language; faults: readonly PolicyFault[] };

/** What of the company's policy does not hold, and what would be right. */
export function PolicyFaults({ language, faults }: Given): JSX.Element | null {
  if (faults.length === 0) return null;
  const say = policyMessages(language);
  return (
    <section class="connect-note connect-faults" aria-labelledby="faults">
      <h2 id="faults" class="connect-heading">
        {say.title}
      </h2>
      <p>{say.what}</p>
      <dl>
        {faults.map((fault) => (
          <div key={JSON.stringify(fault)}>
            <dt>
              <code>{fault.kind === "hotkey" ? "hotkey" : fault.key}</code>
            </dt>
            <dd>{words(fault, say)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function words(fault: PolicyFault, say: ReturnType<typeof policyMessages>): string {
  switch (fault.kind) {
    case "unknown-key":
      return say.unknownKey;
    case "unreadable":
      return `${say.found(fault.found)} ${say[fault.key]}`;
    case "hotkey": {
      const right = fault.instead === null ? say[fault.why] : say.meant(fault.instead);
      return `${say.found(fault.found)} ${right}`;
    }
  }
}
