import { writeFileSync } from "node:fs";
import { expect } from "vitest";
import { z } from "zod";
import type { Bidi } from "./bidi.ts";
import { keyActions, typeActions, type KeyAction } from "./firefox-keys.ts";
import { screenshotFile } from "./screenshot.ts";

/** What a person finds something by: its role and name, the text it shows, or a selector where neither is meant. */
export type Sought = { role: string; name: string } | { text: string } | { css: string };

/** A tab or a frame of Firefox: what a person does in it, and what it shows. */
export type FirefoxTab = {
  goto: (address: string) => Promise<void>;
  /** Runs the function in the page. Arguments and result travel as JSON; it can use nothing of what stands around it. */
  evaluate: <A extends readonly unknown[], R>(run: (...given: A) => R, ...given: A) => Promise<Awaited<R>>;
  /** Waits for it to be in the document. */
  see: (sought: Sought) => Promise<void>;
  /** A real click on it, once it is there. */
  click: (sought: Sought) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** A real combination of keys, as in "Alt+q" or "Control+Enter". */
  press: (combination: string) => Promise<void>;
  /** The frame directly inside whose address has this in it, once it is there. */
  frame: (part: string) => Promise<FirefoxTab>;
  toFront: () => Promise<void>;
  screenshot: (name: string) => Promise<void>;
};

type Context = { context: string; url: string; children?: Context[] | null | undefined };
const Context: z.ZodType<Context> = z.lazy(() =>
  z.object({ context: z.string(), url: z.string(), children: z.array(Context).nullish() }),
);
const Tree = z.object({ contexts: z.array(Context) });
const Created = z.object({ context: z.string() });
const Nodes = z.object({ nodes: z.array(z.object({ sharedId: z.string() })) });
const Evaluated = z.object({
  result: z.object({ value: z.string().optional() }).optional(),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});
const Picture = z.object({ data: z.base64() });

const patience = { timeout: 30_000, interval: 50 };

export async function newTab(bidi: Bidi): Promise<FirefoxTab> {
  const { context } = Created.parse(await bidi.send("browsingContext.create", { type: "tab" }));
  return tabOf(bidi, context);
}

/** The tab whose address has this in it, once it is there: the product opens some by itself. */
export async function tabAt(bidi: Bidi, part: string): Promise<FirefoxTab> {
  const found = await contextAt(part, async () => (await treeOf(bidi, {})).contexts);
  await bidi.send("browsingContext.activate", { context: found });
  return tabOf(bidi, found);
}

/** What stands in the browser's tabs. */
export async function tabAddresses(bidi: Bidi): Promise<string[]> {
  return (await treeOf(bidi, {})).contexts.map(({ url }) => url);
}

/** The browser's own window, in which scripts may do what its user does outside of any tab. */
export async function browserWindow(bidi: Bidi): Promise<Pick<FirefoxTab, "evaluate">> {
  const { contexts } = await treeOf(bidi, { "moz:scope": "chrome" });
  const found = contexts.find(({ url }) => url.endsWith("/browser.xhtml"));
  if (!found) throw new Error("Firefox has no window");
  return tabOf(bidi, found.context);
}

function tabOf(bidi: Bidi, context: string): FirefoxTab {
  const perform = async (actions: Record<string, unknown>[]): Promise<void> =>
    void (await bidi.send("input.performActions", { context, actions }));
  const keys = (actions: KeyAction[]): Promise<void> => perform([{ type: "key", id: "keyboard", actions }]);

  async function find(sought: Sought): Promise<{ sharedId: string }> {
    let nodes: { sharedId: string }[] = [];
    await expect
      .poll(
        async () => {
          const located = await bidi.send("browsingContext.locateNodes", {
            context,
            locator: locator(sought),
          });
          nodes = Nodes.parse(located).nodes;
          return nodes.length;
        },
        { ...patience, message: JSON.stringify(sought) },
      )
      .toBeGreaterThan(0);
    const [first] = nodes;
    if (!first) throw new Error("Unreachable: just counted");
    return { sharedId: first.sharedId };
  }

  return {
    async goto(url) {
      await bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async evaluate(run, ...given) {
      const told = await bidi.send("script.callFunction", {
        functionDeclaration: `async () => JSON.stringify(await (${run.toString()})(...${JSON.stringify(given)})) ?? "null"`,
        target: { context },
        awaitPromise: true,
      });
      const { result, exceptionDetails } = Evaluated.parse(told);
      if (exceptionDetails) throw new Error(`In the page: ${exceptionDetails.text}`);
      // oxlint-disable-next-line typescript/no-unsafe-return -- what `run` returned, through JSON
      return JSON.parse(result?.value ?? "null");
    },
    async see(sought) {
      await find(sought);
    },
    async click(sought) {
      const origin = { type: "element", element: await find(sought) };
      const actions = [
        { type: "pointerMove", x: 0, y: 0, origin },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ];
      await perform([{ type: "pointer", id: "mouse", actions }]);
    },
    type: (text) => keys(typeActions(text)),
    press: (combination) => keys(keyActions(combination)),
    async frame(part) {
      const inside = async (): Promise<Context[]> =>
        (await treeOf(bidi, { root: context })).contexts.flatMap(({ children }) => children ?? []);
      return tabOf(bidi, await contextAt(part, inside));
    },
    async toFront() {
      await bidi.send("browsingContext.activate", { context });
    },
    async screenshot(name) {
      const { data } = Picture.parse(await bidi.send("browsingContext.captureScreenshot", { context }));
      writeFileSync(screenshotFile(name), Buffer.from(data, "base64"));
    },
  };
}

function locator(sought: Sought): Record<string, unknown> {
  if ("css" in sought) return { type: "css", value: sought.css };
  // Firefox has no locator by text yet.
  if ("text" in sought) {
    return {
      type: "xpath",
      value: `//*[text()[contains(normalize-space(.), ${JSON.stringify(sought.text)})]]`,
    };
  }
  return { type: "accessibility", value: sought };
}

async function treeOf(
  bidi: Bidi,
  from: { root?: string; "moz:scope"?: "chrome" },
): Promise<z.infer<typeof Tree>> {
  return Tree.parse(await bidi.send("browsingContext.getTree", from));
}

async function contextAt(part: string, among: () => Promise<Context[]>): Promise<string> {
  let found: Context | undefined;
  await expect
    .poll(async () => {
      const contexts = await among();
      found = contexts.find(({ url }) => url.includes(part));
      return contexts.map(({ url }) => url);
    }, patience)
    .toContainEqual(expect.stringContaining(part));
  if (!found) throw new Error("Unreachable: just seen");
  return found.context;
}
