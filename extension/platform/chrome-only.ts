/** Functions that Chrome alone has; the polyfill and its types know nothing of them. */
type ChromeOnly = {
  offscreen?: {
    createDocument(given: { url: string; reasons: string[]; justification: string }): Promise<void>;
  };
  sidePanel?: {
    open(given: { tabId: number } | { windowId: number }): Promise<void>;
  };
  runtime?: {
    getContexts?(filter: {
      contextTypes: string[];
    }): Promise<{ contextType: string; tabId: number; frameId: number }[]>;
  };
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a global of the browser, all of it optional
export const chromeOnly = ((globalThis as { chrome?: unknown }).chrome ?? {}) as ChromeOnly;
