import { FileChild } from "./file-child.ts";

/** Two keep a crawl's connections busy; each may take half a gigabyte. */
const mostChildren = 2;
/** Starting one takes a tenth of a second; an idle one holds 60 MB. */
const idleMs = 30_000;

/** Children that wait for files, and files that wait for a child. */
export class ChildPool {
  readonly #idle = new Map<FileChild, NodeJS.Timeout>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** Lends a child to a task for as long as it takes. */
  async lend<T>(memoryMb: number, task: (child: FileChild) => Promise<T>): Promise<T> {
    if (this.#busy >= mostChildren) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#busy += 1;
    try {
      const child = this.#takeIdle(memoryMb) ?? (await FileChild.start(memoryMb));
      child.hold(true);
      try {
        return await task(child);
      } finally {
        this.#takeBack(child);
      }
    } finally {
      // The place goes to who waits longest; without one it is free.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }

  #takeIdle(memoryMb: number): FileChild | null {
    for (const [child, timer] of this.#idle) {
      clearTimeout(timer);
      this.#idle.delete(child);
      if (child.memoryMb === memoryMb && !child.isSpent) return child;
      child.kill();
    }
    return null;
  }

  #takeBack(child: FileChild): void {
    if (child.isSpent) return child.kill();
    child.hold(false);
    const end = () => {
      this.#idle.delete(child);
      child.kill();
    };
    this.#idle.set(child, setTimeout(end, idleMs).unref());
  }
}
