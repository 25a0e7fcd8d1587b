import type { Plugin } from "vite";

/** Writes `files.json`: the addresses of all that the build makes, for a device that keeps them. */
export function listFiles(): Plugin {
  let base = "/";
  return {
    name: "list-files",
    configResolved: (config) => {
      base = config.base;
    },
    generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => file.startsWith("assets/"))
        .map((file) => base + file);
      this.emitFile({ type: "asset", fileName: "files.json", source: JSON.stringify(files) });
    },
  };
}
