import { writeFileSync } from "node:fs";
import type { CDPSession } from "playwright-core";
import { z } from "zod";
import { screenshotFile } from "./screenshot.ts";

/** A document that Playwright does not list among its pages, such as the side panel. */
export type AttachedTarget = {
  /** Runs an expression there and gives its value. */
  evaluate: (expression: string) => Promise<unknown>;
  /** As `screenshot` of a page. */
  screenshot: (name: string) => Promise<void>;
  /** Presses a key that writes one character, as a keyboard does. */
  type: (text: string) => Promise<void>;
  press: (key: {
    key: string;
    code: string;
    modifiers?: number;
    windowsVirtualKeyCode?: number;
  }) => Promise<void>;
};

const Message = z.object({
  id: z.int().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});
const Evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

const Picture = z.object({ data: z.string() });

/** Speaks to a target through the browser's own session. */
export async function attachTarget(cdp: CDPSession, targetId: string): Promise<AttachedTarget> {
  const { sessionId } = await cdp.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (message: z.infer<typeof Message>) => void>();
  let last = 0;
  cdp.on("Target.receivedMessageFromTarget", ({ sessionId: from, message }) => {
    const heard = Message.parse(JSON.parse(message));
    if (from === sessionId && heard.id !== undefined) waiting.get(heard.id)?.(heard);
  });

  async function send(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    last += 1;
    const id = last;
    const answered = new Promise<z.infer<typeof Message>>((resolve) => waiting.set(id, resolve));
    await cdp.send("Target.sendMessageToTarget", {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  const target: AttachedTarget = {
    async evaluate(expression) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = Evaluated.parse(await send("Runtime.evaluate", params));
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    async screenshot(name) {
      const { data } = Picture.parse(await send("Page.captureScreenshot", { format: "png" }));
      writeFileSync(screenshotFile(name), Buffer.from(data, "base64"));
    },
    async type(text) {
      for (const key of text) {
        await send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key });
        await send("Input.dispatchKeyEvent", { type: "keyUp", key });
      }
    },
    async press(key) {
      await send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
      await send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    },
  };
  return target;
}
