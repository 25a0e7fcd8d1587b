import { useMemo, useState } from "preact/hooks";
import type { RequestContext } from "../../../core/contract/context.ts";
import { maskPersonalData } from "../../../core/desk/mask-personal-data.ts";
import { findPersonalData } from "../../../core/desk/find-personal-data.ts";
import { maskContext } from "../../../core/desk/mask-context.ts";
import { useApp } from "../../palette/app-context.ts";
import { type PersonalItem, type PersonalPlace, personalItems } from "./personal-items.ts";

type Given = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What would go along as it stands. */
  readonly context: RequestContext;
};

export type Personal = {
  /** False where the policy leaves customers' numbers alone. */
  readonly isLookedFor: boolean;
  readonly items: readonly PersonalItem[];
  readonly masks: boolean;
  readonly asIs: ReadonlySet<string>;
  readonly hide: (item: PersonalItem) => void;
  readonly letGo: (item: PersonalItem) => void;
  /** What goes along: without what the seller has hidden. */
  readonly context: RequestContext;
};

/** Customers' numbers of a question that is being written, and what the seller wants of them. */
export function usePersonal({ text, setText, context }: Given): Personal {
  const { state } = useApp();
  const policy = state.account.kind === "connected" ? (state.account.me.personalData ?? "mark") : "off";
  const [asIs, setAsIs] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useState<readonly Exclude<PersonalPlace, "text">[]>([]);
  const going = hidden.length === 0 ? context : maskContext(context, hidden);
  const said = JSON.stringify(going);
  // `said` stands for `going`, which is another object at each drawing
  const items = useMemo(() => (policy === "off" ? [] : personalItems(text, going)), [policy, text, said]);

  function hide({ place, number, kind }: PersonalItem): void {
    if (place !== "text") return setHidden([...hidden, place]);
    const same = findPersonalData(text).filter(
      ({ kind: found, from, to }) => found === kind && text.slice(from, to) === number,
    );
    setText(maskPersonalData(text, same));
  }

  return {
    isLookedFor: policy !== "off",
    items,
    masks: policy === "mask",
    asIs,
    hide,
    letGo: ({ key }) => setAsIs(new Set([...asIs, key])),
    context: going,
  };
}
