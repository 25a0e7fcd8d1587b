import type { JSX } from "preact";
import type { RepeatRow } from "../../../core/contract/cluster.ts";
import { figures } from "../../../core/language/figures.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { RepeatAct } from "./repeat-act.tsx";
import { repeatsMessages } from "./repeats-messages.ts";
import { ThresholdBar } from "./threshold-bar.tsx";

type Given = {
  readonly rows: readonly RepeatRow[];
  readonly decides: boolean;
  readonly changed: () => void;
};

/** Groups of questions, most sellers first; each opens. */
export function RepeatsTable({ rows, decides, changed }: Given): JSX.Element {
  const say = repeatsMessages(language.value);
  return (
    <table class="repeat-table">
      <thead>
        <tr>
          <th scope="col">{say.about}</th>
          <th scope="col" class="repeat-number" colSpan={2}>
            {say.sellers}
          </th>
          <th scope="col">{say.where}</th>
          <th scope="col">{say.todo}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={{ name: "repeats", cluster: row.id }} class="repeat-link">
                {row.title ?? say.erased}
              </Link>
            </th>
            <td class="repeat-bar-cell">
              <ThresholdBar {...row} />
            </td>
            <td class="repeat-number figures">{figures(row.sellers, language.value)}</td>
            <td class="repeat-where">{whereOf(row)}</td>
            <td class="repeat-act-cell">
              <RepeatAct row={row} decides={decides} changed={changed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The one place it comes from, if there is but one; else in how many regions it is asked. */
function whereOf({ regions, channels }: Pick<RepeatRow, "regions" | "channels">): string {
  const [region, ...otherRegions] = regions;
  const [channel, ...otherChannels] = channels;
  if (region !== undefined && otherRegions.length === 0) return region.name;
  if (channel !== undefined && otherChannels.length === 0) return channel.name;
  return regions.length === 0 ? "" : repeatsMessages(language.value).regions(regions.length);
}
