import { formatDay } from "./format-day.ts";
import { formatNumber } from "./format-number.ts";
import { portalPage, type PortalPage } from "./portal-page.ts";
import { loadRegions, type Region } from "./regions.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { loadTariffs, type Tariff, type TariffTable } from "./tariff.ts";
import { formatTariff, tariffValue } from "./tariff-value.ts";

/** A page for each product in each region, and one above them for each product. */
export function tariffPages(): PortalPage[] {
  const regions = loadRegions();
  return loadTariffs().flatMap((tariff) => [
    productPage(tariff, regions),
    ...regions.map((region) => regionPage(tariff, region)),
  ]);
}

function regionPage(tariff: Tariff, region: Region): PortalPage {
  const place = region.city === region.subject ? region.city : `${region.city}, ${region.subject}`;
  const body = () =>
    [
      tariff.lead,
      validity(tariff),
      ...tariff.tables.map((table) => tableFor(table, region)),
      exampleFor(tariff, region),
      tariff.notes,
    ].join("\n\n");
  return portalPage(
    {
      path: `/tariffs/${tariff.slug}/${region.slug}`,
      html: () => renderMarkdown(fillIn(body(), region)),
    },
    {
      title: `Тарифы ${tariff.product}: ${place}`,
      menuTitle: region.city,
      updated: tariff.updated,
      owner: tariff.owner,
      region: region.city,
      channel: tariff.channel,
      related: tariff.related,
      inMenu: false,
    },
  );
}

function productPage(tariff: Tariff, regions: readonly Region[]): PortalPage {
  const [table] = tariff.tables;
  const [row] = table?.rows ?? [];
  const rows = regions.map((region) => {
    const cells = row && table ? row.values.map((base) => formatTariff(base, table, region)) : [];
    return `| [${region.city}](/tariffs/${tariff.slug}/${region.slug}) | ${cells.join(" | ")} |`;
  });
  const body = [
    `Тариф берут по территории преимущественного использования или по адресу объекта. Ниже строка «${row?.label}» по всем регионам; полная таблица, пример расчёта и местные правила стоят на странице региона.`,
    validity(tariff),
    `## ${table?.heading} {#po-regionam}`,
    headOf("Регион", table?.columns ?? []) + rows.join("\n"),
  ].join("\n\n");
  return portalPage(
    { path: `/tariffs/${tariff.slug}/`, html: () => renderMarkdown(body) },
    {
      title: `Тарифы ${tariff.product} по регионам`,
      menuTitle: tariff.menuTitle ?? tariff.product,
      summary: `${regions.length} регионов, действует до ${formatDay(tariff.validTo)}`,
      updated: tariff.updated,
      owner: tariff.owner,
      related: tariff.related,
      order: tariff.order,
      lists: "nothing",
    },
  );
}

function validity(tariff: Tariff): string {
  return `**Действует с ${formatDay(tariff.validFrom)} по ${formatDay(tariff.validTo)}.**`;
}

function tableFor(table: TariffTable, region: Region): string {
  const rows = table.rows.map(({ label, values }) => {
    const cells = values.map((base) => formatTariff(base, table, region));
    return `| ${label} | ${cells.join(" | ")} |`;
  });
  const id = table.id ? ` {#${table.id}}` : "";
  return `## ${table.heading}${id}\n\n${headOf(table.corner, table.columns)}${rows.join("\n")}`;
}

function headOf(corner: string, columns: readonly string[]): string {
  return `| ${[corner, ...columns].join(" | ")} |\n|${" --- |".repeat(columns.length + 1)}\n`;
}

function exampleFor(tariff: Tariff, region: Region): string {
  const { example } = tariff;
  const [table] = tariff.tables;
  const base = table?.rows[example.row]?.values[example.column];
  if (!table || base === undefined)
    throw new Error(`content/tariffs.yaml: пример «${tariff.slug}» мимо таблицы`);
  const value = tariffValue(base, table, region);
  const start = example.sum === undefined ? value : (value / 100) * example.sum;
  const premium = Math.round(example.times.reduce((sum, { by }) => sum * by, start));
  const first =
    example.sum === undefined
      ? `${formatNumber(value)} ₽`
      : `${formatNumber(value)} % × ${formatNumber(example.sum)} ₽`;
  const steps = [first, ...example.times.map(({ why, by }) => `${formatNumber(by)} (${why})`)].join(" × ");
  return `## Пример расчёта {#primer}\n\n${example.what}: ${steps} = **${formatNumber(premium)} ₽**.`;
}

function fillIn(text: string, region: Region): string {
  const places: Record<string, string> = {
    city: region.city,
    cityIn: region.cityIn,
    subject: region.subject,
    kt: formatNumber(region.kt),
    autoNote: region.autoNote,
    propertyNote: region.propertyNote,
  };
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => places[name] ?? whole);
}
