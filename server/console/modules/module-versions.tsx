import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { ModuleVersion } from "../../../core/contract/text-module.ts";
import { shortDate } from "../../../ui/time.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { modulesMessages } from "./modules-messages.ts";

type Given = { readonly module: string; readonly onUse: (text: string) => void };

/** Who changed a module when, the latest first; any earlier text can be taken up again. */
export function ModuleVersions({ module, onUse }: Given): JSX.Element | null {
  const say = modulesMessages(language.value);
  const versions = useSignal<readonly ModuleVersion[]>([]);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.textModuleVersions, { params: { module } });
      if (wanted && called.kind === "ok") versions.value = called.answer.versions;
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [module, versions]);
  if (versions.value.length === 0) return null;
  return (
    <section class="module-versions">
      <h2 class="card-name">{say.versions}</h2>
      <ol>
        {versions.value.map(({ version, changedAt, by, became }, index) => (
          <li key={version} class="module-version">
            <span class="figures">{say.version(version)}</span>
            <span class="muted">
              {say.changedBy(by?.name ?? say.nobody, shortDate(changedAt, now.value, language.value))}
            </span>
            <span class="clip module-became">{became?.text ?? say.tookAway}</span>
            {became !== null && index > 0 && (
              <button type="button" class="link-button" onClick={() => onUse(became.text)}>
                {say.bringBack}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
