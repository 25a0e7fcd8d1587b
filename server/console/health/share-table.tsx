import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { numberShown } from "./number-shown.ts";
import { sourceMessages } from "./source-messages.ts";

type Given = {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly count: number }[];
};

/** Counts with small bars: read as a table, seen as a chart. */
export function ShareTable({ title, rows }: Given): JSX.Element {
  const say = sourceMessages(language.value);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table class="shares">
      <caption class="part-name">{title}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{say.word}</th>
          <th scope="col">{say.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td class="muted">{say.none}</td>
          </tr>
        )}
        {rows.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td class="share">
              <span class="share-track" aria-hidden="true">
                <span class="share-bar" style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span class="share-count figures">{numberShown(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
