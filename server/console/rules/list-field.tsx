import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

type Given = {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
};

/** A list as one line with commas; what is typed stays as typed while the list is the same. */
export function ListField({ label, values, onChange }: Given): JSX.Element {
  const typed = useSignal(values.join(", "));
  const same = JSON.stringify(listOf(typed.value)) === JSON.stringify(values);
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input"
        maxLength={2000}
        value={same ? typed.value : values.join(", ")}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          onChange(listOf(typed.value));
        }}
      />
    </label>
  );
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}
