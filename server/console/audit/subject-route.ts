import type { AuditEntry } from "../../../core/contract/audit.ts";
import { RuleKind } from "../../../core/contract/desk-rules.ts";
import type { Role } from "../../../core/contract/person.ts";
import type { Route } from "../router/route.ts";

type Shown = Exclude<Route, { name: "unknown" }>;

const planned: readonly string[] = ["hours-changed", "absence-added", "absence-ended"];
const numbered = /^[1-9]\d{0,14}$/;

/** The screen that shows what an entry is about; null where there is none, or none that this reader may open. */
export function subjectRoute(
  { subject, action }: Pick<AuditEntry, "subject" | "action">,
  role: Role,
): Shown | null {
  const rules = RuleKind.safeParse(subject);
  if (rules.success) return { name: "rules", kind: rules.data };
  const [prefix = "", id = ""] = subject.split(/:(.*)/s);
  switch (prefix) {
    case "request":
      return numbered.test(id) ? { name: "request", id: Number(id) } : null;
    case "repeat":
    case "cluster":
      return repeat(id);
    case "pin":
      // A repeat that was raised pinned it, and takes it back.
      return id.startsWith("repeat-") ? repeat(id.slice("repeat-".length)) : { name: "synonyms" };
    case "synonyms":
    case "search-case":
      return { name: "synonyms" };
    case "module":
      return { name: "modules" };
    case "kept":
      return { name: "kept" };
    case "task":
      return { name: "tasks" };
    case "broadcast":
      return { name: "report" };
    case "report":
      return { name: "report", view: { week: id } };
    case "bonus":
      return id === "running" ? { name: "bonus" } : { name: "bonus", month: id };
    case "person":
      return planned.includes(action) ? { name: "people" } : null;
    case "crawl":
    case "run":
    case "release":
      return role === "admin" ? { name: "health" } : null;
    default:
      return null;
  }
}

function repeat(id: string): Shown | null {
  return numbered.test(id) ? { name: "repeats", cluster: Number(id) } : null;
}
