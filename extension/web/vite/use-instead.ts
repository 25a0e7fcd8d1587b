import type { Plugin } from "vite";

const extension = new URL("../../", import.meta.url).pathname;

/** Takes `web/instead/A/B.ts` wherever the extension's `A/B.ts` is imported. */
export function useInstead(): Plugin {
  return {
    name: "use-instead",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!importer || !source.startsWith(".")) return null;
      const meant = new URL(source, `file://${importer}`).pathname;
      if (!meant.startsWith(extension) || meant.startsWith(`${extension}web/`)) return null;
      const instead = `${extension}web/instead/${meant.slice(extension.length)}`;
      return this.fs.stat(instead).then(
        () => instead,
        () => null,
      );
    },
  };
}
