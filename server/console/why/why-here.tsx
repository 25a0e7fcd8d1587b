import type { JSX } from "preact";
import type { Hit } from "../../../core/contract/search.ts";
import { language } from "../platform/language.ts";
import { whyMessages } from "./why-messages.ts";
import { whyBeside, whyRows, whyTotal } from "./why-rows.ts";

/** What a hit owes its place to, as a sum that can be followed; a line of waiting until it has come. */
export function WhyHere({ hit }: { hit: Hit }): JSX.Element {
  const say = whyMessages(language.value);
  const { explanation } = hit;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls must be reachable by keyboard
    <section class="why" aria-label={say.title} tabIndex={0}>
      <p class="why-title">{say.title}</p>
      {whyBeside(hit, language.value).map((line) => (
        <p key={line} class="why-beside">
          {line}
        </p>
      ))}
      {explanation === undefined ? (
        <p class="muted">{say.asking}</p>
      ) : (
        <table class="why-table">
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{say.what}</th>
              <th scope="col">{say.gives}</th>
            </tr>
          </thead>
          <tbody>
            {whyRows(explanation, language.value).map(({ what, how, gives }, index) => (
              <tr key={`${index} ${what}`}>
                <th scope="row">
                  {what}
                  {how !== "" && <span class="why-how">{how}</span>}
                </th>
                <td class="figures">{gives}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say.total}</th>
              <td class="figures">{whyTotal(explanation, language.value)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}
