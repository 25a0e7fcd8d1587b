import { html } from "hono/html";
import type { Html } from "./layout.ts";

export type Month = { readonly year: number; /** 1 to 12 */ readonly month: number };

const monthName = new Intl.DateTimeFormat("ru-RU", { month: "long", year: "numeric", timeZone: "UTC" });
const weekdays = ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"];
const trainings: readonly (readonly [weekday: number, week: number, title: string])[] = [
  [2, 1, "10:00 Вебинар «КАСКО: согласование без потерь»"],
  [4, 1, "11:00 Вводный день новых продавцов"],
  [2, 2, "10:00 Вебинар «ОСАГО: ошибки РСА»"],
  [3, 3, "15:00 Час вопросов по комиссии"],
  [4, 4, "10:00 Аттестация, второй поток"],
];

/** Flaw: every month links to the one before and the one after, so the calendar has no end in either direction. */
export function calendar({ year, month }: Month): Html {
  const first = new Date(Date.UTC(year, month - 1, 1));
  // JavaScript takes the years 0–99 for 1900–1999.
  first.setUTCFullYear(year);
  const name = monthName.format(first);
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  const after = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return html`<article>
    <h1>Календарь обучения: ${name}</h1>
    <p class="pager">
      <a rel="prev" href="${addressOf(before)}">Предыдущий месяц</a>
      <a rel="next" href="${addressOf(after)}">Следующий месяц</a>
    </p>
    <div class="table">
      <table class="calendar">
        <thead>
          <tr>
            ${weekdays.map((day) => html`<th scope="col">${day}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeksOf(first).map(
            (week) =>
              html`<tr>
                ${week.map(dayCell)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p>Записаться: карточка сотрудника в CRM, вкладка «Обучение». Запись закрывается за день.</p>
  </article>`;
}

function addressOf({ year, month }: Month): string {
  return `/calendar?year=${year}&month=${month}`;
}

function weeksOf(first: Date): (number | undefined)[][] {
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  return Array.from({ length: Math.ceil((lead + days) / 7) }, (_, week) =>
    weekdays.map((_name, weekday) => {
      const day = week * 7 + weekday - lead + 1;
      return day >= 1 && day <= days ? day : undefined;
    }),
  );
}

function dayCell(day: number | undefined, weekday: number): Html {
  if (day === undefined) return html`<td></td>`;
  const training = trainings.find(([on, week]) => on === weekday + 1 && week === Math.ceil(day / 7));
  return html`<td>
    <span class="day">${day}</span>${training ? html`<span class="training">${training[2]}</span>` : ""}
  </td>`;
}
