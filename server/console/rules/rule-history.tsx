import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { RuleKind, RulesOf } from "../../../core/contract/desk-rules.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RuleVersion, RuleVersions } from "../../../core/contract/rules-endpoints.ts";
import { dayAndTime } from "../../../ui/time.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { rulesMessages } from "./rules-messages.ts";
import type { Standing } from "./use-draft.ts";

export type HistoryVersion<K extends RuleKind> = Omit<RuleVersion, "body"> & { readonly body: RulesOf[K] };

type Given<K extends RuleKind> = {
  readonly kind: K;
  readonly standing: Standing<K>;
  readonly versionsOf: (all: RuleVersions) => readonly HistoryVersion<K>[];
  readonly changes: (before: RulesOf[K], after: RulesOf[K]) => readonly string[];
  readonly onRestore: (version: HistoryVersion<K>) => void;
};

/** Who made which version when and why, the latest first; any can be compared with the present one and taken up again. */
export function RuleHistory<K extends RuleKind>(given: Given<K>): JSX.Element | null {
  const { kind, standing, versionsOf, changes, onRestore } = given;
  const say = rulesMessages(language.value);
  const versions = useSignal<readonly HistoryVersion<K>[]>([]);
  const compared = useSignal<number | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.ruleVersions, { params: { kind } });
      if (wanted && called.kind === "ok") versions.value = versionsOf(called.answer);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [kind, standing.version]);
  return (
    <section class="rules-history" aria-labelledby="rules-history">
      <h2 id="rules-history" class="card-name">
        {say.history}
      </h2>
      <ol>
        {versions.value.map((each) => (
          <li key={each.version}>
            <div class="rules-version">
              <span class="figures">{say.version(each.version)}</span>
              <span class="muted">{madeTold(each)}</span>
              <span class="rules-version-note">
                {[each.restores === null ? "" : say.restored(each.restores), each.note]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              {each.version !== standing.version && (
                <span class="rules-version-acts">
                  <button
                    type="button"
                    class="link-button"
                    aria-expanded={compared.value === each.version}
                    aria-label={say.compare(each.version)}
                    onClick={() => {
                      compared.value = compared.value === each.version ? null : each.version;
                    }}
                  >
                    {compared.value === each.version ? say.hide : say.compareWord}
                  </button>
                  <button type="button" class="link-button" onClick={() => onRestore(each)}>
                    {say.restore(each.version)}
                  </button>
                </span>
              )}
            </div>
            {compared.value === each.version && (
              <ul class="rules-changes">
                {changes(each.body, standing.body).map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function madeTold({ changedAt, by }: Pick<RuleVersion, "changedAt" | "by">): string {
  const say = rulesMessages(language.value);
  if (changedAt === null) return say.configuration;
  return say.by(by?.name ?? say.nobody, dayAndTime(changedAt, now.value, language.value));
}
