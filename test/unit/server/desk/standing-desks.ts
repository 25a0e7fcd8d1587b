import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { DeskOrder } from "./desk-order.ts";

type DeskProcess = {
  readonly server: string;
  /** Of a seller. */
  readonly token: string;
  readonly kill: () => void;
  /** Resolves once it has ended, however it came to that. */
  readonly ended: Promise<unknown>;
};

/** As many as load at the same time: a start is mostly loading. */
const standingBy = 2;
const Ready = z.object({ port: z.int(), token: z.string() });

/** Desks in processes of their own, of which some stand by loaded while another one serves. */
export class StandingDesks {
  readonly #all = new Set<ChildProcess>();
  readonly #standing: ChildProcess[] = [];
  #left: number;

  /** @param wanted how many will be asked for. */
  constructor(wanted: number) {
    this.#left = wanted;
  }

  async serve(order: DeskOrder): Promise<DeskProcess> {
    for (; this.#left > 0 && this.#standing.length <= standingBy; this.#left -= 1) {
      this.#standing.push(this.#load());
    }
    const child = this.#standing.shift();
    if (!child?.stdin || !child.stdout) throw new Error("A desk has no pipes to be told by");
    const ended = once(child, "exit");
    child.stdin.write(`${JSON.stringify(order)}\n`);
    const [line] = z.tuple([z.string()]).parse(await once(createInterface(child.stdout), "line"));
    const { port, token } = Ready.parse(JSON.parse(line));
    return { server: `http://127.0.0.1:${port}`, token, kill: () => child.kill("SIGKILL"), ended };
  }

  /** Nothing goes on running. */
  close(): void {
    for (const child of this.#all) child.kill("SIGKILL");
  }

  #load(): ChildProcess {
    const script = new URL("serve-desk.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
    this.#all.add(child);
    child.once("exit", () => this.#all.delete(child));
    return child;
  }
}
