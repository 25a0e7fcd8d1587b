import type { JSX } from "preact";
import type { HeldLoss, VanishingPart } from "../../../core/contract/crawl-run.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { AddressLine } from "./address-line.tsx";
import { answerWord, isShut } from "./answer-word.ts";
import { releaseMessages } from "./release-messages.ts";
import { shortAddress } from "./short-address.ts";

type Given = { readonly losses: readonly HeldLoss[]; readonly hosts: readonly string[] };

/** What would vanish, part by part; by source where several lose something. */
export function LossTable({ losses, hosts }: Given): JSX.Element {
  const say = releaseMessages(language.value);
  return (
    <div class="table-scroll">
      <table class="table losses" aria-labelledby="held-title">
        <thead>
          <tr>
            <th scope="col">{say.part}</th>
            <th scope="col" class="number">
              {say.vanishing}
            </th>
            <th scope="col">{say.answered}</th>
            <th scope="col">{say.example}</th>
          </tr>
        </thead>
        {losses.map((loss) => (
          <tbody key={loss.source ?? ""}>
            {losses.length > 1 && (
              <tr class="loss-source">
                <th scope="rowgroup" colSpan={4}>
                  {say.ofSource(loss.source ?? say.allSources, numberShown(loss.gone), numberShown(loss.of))}
                </th>
              </tr>
            )}
            {loss.parts.map((part) => (
              <LossRow key={part.example} part={part} hosts={hosts} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function LossRow({ part, hosts }: { part: VanishingPart; hosts: readonly string[] }): JSX.Element {
  const shut = isShut(part.answer);
  return (
    <tr>
      <th scope="row">{part.path.length > 0 ? part.path.join(" › ") : shortAddress(part.example, hosts)}</th>
      <td class="number loss-count">{numberShown(part.count)}</td>
      <td>
        <span class={shut ? "chip chip-warn" : "chip"}>
          {shut && <Icon name="lock" size={14} />}
          {answerWord(part.answer, language.value)}
        </span>
      </td>
      <td>
        <AddressLine address={part.example} hosts={hosts} asking />
      </td>
    </tr>
  );
}
