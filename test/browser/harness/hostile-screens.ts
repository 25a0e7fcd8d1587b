import type { HostileLogin } from "./hostile-product.ts";

const lists = [
  "",
  "/answered",
  "/board",
  "/people",
  "/kept",
  "/modules",
  "/synonyms",
  "/rules/topics",
  "/rules/pilots",
  "/audit",
  "/insight",
  "/insight/requests",
  "/repeats",
  "/tasks",
  "/report",
  "/pages",
  "/searches",
  "/bonus",
  "/capacity",
  "/pilots",
  "/devices",
];

/** Addresses of the console that show what people and the portal wrote, and whose screens they are. */
export function hostileScreens(ids: readonly number[]): Partial<Record<HostileLogin, string[]>> {
  const requests = ids.map((id) => `/desk/requests/${id}`);
  const desk = lists.map((path) => `/desk${path}`);
  return {
    lead: [...desk, ...requests],
    agent: ["/desk", "/desk/mine", ...requests],
    admin: ["/desk/health", "/desk/audit"],
    trainer: ["/desk/report", "/desk/repeats", "/desk/pages"],
    specialist: ["/desk"],
  };
}
