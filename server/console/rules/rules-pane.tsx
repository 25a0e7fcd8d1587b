import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { RuleKind, RulesOf } from "../../../core/contract/desk-rules.ts";
import type { NewRules, RuleVersions } from "../../../core/contract/rules-endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { ChangeBar } from "./change-bar.tsx";
import { ChangeDialog, type Saving } from "./change-dialog.tsx";
import { type HistoryVersion, RuleHistory } from "./rule-history.tsx";
import { rulesMessages } from "./rules-messages.ts";
import type { Draft, Standing } from "./use-draft.ts";

type Given<K extends RuleKind> = {
  readonly kind: K;
  readonly about: string;
  readonly standing: Standing<K>;
  readonly draft: Draft<K>;
  /** How many fields are wrong. */
  readonly faults: number;
  readonly changes: (before: RulesOf[K], after: RulesOf[K]) => readonly string[];
  readonly newRules: (saving: Saving) => NewRules;
  readonly versionsOf: (all: RuleVersions) => readonly HistoryVersion<K>[];
  /** Beside the changes in words. */
  readonly preview?: JSX.Element | null;
  readonly children: ComponentChildren;
};

/** Rules of one kind: their form, what becomes of changes, and all that they were before. */
export function RulesPane<K extends RuleKind>(given: Given<K>): JSX.Element {
  const { kind, about, standing, draft, faults, changes, newRules, versionsOf, preview = null } = given;
  const say = rulesMessages(language.value);
  const asked = useSignal(false);
  return (
    <div class="rules">
      <div class="rules-body">
        <p class="muted rules-note">{about}</p>
        {given.children}
        <RuleHistory
          kind={kind}
          standing={standing}
          versionsOf={versionsOf}
          changes={changes}
          onRestore={({ version, body }) => {
            draft.set(body, version);
            asked.value = true;
          }}
        />
      </div>
      {draft.changed && (
        <ChangeBar
          standing={standing}
          seen={draft.seen}
          faults={faults}
          onPreview={() => {
            asked.value = true;
          }}
          onDrop={draft.drop}
        />
      )}
      {asked.value && (
        <ChangeDialog
          standing={standing}
          restores={draft.restores}
          changes={changes(standing.body, draft.body)}
          preview={preview}
          newRules={newRules}
          onSaved={(rules) => {
            draft.drop();
            notice(say.saved(rules[kind].version));
          }}
          onClose={() => {
            asked.value = false;
          }}
        />
      )}
    </div>
  );
}
