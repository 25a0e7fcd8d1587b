import type { JSX } from "preact";
import type { Capacity } from "../../../core/contract/capacity.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { capacityFields, type CapacityView, isScenario } from "./capacity-address.ts";
import { capacityMessages } from "./capacity-messages.ts";

type Given = {
  readonly view: CapacityView;
  /** Where newcomers may be; null until it is known. */
  readonly values: Capacity["values"] | null;
  readonly onChange: (view: CapacityView) => void;
};

/** «40 newcomers of the department X from 1 March», a tenth more questions, two agents fewer. */
export function ScenarioForm({ view, values, onChange }: Given): JSX.Element {
  const say = capacityMessages(language.value);
  const take = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const asked = capacityFields.flatMap((field) => {
      const value = given.get(field);
      return typeof value === "string" && value !== "" ? [[field, value] as const] : [];
    });
    onChange({ asked: Object.fromEntries(asked) });
  };
  return (
    <ChartCard title={say.scenario} span={4}>
      <form
        // What is left of another view would stand in fields that nobody has touched.
        key={JSON.stringify(view.asked)}
        class="capacity-form"
        onSubmit={(event) => {
          event.preventDefault();
          take(event.currentTarget);
        }}
      >
        <NumberField view={view} name="newcomers" label={say.newcomers} min={0} max={10_000} />
        <DayField view={view} name="since" label={say.since} />
        <PlaceField view={view} name="department" label={say.department} values={values?.department} />
        <PlaceField view={view} name="channel" label={say.channel} values={values?.channel} />
        <NumberField view={view} name="arrivals" label={say.arrivals} min={-100} max={1000} />
        <NumberField view={view} name="agents" label={say.agents} min={-100} max={100} />
        <DayField view={view} name="from" label={say.from} />
        <div class="capacity-acts">
          <button type="submit" class="button button-primary">
            {say.reckon}
          </button>
          {isScenario(view) && (
            <button type="button" class="button" onClick={() => onChange({ asked: {} })}>
              {say.asUsual}
            </button>
          )}
        </div>
      </form>
    </ChartCard>
  );
}

type FieldGiven<Name extends string> = {
  readonly view: CapacityView;
  readonly name: Name;
  readonly label: string;
};

type NumberGiven = FieldGiven<"newcomers" | "arrivals" | "agents"> & {
  readonly min: number;
  readonly max: number;
};

function NumberField({ view, name, label, min, max }: NumberGiven): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="input"
        type="number"
        name={name}
        min={min}
        max={max}
        step={1}
        placeholder="0"
        defaultValue={view.asked[name] ?? ""}
      />
    </label>
  );
}

function DayField({ view, name, label }: FieldGiven<"since" | "from">): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input class="input" type="date" name={name} defaultValue={view.asked[name] ?? ""} />
    </label>
  );
}

type PlaceGiven = FieldGiven<"department" | "channel"> & {
  readonly values: readonly string[] | undefined;
};

function PlaceField({ view, name, label, values = [] }: PlaceGiven): JSX.Element {
  const say = capacityMessages(language.value);
  const chosen = view.asked[name] ?? "";
  const known = values.includes(chosen) || chosen === "" ? values : [...values, chosen];
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select class="input" name={name} key={known.length}>
        <option value="">{say.any}</option>
        {known.map((value) => (
          <option key={value} value={value} selected={value === chosen}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}
