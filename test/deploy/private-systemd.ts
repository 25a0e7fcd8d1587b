import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";

const cgroups = ["/sys/fs/cgroup/unified", "/sys/fs/cgroup"].find((folder) =>
  existsSync(join(folder, "cgroup.controllers")),
);
const root = join(import.meta.dirname, "../..");
const deploy = join(root, "deploy");
const account = "daemon";

/** Why the unit cannot be run here by a systemd of its own; null where it can. */
export function whyNoSystemd(): string | null {
  if (process.getuid?.() !== 0) return "starting a systemd of its own takes root";
  if (!existsSync("/lib/systemd/systemd")) return "systemd is not installed (Debian package systemd)";
  if (cgroups === undefined) return "there is no cgroup2 file system";
  const tried = spawnSync("unshare", ["--mount", "--pid", "--fork", "--cgroup", "--mount-proc", "true"]);
  return tried.status === 0 ? null : "this machine makes no namespaces";
}

type Given = {
  readonly config: string;
  readonly secrets: string;
  /** Files of `deploy/ask-me.service.d` that go with it. */
  readonly parts?: readonly string[];
};

export type PrivateSystemd = {
  /** Runs systemctl against it; gives what it printed. */
  readonly systemctl: (...args: readonly string[]) => string;
  /** Number of the server's process, as this machine counts. */
  readonly pid: () => number;
  /** What the service printed. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the unit as it is under a real systemd, whose paths are the documented ones: the tree at /opt/ask-me, settings at
 * /etc/ask-me. The one thing changed is the account, which need not be made for a test.
 * @param folder a new, empty folder; data comes to lie in `lib/ask-me` there
 */
export async function startPrivateSystemd(
  folder: string,
  { config, secrets, parts = [] }: Given,
): Promise<PrivateSystemd> {
  const output = join(folder, "output.log");
  for (const name of ["units", "units/ask-me.service.d", "etc", "lib"]) mkdirSync(join(folder, name));
  writeFileSync(output, "");
  chmodSync(folder, 0o755);
  chmodSync(output, 0o666);
  writeFileSync(join(folder, "etc/ask-me.yaml"), config);
  writeFileSync(join(folder, "etc/secrets.env"), secrets, { mode: 0o600 });
  writeUnits(join(folder, "units"), output);
  for (const part of parts)
    copyFileSync(join(deploy, "ask-me.service.d", part), join(folder, "units/ask-me.service.d", part));
  const group = join(cgroups ?? "", `ask-me-test-${basename(folder)}`);
  mkdirSync(group);
  const program = spawn(
    "bash",
    [
      "-c",
      'echo $$ > "$1/cgroup.procs"; shift; exec unshare --mount --pid --uts --ipc --cgroup --fork --kill-child "$@"',
      "bash",
      group,
      join(import.meta.dirname, "private-systemd.sh"),
      root,
      folder,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  for (const stream of [program.stdout, program.stderr])
    stream.on("data", (text) => appendFileSync(output, String(text)));
  return {
    systemctl: (...args) => within(program, ["systemctl", ...args]),
    pid: () =>
      Number(readFileSync(join(group, "system.slice/ask-me.service/cgroup.procs"), "utf8").split("\n")[0]),
    output: () => readFileSync(output, "utf8"),
    async stop() {
      const ended = once(program, "exit");
      // Process 1 of a namespace takes all the others with it.
      program.kill("SIGKILL");
      await ended;
      await emptied(group);
      removeGroups(group);
    },
  };
}

function writeUnits(folder: string, output: string): void {
  writeFileSync(join(folder, "ask-me.service"), readFileSync(join(deploy, "ask-me.service")));
  writeFileSync(
    join(folder, "ask-me.service.d/test.conf"),
    `[Service]\nUser=${account}\nGroup=${account}\nStandardOutput=append:${output}\nStandardError=append:${output}\n`,
  );
  const plain = "[Unit]\nDefaultDependencies=no\n";
  for (const name of ["sysinit", "basic", "shutdown", "network-online"])
    writeFileSync(join(folder, `${name}.target`), plain);
  writeFileSync(join(folder, "test.target"), `${plain}Wants=ask-me.service\n`);
}

/** Runs a program in the namespaces of the systemd that was started. */
function within(program: ChildProcess, [name = "", ...args]: readonly string[]): string {
  const children = `/proc/${program.pid}/task/${program.pid}/children`;
  const [first = ""] = readFileSync(children, "utf8").split(" ");
  const ran = spawnSync("nsenter", ["--target", first, "--mount", "--pid", "--ipc", name, ...args], {
    encoding: "utf8",
  });
  return ran.stdout + ran.stderr;
}

async function emptied(group: string): Promise<void> {
  while (readFileSync(join(group, "cgroup.events"), "utf8").includes("populated 1"))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function removeGroups(group: string): void {
  for (const entry of readdirSync(group, { withFileTypes: true }))
    if (entry.isDirectory()) removeGroups(join(group, entry.name));
  rmdirSync(group);
}
