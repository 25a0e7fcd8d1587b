/** Lets other work run: resolves in a later task. `() => new Promise((go) => setTimeout(go))` will do. */
export type YieldToOthers = () => Promise<void>;

export type Pace = { readonly due: () => boolean; readonly rest: () => Promise<void> };

// A frame has 16 ms and a slow machine takes twice what ours does.
const longestStretchMs = 8;

/** Divides long work into stretches: where `due()`, await `rest()`. Without a way to yield it is never due. */
export function paceOf(yieldToOthers: YieldToOthers | undefined): Pace {
  if (yieldToOthers === undefined) return { due: () => false, rest: () => Promise.resolve() };
  let since = performance.now();
  return {
    due: () => performance.now() - since > longestStretchMs,
    rest: async () => {
      await yieldToOthers();
      since = performance.now();
    },
  };
}
