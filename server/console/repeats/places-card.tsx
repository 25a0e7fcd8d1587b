import type { JSX } from "preact";
import type { RepeatView } from "../../../core/contract/cluster.ts";
import { figures } from "../../../core/language/figures.ts";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { repeatsMessages } from "./repeats-messages.ts";

/** In which regions and channels it is asked, by sellers. */
export function PlacesCard({ view }: { view: Pick<RepeatView, "regions" | "channels"> }): JSX.Element {
  const say = repeatsMessages(language.value);
  const lists = [
    { name: say.region, places: view.regions },
    { name: say.channel, places: view.channels },
  ].filter(({ places }) => places.length > 0);
  return (
    <ChartCard title={say.places} span={6}>
      {lists.length === 0 && <p class="muted">{say.noPlaces}</p>}
      <div class="repeat-places">
        {lists.map(({ name, places }) => (
          <table key={name} class="figures-table">
            <thead>
              <tr>
                <th scope="col">{name}</th>
                <th scope="col">{say.sellers}</th>
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <tr key={place.name}>
                  <th scope="row">{place.name}</th>
                  <td>{figures(place.sellers, language.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </ChartCard>
  );
}
