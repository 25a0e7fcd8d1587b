import type * as Plot from "@observablehq/plot";

export type PlotLibrary = typeof Plot;

let loading: Promise<PlotLibrary> | null = null;

/** The library that draws, fetched with the first chart that is looked at. */
export function loadPlot(): Promise<PlotLibrary> {
  loading ??= import("@observablehq/plot").catch((error: unknown) => {
    // Whoever comes next asks the network again.
    loading = null;
    throw error;
  });
  return loading;
}
