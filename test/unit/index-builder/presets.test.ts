import { describe, expect, test } from "vitest";
import { Source } from "../../../core/contract/config-source.ts";
import { plainLink } from "../../../index-builder/address/acting-link.ts";
import { createScope } from "../../../index-builder/address/scope.ts";
import { normaliseAddress } from "../../../index-builder/address/normalise-address.ts";
import { junkOf } from "../../../index-builder/crawl/junk-of.ts";
import { selectorProblem } from "../../../index-builder/extract/selectors.ts";
import { everythingAllowed } from "../../../index-builder/fetch/robots.ts";
import { withPreset } from "../../../index-builder/presets/with-preset.ts";

const origin = "https://portal.example";
const sourceOn = (preset: string, more: object = {}) =>
  withPreset(Source.parse({ id: "portal", start: [`${origin}/`], preset, ...more }));
const names = Source.shape.preset.unwrap().options;

test("a source that names no system is left as it is", () => {
  const source = Source.parse({ id: "portal", start: [`${origin}/`], neverFollow: ["*/vote*"] });
  expect(withPreset(source)).toEqual(source);
});

test("what the configuration names comes before what is usual", () => {
  const source = sourceOn("confluence", {
    selectors: { main: [".our-page", "#main-content"], owner: [".keeper"] },
    junkParameters: ["tab"],
    neverFollow: ["/old/*"],
  });
  expect(source.selectors.main).toEqual([".our-page", "#main-content", ".wiki-content"]);
  expect(source.selectors.owner[0]).toBe(".keeper");
  expect(source.junkParameters[0]).toBe("tab");
  expect(source.neverFollow[0]).toBe("/old/*");
  expect(source.neverFollow).toContain("*/pages/editpage*");
});

describe.each(names)("%s", (name) => {
  const source = sourceOn(name);
  test("has selectors that can be read", () => {
    const problems = Object.values(source.selectors).flat().map(selectorProblem);
    expect(problems.filter((problem) => problem !== null)).toEqual([]);
  });
  test("applied twice is applied once", () => expect(withPreset(source)).toEqual(source));
});

test.each([
  ["bitrix", "/bitrix/admin/index.php?lang=ru", false],
  ["bitrix", "/auth/?backurl=/news/", false],
  ["bitrix", "/news/?logout=yes", false],
  ["bitrix", "/search/?q=КАСКО", false],
  ["bitrix", "/news/kasko/", true],
  ["bitrix", "/authors/petrov/", true],
  ["bitrix", "/upload/iblock/5c2/memo.pdf", true],
  ["sharepoint", "/sites/claims/_layouts/15/viewlsts.aspx", false],
  ["sharepoint", "/sites/claims/Lists/Tasks/EditForm.aspx?ID=4", false],
  ["sharepoint", "/sites/claims/SitePages/Home.aspx", true],
  ["sharepoint", "/sites/claims/Lists/Tasks/DispForm.aspx?ID=4", true],
  ["confluence", "/pages/editpage.action?pageId=1", false],
  ["confluence", "/wiki/pages/viewpreviousversions.action?pageId=1", false],
  ["confluence", "/pages/diffpagesbyversion.action?pageId=1", false],
  ["confluence", "/pages/viewpage.action?pageId=1", true],
  ["confluence", "/display/REST/Admin", true],
  ["wordpress", "/wp-admin/post.php?post=3", false],
  ["wordpress", "/blog/wp-login.php", false],
  ["wordpress", "/?p=12&preview=true", false],
  ["wordpress", "/2026/11/kasko/feed/", false],
  ["wordpress", "/?s=КАСКО", false],
  ["wordpress", "/2026/11/kasko/", true],
  ["wordpress", "/wp-content/uploads/2026/11/memo.pdf", true],
])("%s: %s is followed: %s", (preset, place, followed) => {
  const link = plainLink(new URL(place, origin).href);
  expect(createScope(sourceOn(preset)).judge(link) === "in").toBe(followed);
});

test.each([
  ["bitrix", "/news/kasko/?back_url_admin=%2F&bitrix_include_areas=Y&print=Y&sessid=3f8a", "/news/kasko/"],
  ["bitrix", "/news/?PAGEN_1=2&sphrase_id=7", "/news/?PAGEN_1=2"],
  [
    "sharepoint",
    "/Lists/Tasks/DispForm.aspx?ID=4&Source=%2F&VersionNo=512",
    "/Lists/Tasks/DispForm.aspx?ID=4",
  ],
  [
    "confluence",
    "/pages/viewpage.action?pageId=1&focusedCommentId=7&src=search",
    "/pages/viewpage.action?pageId=1",
  ],
  ["confluence", "/display/SALES/KBM?src=mail&src.mail.timestamp=17", "/display/SALES/KBM"],
  ["wordpress", "/2026/11/kasko/?replytocom=41", "/2026/11/kasko/"],
  ["wordpress", "/2026/11/kasko/?share=telegram&nb=1", "/2026/11/kasko/"],
])("%s: %s is known as %s", (preset, spelled, known) => {
  const junk = junkOf(sourceOn(preset), everythingAllowed);
  expect(normaliseAddress(spelled, origin, junk)).toBe(`${origin}${known}`);
});
