import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { EVERYONE, SectionRecord } from "../../core/contract/record.ts";
import { currentReleaseFile, releaseFiles } from "../../core/contract/release.ts";
import { releasesFolder } from "../../server/catalogue/release-folder.ts";

/** Sections of the portal that everybody may see, as the crawl found them. */
export type PortalSections = {
  readonly all: readonly SectionRecord[];
  /** By the page's address without its host and by the heading; `{город}` in it is the page of that region. */
  readonly at: (
    place: { readonly page: string; readonly heading: string },
    region: string,
  ) => SectionRecord | undefined;
};

const Current = z.object({ release: z.string() });
const anyTown = "{город}";

/** Reads the release that is served. @throws if there is none. */
export function readPortalSections(data: string): PortalSections {
  const folder = releasesFolder(data);
  const { release } = Current.parse(JSON.parse(readFileSync(join(folder, currentReleaseFile), "utf8")));
  const lines = readFileSync(join(folder, release, releaseFiles.records), "utf8")
    .trimEnd()
    .split("\n");
  const all = lines
    .map((line) => SectionRecord.parse(JSON.parse(line)))
    .filter(({ kind, audience }) => kind === "page" && audience.includes(EVERYONE));
  const places = Map.groupBy(all, ({ address, heading = "" }) => placeOf(pathOf(address), heading));
  const towns = Map.groupBy(all, ({ address, heading = "" }) =>
    placeOf(pathOf(address).replace(/[^/]+$/, anyTown), heading),
  );
  return {
    all,
    at: ({ page, heading }, region) =>
      page.endsWith(anyTown)
        ? towns.get(placeOf(page, heading))?.find((section) => section.region?.includes(region))
        : places.get(placeOf(page, heading))?.[0],
  };
}

const placeOf = (path: string, heading: string): string => `${path} ${heading}`;
const pathOf = (address: string): string => new URL(address).pathname;
