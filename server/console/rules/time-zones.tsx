import type { JSX } from "preact";

const zones = Intl.supportedValuesOf("timeZone");
export const timeZonesId = "rules-time-zones";

/** The names that fields for time zones offer. */
export function TimeZones(): JSX.Element {
  return (
    <datalist id={timeZonesId}>
      {zones.map((zone) => (
        <option key={zone}>{zone}</option>
      ))}
    </datalist>
  );
}
