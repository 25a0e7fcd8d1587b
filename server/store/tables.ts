import type { AlarmTables } from "./alarm-tables.ts";
import type { AnsweringTables } from "./answering-tables.ts";
import type { BonusTables } from "./bonus-tables.ts";
import type { CatalogueTables } from "./catalogue-tables.ts";
import type { ClusterTables } from "./cluster-tables.ts";
import type { CrawlTables } from "./crawl-tables.ts";
import type { DeskTables } from "./desk-tables.ts";
import type { FileTables } from "./file-tables.ts";
import type { IdentityTables } from "./identity-tables.ts";
import type { JoiningTables } from "./joining-tables.ts";
import type { KeptTables } from "./kept-tables.ts";
import type { LearningTables } from "./learning-tables.ts";
import type { MailTables } from "./mail-tables.ts";
import type { PageTables } from "./page-tables.ts";
import type { ProgramTables } from "./program-tables.ts";
import type { ReminderTables } from "./reminder-tables.ts";
import type { RoutingTables } from "./routing-tables.ts";
import type { RulesTables } from "./rules-tables.ts";
import type { TaskTables } from "./task-tables.ts";
import type { SearchQualityTables } from "./search-quality-tables.ts";
import type { TrainerTables } from "./trainer-tables.ts";
import type { TuningTables } from "./tuning-tables.ts";
import type { ViewTables } from "./view-tables.ts";

/** Every table of the database. */
export type Tables = IdentityTables &
  AlarmTables &
  AnsweringTables &
  BonusTables &
  CatalogueTables &
  ClusterTables &
  DeskTables &
  CrawlTables &
  FileTables &
  JoiningTables &
  KeptTables &
  LearningTables &
  MailTables &
  PageTables &
  ProgramTables &
  ReminderTables &
  RoutingTables &
  RulesTables &
  TaskTables &
  SearchQualityTables &
  TrainerTables &
  TuningTables &
  ViewTables;
