import type { JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { useApp } from "../../palette/app-context.ts";
import { beforeMessages } from "./before-messages.ts";
import type { PersonalItem, PersonalPlace } from "./personal-items.ts";

type Given = {
  readonly items: readonly PersonalItem[];
  /** The policy hides them all. */
  readonly masks: boolean;
  /** Those that the seller lets go as they are. */
  readonly asIs: ReadonlySet<string>;
  readonly onHide: (item: PersonalItem) => void;
  readonly onAsIs: (item: PersonalItem) => void;
};

/** Customers' numbers in what is about to leave. Nothing has to be decided: a question can be sent as it stands. */
export function PersonalList({ items, masks, asIs, onHide, onAsIs }: Given): JSX.Element | null {
  const { language } = useApp();
  const say = beforeMessages(language);
  if (items.length === 0) return null;
  const places: Record<PersonalPlace, string> = {
    text: "",
    page: say.inPage,
    selection: say.inSelection,
    trail: say.inTrail,
  };
  return (
    <ul class="personal" aria-label={say.personal}>
      {items.map((item) => {
        const { key, kind, number, place } = item;
        const what = `${say[kind]} ${number}`;
        return (
          <li class="personal-row" key={key}>
            <Icon name={masks ? "lock" : "alert"} size={16} />
            <span class="personal-what">
              {say[kind]} <u class="personal-number figures">{number}</u> {places[place]}
            </span>
            {masks ? (
              <span class="personal-note">{say.goesHidden}</span>
            ) : (
              <>
                <button
                  type="button"
                  class="link-button"
                  aria-label={say.hideOf(what)}
                  onClick={() => onHide(item)}
                >
                  {say.hide}
                </button>
                {asIs.has(key) ? (
                  <span class="personal-note">{say.goesAsIs}</span>
                ) : (
                  <button
                    type="button"
                    class="link-button"
                    aria-label={say.asIsOf(what)}
                    onClick={() => onAsIs(item)}
                  >
                    {say.asIs}
                  </button>
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
