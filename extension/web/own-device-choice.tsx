import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { useApp } from "../palette/app-context.ts";
import { webMessages } from "./web-messages.ts";

type Given = { readonly checked: boolean; readonly onChange: (own: boolean) => void };

/** Whether anything may be kept here, with what that means. */
export function OwnDevice({ checked, onChange }: Given): JSX.Element {
  const say = webMessages(useApp().language);
  const id = useId();
  return (
    <div class="own-device">
      <label class="own-device-label">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={id}
          onChange={({ currentTarget }) => {
            const wanted = currentTarget.checked;
            // The browser has ticked it already; whether it stays so is said by `checked`.
            currentTarget.checked = checked;
            onChange(wanted);
          }}
        />
        {say.ownDevice}
      </label>
      <p class="own-device-why" id={id}>
        {say.ownDeviceWhy}
      </p>
    </div>
  );
}
