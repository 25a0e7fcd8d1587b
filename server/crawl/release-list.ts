import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ReleaseManifest } from "../../core/contract/release.ts";
import { readManifest } from "../search/read-release.ts";

const releaseName = /^\w[\w.-]*$/;

/** The releases on the disk that this program could serve; each manifest is read once, for it never changes. */
export class ReleaseList {
  readonly #folder: string;
  #known = new Map<string, ReleaseManifest>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Newest first, as of the last look. */
  get all(): ReleaseManifest[] {
    return [...this.#known.values()].toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  }

  get(id: string | null): ReleaseManifest | null {
    return (id !== null && this.#known.get(id)) || null;
  }

  /** Takes in what has come and gone; gives whether anything has. */
  async look(): Promise<boolean> {
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch(() => []);
    const names = entries.filter((one) => one.isDirectory() && releaseName.test(one.name));
    const next = new Map<string, ReleaseManifest>();
    for (const { name } of names) {
      const manifest = this.#known.get(name) ?? (await this.#read(name));
      if (manifest) next.set(name, manifest);
    }
    const changed = next.size !== this.#known.size || [...next.keys()].some((name) => !this.#known.has(name));
    this.#known = next;
    return changed;
  }

  async #read(name: string): Promise<ReleaseManifest | null> {
    // Half written, of another version, or gone meanwhile: none of them can be served.
    const read = await readManifest(join(this.#folder, name)).catch(() => null);
    return read?.kind === "ok" && read.manifest.id === name ? read.manifest : null;
  }
}
