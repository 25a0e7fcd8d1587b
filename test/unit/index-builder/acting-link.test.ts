import { expect, test } from "vitest";
import { isActingLink } from "../../../index-builder/address/acting-link.ts";

const acts = (path: string, text = "", method = "") =>
  isActingLink({ address: `https://portal.example${path}`, text, method });

test.each([
  "/logout",
  "/account/sign-out/",
  "/logout.php",
  "/auth?logout=yes",
  "/index.php?action=delete&id=4",
  "/pages/editpage.action?pageId=7",
  "/pages/doeditpage.action",
  "/wp-login.php?action=logout",
  "/news/7/delete",
  "/news/7/edit/",
  "/docs?mode=remove",
  "/выход",
])("%s is never requested", (path) => expect(acts(path)).toBe(true));

test.each([
  "/api/crm-timeline-icon-delete.html",
  "/tasks/task-delete",
  "/docs/delete.html",
  "/help/logout-problems",
  "/docs?view=list",
  "/kasko?edit=0",
  "/credit/editorial",
])("%s is an article", (path) => expect(acts(path)).toBe(false));

test("the link's own words count", () => {
  expect(acts("/u/77", "Выйти")).toBe(true);
  expect(acts("/item?id=5&x=1", "Удалить")).toBe(true);
  expect(acts("/methods/remove-task", "Удалить")).toBe(false);
  expect(acts("/item/5", "Снять с публикации", "delete")).toBe(true);
});
