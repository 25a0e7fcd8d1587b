import { z } from "zod";
import { readContent } from "./read-content.ts";

const Region = z.strictObject({
  slug: z.string(),
  city: z.string(),
  /** «в Казани»: the city as it stands after «в». */
  cityIn: z.string(),
  subject: z.string(),
  district: z.string(),
  /** Hours from UTC. */
  offset: z.number(),
  /** Regional coefficients by which base tariffs are multiplied. */
  auto: z.number(),
  kt: z.number(),
  property: z.number(),
  medical: z.number(),
  tick: z.number(),
  autoNote: z.string(),
  propertyNote: z.string(),
});

export type Region = z.output<typeof Region>;

export function loadRegions(): Region[] {
  return readContent("regions.yaml", z.array(Region));
}
