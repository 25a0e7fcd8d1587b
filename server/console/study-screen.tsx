import type { JSX } from "preact";
import type { Me } from "../../core/contract/person.ts";
import { InsightScreen } from "./analytics/insight-screen.tsx";
import { RowsScreen } from "./analytics/rows-screen.tsx";
import { RepeatsScreen } from "./repeats/repeats-screen.tsx";
import { leads } from "./account/leads.ts";
import { SearchesScreen } from "./searches/searches-screen.tsx";
import { TaughtScreen } from "./searches/taught-screen.tsx";
import { PagesScreen } from "./portal-pages/pages-screen.tsx";
import { ReportScreen } from "./report/report-screen.tsx";
import type { Route } from "./router/route.ts";
import { TasksScreen } from "./tasks/tasks-screen.tsx";

/** The screens of what is asked, which the trainer has as those who lead do; null for every other. */
export function studyScreen(shown: Route, me: Me): JSX.Element | null {
  switch (shown.name) {
    case "insight":
      return <InsightScreen view={shown.view ?? { filter: {} }} me={me} />;
    case "insight-rows":
      return <RowsScreen view={shown.view ?? { filter: {} }} />;
    case "repeats":
      return <RepeatsScreen cluster={shown.cluster ?? null} me={me} />;
    case "report":
      return <ReportScreen view={shown.view ?? {}} />;
    case "tasks":
      return <TasksScreen />;
    case "pages":
      return <PagesScreen view={shown.view ?? {}} />;
    case "searches":
      return <SearchesScreen me={me} />;
    case "synonyms":
      return leads(me) ? <TaughtScreen /> : null;
    default:
      return null;
  }
}
