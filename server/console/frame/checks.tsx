import type { JSX } from "preact";

type Given = {
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly onChange: (chosen: string[]) => void;
};

/** Any number of some values. */
export function Checks({ values, chosen, nameOf, onChange }: Given): JSX.Element {
  return (
    <>
      {values.map((value) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value),
              )
            }
          />
          <span>{nameOf(value)}</span>
        </label>
      ))}
    </>
  );
}
