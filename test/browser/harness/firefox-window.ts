import type { Bidi } from "./bidi.ts";
import { browserWindow } from "./firefox-tab.ts";

/**
 * What stands in Firefox's window around the tabs. WebDriver reaches neither sidebar nor address bar, so scripts in the
 * browser's own window press the keys in the one and read what both show. Keys do not reach the sidebar's page this way.
 */
export type FirefoxWindow = {
  /** Opens our sidebar. */
  showSidebar: () => Promise<void>;
  /** What a selector finds in it, by its words; none while it is not there. */
  sidebarShows: (selector: string) => Promise<string[]>;
  /** Types into the address bar in place of what stood there. */
  typeIntoAddressBar: (text: string) => Promise<void>;
  /** Rows beneath it. */
  addressBarRows: () => Promise<string[]>;
  /** Keys as `KeyboardEvent.key` names them. */
  pressInAddressBar: (...keys: string[]) => Promise<void>;
};

export async function firefoxWindow(bidi: Bidi): Promise<FirefoxWindow> {
  const { evaluate } = await browserWindow(bidi);
  return {
    showSidebar: () => evaluate(openSidebar),
    sidebarShows: (selector) => evaluate(runInSidebar, wordsAt.toString(), [selector]),
    typeIntoAddressBar: async (text) => {
      await evaluate(selectAddress);
      await evaluate(pressKeys, ...Array.from(text));
    },
    addressBarRows: () => evaluate(rowsThere),
    pressInAddressBar: (...keys) => evaluate(pressKeys, ...keys),
  };
}

type Keyboard = {
  beginInputTransactionForTests: (window: Window) => boolean;
  keydown: (event: KeyboardEvent) => void;
  keyup: (event: KeyboardEvent) => void;
};
type Sidebar = HTMLElement & {
  messageManager: {
    addMessageListener: (name: string, hear: (message: { data: string[] }) => void) => void;
    loadFrameScript: (address: string, later: boolean) => void;
  };
};
declare const Cc: Record<string, { createInstance: (kind: unknown) => Keyboard }>;
declare const Ci: { nsITextInputProcessor: unknown };
declare const SidebarController: {
  sidebars: Map<string, unknown>;
  show: (id: string) => Promise<unknown>;
  browser: { contentDocument: Document };
};
declare const gURLBar: HTMLElement & {
  select: () => void;
  view: { isOpen: boolean; panel: HTMLElement };
};
/** In a frame script. */
declare const content: Window & typeof globalThis;

// What follows runs in Firefox, each function by itself.

async function openSidebar(): Promise<void> {
  const ours = [...SidebarController.sidebars.keys()].find((id) => id.startsWith("ask-me"));
  if (ours === undefined) throw new Error("Firefox knows no sidebar of ours");
  await SidebarController.show(ours);
}

/** The sidebar's page has a process of its own: a function goes there as a frame script, and its result comes back. */
function runInSidebar(run: string, given: string[]): Promise<string[]> {
  const frame = SidebarController.browser.contentDocument.querySelector<Sidebar>("browser");
  if (!frame) return Promise.resolve([]);
  const name = `told-${crypto.randomUUID()}`;
  return new Promise((told) => {
    // A sidebar that is just opening moves to its own process and loses what it was asked.
    setTimeout(() => told([]), 1000);
    frame.messageManager.addMessageListener(name, ({ data }) => told(data));
    const script = `sendAsyncMessage("${name}", (${run})(...${JSON.stringify(given)}))`;
    frame.messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
  });
}

function wordsAt(selector: string): string[] {
  return [...content.document.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

function pressKeys(...keys: string[]): void {
  const keyboard = Cc["@mozilla.org/text-input-processor;1"]?.createInstance(Ci.nsITextInputProcessor);
  keyboard?.beginInputTransactionForTests(window);
  for (const key of keys) {
    keyboard?.keydown(new KeyboardEvent("", { key, code: key.length > 1 ? key : "" }));
    keyboard?.keyup(new KeyboardEvent("", { key, code: key.length > 1 ? key : "" }));
  }
}

function selectAddress(): void {
  gURLBar.focus();
  gURLBar.select();
}

function rowsThere(): string[] {
  if (!gURLBar.view.isOpen) return [];
  return [...gURLBar.view.panel.querySelectorAll(".urlbarView-row")].map(({ textContent }) => textContent);
}
