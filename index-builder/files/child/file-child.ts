import { Socket } from "node:net";
import { ChildMessage } from "./child-message.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import { encodeHeader, type ReadableType } from "./child-request.ts";
import { spawnChild, type SpawnedChild } from "./spawn-child.ts";
import { splitLines } from "./split-lines.ts";

/** How a child that did not answer to the end went. */
export type Death = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly complaint: string;
};

/** A tenth of a second is usual. */
const longestStartMs = 30_000;
/** Bytes that one file's answer may have: 20 million Cyrillic letters and what JSON puts around them. */
const mostOutput = 64 * 1_048_576;
/** After that many files a child is replaced: what libraries leave behind adds up. */
const mostFiles = 100;
/** One that holds more than this share of its memory after a file has too little for the next. */
const wornShare = 0.6;

/** A process that reads files, one at a time. */
export class FileChild {
  readonly memoryMb: number;
  readonly #process: SpawnedChild;
  readonly #gone: Promise<Death>;
  #listener: (message: ChildMessage) => void = () => {};
  #complaint = "";
  #output = 0;
  #files = 0;
  #isSpent = false;

  private constructor(memoryMb: number) {
    this.memoryMb = memoryMb;
    this.#process = spawnChild(memoryMb);
    const lines = splitLines();
    this.#process.stdout.on("data", (chunk: Buffer) => {
      this.#output += chunk.byteLength;
      if (this.#output > mostOutput) this.kill();
      else for (const line of lines(chunk)) this.#hear(line);
    });
    this.#process.stderr.on("data", (chunk: Buffer) => {
      this.#complaint = (this.#complaint + chunk.toString("utf8")).slice(-4_000);
    });
    // A pipe broken by its death is no news.
    this.#process.stdin.on("error", () => {});
    const { promise, resolve } = Promise.withResolvers<Death>();
    this.#gone = promise;
    const end = (code: number | null, signal: string | null) => {
      this.#isSpent = true;
      resolve({ code, signal, complaint: this.#complaint.trim() });
    };
    // "close" comes after the last of its output, "exit" may come before.
    this.#process.on("close", end);
    this.#process.on("error", (error) => {
      this.#complaint += error.message;
      end(null, null);
    });
  }

  /** @throws Error where the process does not start at all: every file would fail. */
  static async start(memoryMb: number): Promise<FileChild> {
    const child = new FileChild(memoryMb);
    const ready = new Promise<null>((resolve) => {
      child.#listener = () => resolve(null);
    });
    const timer = setTimeout(() => child.kill(), longestStartMs);
    const death = await Promise.race([ready, child.#gone]);
    clearTimeout(timer);
    child.#listener = () => {};
    if (death === null) return child;
    throw new Error(`The process that reads files does not start with ${memoryMb} MB: ${death.complaint}`);
  }

  /** It is given no file any more. */
  get isSpent(): boolean {
    return this.#isSpent;
  }

  /** What it has computed since it started; null where the system does not tell. */
  cpuSeconds(): number | null {
    return cpuSeconds(this.#process.pid);
  }

  /**
   * Gives it a file and hears what it says.
   * @returns null once it has said all, else how it died.
   */
  async ask(
    bytes: Uint8Array,
    type: ReadableType,
    hear: (message: ChildMessage) => void,
  ): Promise<Death | null> {
    this.#output = 0;
    this.#files += 1;
    const answered = new Promise<null>((resolve) => {
      this.#listener = (message) => {
        hear(message);
        if (message.say === "end" || message.say === "unread") resolve(null);
        this.#isSpent ||= this.#isWorn(message);
      };
    });
    this.#process.stdin.write(encodeHeader(type, bytes.byteLength));
    this.#process.stdin.write(bytes);
    const death = await Promise.race([answered, this.#gone]);
    this.#listener = () => {};
    return death;
  }

  /** A child that a document has taken over may say anything: what is no message ends it. */
  #hear(line: string): void {
    const message = ChildMessage.safeParse(parseJson(line));
    if (message.success) this.#listener(message.data);
    else this.kill();
  }

  #isWorn(message: ChildMessage): boolean {
    if (message.say === "unread") return message.why === "too-large";
    return (
      message.say === "end" && (message.memoryMb > this.memoryMb * wornShare || this.#files >= mostFiles)
    );
  }

  kill(): void {
    this.#isSpent = true;
    this.#process.kill("SIGKILL");
  }

  /** Whether the crawl waits for it: one without a file must not keep the program alive. */
  hold(isHeld: boolean): void {
    const { stdin, stdout, stderr } = this.#process;
    const pipes = [stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket);
    for (const handle of [this.#process, ...pipes]) {
      if (isHeld) handle.ref();
      else handle.unref();
    }
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
