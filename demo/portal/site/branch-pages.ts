import { z } from "zod";
import { portalPage, type PortalPage } from "./portal-page.ts";
import { readContent } from "./read-content.ts";
import { loadRegions, type Region } from "./regions.ts";
import { renderMarkdown } from "./render-markdown.ts";

const Branch = z.strictObject({
  slug: z.string(),
  region: z.string(),
  name: z.string(),
  address: z.string(),
  hours: z.string(),
  weekend: z.string(),
  phone: z.string(),
  head: z.string(),
  services: z.array(z.string()),
  way: z.string(),
});

type Branch = z.output<typeof Branch>;

const owner = "Дирекция региональной сети";
const updated = "2026-11-16";
const postcode = /^\d{6}, /;

/** A page for each branch and office, and the list of all of them. */
export function branchPages(): PortalPage[] {
  const regions = new Map(loadRegions().map((region) => [region.slug, region]));
  const branches = readContent("branches.yaml", z.array(Branch));
  return [listPage(branches, regions), ...branches.map((branch) => branchPage(branch, regions))];
}

function branchPage(branch: Branch, regions: ReadonlyMap<string, Region>): PortalPage {
  const region = regions.get(branch.region);
  if (!region)
    throw new Error(`content/branches.yaml: «${branch.slug}» в неизвестном регионе ${branch.region}`);
  const neighbours = `[Тарифы КАСКО](/tariffs/kasko/${region.slug}), [тарифы ОСАГО](/tariffs/osago/${region.slug}), [тарифы «Квартира»](/tariffs/kvartira/${region.slug})`;
  const body = [
    `| | |\n| --- | --- |\n| Адрес | ${branch.address} |\n| Часы работы | ${branch.hours}, ${timeZone(region)} |\n| Выходные | ${branch.weekend} |\n| Телефон | ${branch.phone} |\n| Руководитель | ${branch.head} |`,
    `## Что делают в офисе\n\n${branch.services.map((service) => `- ${service}`).join("\n")}`,
    `## Как добраться\n\n${branch.way}`,
    `## Тарифы региона\n\n${neighbours}.`,
  ].join("\n\n");
  return portalPage(
    { path: `/branches/${branch.slug}`, html: () => renderMarkdown(body) },
    {
      title: `${branch.name}: адрес и часы работы`,
      menuTitle: branch.name,
      summary: branch.address,
      updated,
      owner,
      region: region.city,
      channel: "офисы",
      inMenu: false,
    },
  );
}

function listPage(branches: readonly Branch[], regions: ReadonlyMap<string, Region>): PortalPage {
  const groups = Map.groupBy(branches, ({ region }) => regions.get(region)?.district ?? "");
  const tables = [...groups].map(([district, members]) => {
    const rows = members.map(
      ({ slug, name, address, hours, phone }) =>
        `| [${name}](/branches/${slug}) | ${address.replace(postcode, "")} | ${hours} | ${phone} |`,
    );
    return `## ${district} округ\n\n| Офис | Адрес | Часы | Телефон |\n| --- | --- | --- | --- |\n${rows.join("\n")}`;
  });
  const body = [
    "Часы указаны по местному времени. Если офис закрыт, клиента с убытком принимает единый центр 8 800 555-01-01, круглосуточно.",
    `<div class="tight">`,
    ...tables,
    "</div>",
  ].join("\n\n");
  return portalPage(
    { path: "/branches/", html: () => renderMarkdown(body) },
    { title: "Филиалы и офисы", updated, owner, order: 80, lists: "nothing", channel: "офисы" },
  );
}

function timeZone(region: Region): string {
  const ahead = region.offset - 3;
  if (ahead === 0) return "время московское";
  return `московское время ${ahead > 0 ? "+" : "−"}${Math.abs(ahead)} ч`;
}
