import { beforeEach, expect, test, vi } from "vitest";
import { createKeyInbox } from "../../../../extension/palette/key-inbox.ts";
import type { WindowLink } from "../../../../extension/palette/window-link.ts";
import { showBeside } from "../../../../extension/panel/show-beside.ts";
import { askBackground } from "../../../../extension/platform/ask-background.ts";
import { openPanel } from "../../../../extension/platform/open-panel.ts";
import type { OpenPlace } from "../../../../extension/platform/protocol.ts";

vi.mock("../../../../extension/platform/ask-background.ts", () => ({
  askBackground: vi.fn<() => Promise<null>>(),
}));
vi.mock("../../../../extension/platform/open-panel.ts", () => ({ openPanel: vi.fn<() => Promise<void>>() }));

const rules: OpenPlace = {
  record: "rules#12",
  title: "Правила КАСКО",
  address: "https://portal.example/rules.pdf",
  kind: "pdf",
  place: { kind: "page", value: 12 },
  query: "франшиза",
  where: "same-tab",
};
const overlay: WindowLink = {
  surface: "overlay",
  keys: createKeyInbox(),
  place: { tab: 7, portal: true, site: "portal.example" },
  close: () => {},
  onShown: () => () => {},
  covered: () => {},
};

beforeEach(() => vi.resetAllMocks());

test("the passage is on its way before the panel stands there: the tab may leave the page first", () => {
  vi.mocked(openPanel).mockReturnValue(new Promise(() => {}));
  showBeside(rules, overlay, () => {});
  expect(openPanel).toHaveBeenCalledWith(7);
  const { record, title, query } = rules;
  expect(askBackground).toHaveBeenCalledWith("show-passage", { record, title, query });
});

test("a panel that cannot be opened hinders nothing", () => {
  vi.mocked(openPanel).mockRejectedValue(new Error("No gesture"));
  expect(() => showBeside(rules, overlay, () => {})).not.toThrow();
});
