import { transformWithOxc, type Plugin } from "vite";

const file = `${import.meta.dirname}/../service-worker.ts`;

/** Writes the service worker as one file beside the page. As an entry of the build it would share chunks with the others. */
export function emitServiceWorker(): Plugin {
  return {
    name: "emit-service-worker",
    async generateBundle() {
      const { code } = await transformWithOxc(await this.fs.readFile(file, { encoding: "utf8" }), file);
      this.emitFile({ type: "asset", fileName: "service-worker.js", source: code });
    },
  };
}
