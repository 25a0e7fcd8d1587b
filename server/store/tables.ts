import type { CatalogueTables } from "./catalogue-tables.ts";
import type { CrawlTables } from "./crawl-tables.ts";
import type { DeskTables } from "./desk-tables.ts";
import type { IdentityTables } from "./identity-tables.ts";
import type { LearningTables } from "./learning-tables.ts";
import type { TuningTables } from "./tuning-tables.ts";
import type { ViewTables } from "./view-tables.ts";

/** Every table of the database. */
export type Tables = IdentityTables &
  CatalogueTables &
  DeskTables &
  CrawlTables &
  LearningTables &
  TuningTables &
  ViewTables;
