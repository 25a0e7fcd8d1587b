import { formatDay } from "./format-day.ts";
import { portalPage, type PortalPage } from "./portal-page.ts";
import { loadRegions } from "./regions.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { loadTariffs } from "./tariff.ts";
import { formatTariff } from "./tariff-value.ts";

const slugs: Record<string, string> = {
  Центральный: "centralnyy",
  "Северо-Западный": "severo-zapadnyy",
  Южный: "yuzhnyy",
  "Северо-Кавказский": "severo-kavkazskiy",
  Приволжский: "privolzhskiy",
  Уральский: "uralskiy",
  Сибирский: "sibirskiy",
  Дальневосточный: "dalnevostochnyy",
};

/** Tariffs of KASKO by federal district, for sellers who serve several regions. */
export function districtPages(): PortalPage[] {
  const tariff = loadTariffs().find(({ slug }) => slug === "kasko");
  const [table] = tariff?.tables ?? [];
  const [row] = table?.rows ?? [];
  if (!tariff || !table || !row) return [];
  const byDistrict = Map.groupBy(loadRegions(), ({ district }) => district);
  return [...byDistrict].map(([district, regions]) => {
    const rows = regions.map((region) => {
      const values = row.values.map((base) => formatTariff(base, table, region));
      const place = region.city === region.subject ? region.city : `${region.city}, ${region.subject}`;
      return `| [${place}](/tariffs/kasko/${region.slug}) | ${values.join(" | ")} |`;
    });
    const body = [
      "Базовый тариф зависит от территории преимущественного использования, возраста автомобиля и состава водителей.",
      `**Действует с ${formatDay(tariff.validFrom)} по ${formatDay(tariff.validTo)}.**`,
      "## Базовые тарифы, % от стоимости автомобиля {#bazovye}",
      `| Территория | ${table.columns.join(" | ")} |\n|${" --- |".repeat(table.columns.length + 1)}\n${rows.join("\n")}`,
      "## Молодые водители {#molodye-voditeli}",
      "Для водителей младше 22 лет или со стажем менее 3 лет применяется коэффициент 1,65. Коэффициент берётся по самому молодому из допущенных водителей. Подробно: [молодые водители](/products/kasko/molodye-voditeli).",
      "## Франшиза {#franshiza}",
      "Безусловная франшиза 15 000 ₽ снижает тариф на 8 %, 30 000 ₽ — на 14 %. Для такси и каршеринга франшиза обязательна.",
      "## Если регион не ваш {#chuzhoy-region}",
      `Договор оформляют по территории использования, даже если продавец работает в другом городе. ${district} округ ведёт межрегиональный андеррайтер, вопросы по тарифу задавайте через карточку расчёта в CRM.`,
    ].join("\n\n");
    return portalPage(
      { path: `/tariffs/kasko/okrug-${slugs[district] ?? district}`, html: () => renderMarkdown(body) },
      {
        title: `Тарифы КАСКО: ${district} округ`,
        menuTitle: `${district} округ`,
        updated: tariff.updated,
        owner: tariff.owner,
        related: tariff.related,
        order: 10,
      },
    );
  });
}
