import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";

const run = promisify(execFile);
const deploy = join(import.meta.dirname, "../../deploy");
const selfSigned = join(import.meta.dirname, "../fixtures/self-signed");
const programs = {
  nginx: process.env["NGINX"] ?? "/usr/sbin/nginx",
  caddy: process.env["CADDY"] ?? "/usr/bin/caddy",
};
export type ProxyName = keyof typeof programs;

/** Why a proxy cannot be tried here; null where it can. */
export const whyNoProxy = (name: ProxyName): string | null =>
  existsSync(programs[name]) ? null : `${programs[name]} is not there; npm test installs it`;

export type Proxy = {
  /** On this machine, with TLS and without. */
  readonly port: number;
  readonly plainPort: number;
  /** As an administrator reloads it. */
  readonly reload: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts a proxy by the very file of `deploy/`: only ports and the paths of the certificate are others. @param folder for its own files */
export async function startProxy(
  name: ProxyName,
  { folder, server }: { folder: string; server: number },
): Promise<Proxy> {
  const [port, plainPort] = [await freePort(), await freePort()];
  mkdirSync(folder, { recursive: true });
  const { args, reload } = starting[name]({ folder, port, plainPort, server });
  const output: string[] = [];
  const program = spawn(programs[name], args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  for (const stream of [program.stdout, program.stderr])
    stream.on("data", (text) => output.push(String(text)));
  await listening(port, { program, output });
  return {
    port,
    plainPort,
    async reload() {
      await run(programs[name], reload);
    },
    async stop() {
      if (program.exitCode !== null) return;
      const ended = once(program, "exit");
      program.kill("SIGTERM");
      await ended;
    },
  };
}

type Places = {
  readonly folder: string;
  readonly port: number;
  readonly plainPort: number;
  readonly server: number;
};
type Starting = { readonly args: string[]; readonly reload: string[] };

const starting: Record<ProxyName, (places: Places) => Starting> = {
  nginx({ folder, port, plainPort, server }) {
    const site = join(folder, "ask-me.conf");
    writeFileSync(
      site,
      replaced("nginx.conf", [
        [/listen 80;\n.*\[::\]:80;/, `listen 127.0.0.1:${plainPort};`],
        [/listen 443 ssl http2;\n.*\[::\]:443 ssl http2;/, `listen 127.0.0.1:${port} ssl http2;`],
        ["server 127.0.0.1:4000;", `server 127.0.0.1:${server};`],
        ...certificates,
      ]),
    );
    const main = join(folder, "nginx.conf");
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
      .join(" ");
    const user = process.getuid?.() === 0 ? "user root;" : "";
    writeFileSync(
      main,
      `daemon off; ${user} pid ${join(folder, "pid")}; error_log stderr; events {}\nhttp { access_log off; ${paths} include ${site}; }\n`,
    );
    const own = ["-p", folder, "-e", "stderr", "-c", main];
    return { args: own, reload: [...own, "-s", "reload"] };
  },
  caddy({ folder, port, plainPort, server }) {
    const file = join(folder, "Caddyfile");
    const admin = `unix/${join(folder, "admin.sock")}`;
    writeFileSync(
      file,
      `{\n\tadmin ${admin}\n\thttp_port ${plainPort}\n\thttps_port ${port}\n\tskip_install_trust\n}\n` +
        replaced("Caddyfile", [
          ["reverse_proxy 127.0.0.1:4000", `reverse_proxy 127.0.0.1:${server}`],
          ...certificates,
        ]),
    );
    const own = ["--config", file, "--adapter", "caddyfile"];
    return { args: ["run", ...own], reload: ["reload", ...own, "--address", admin, "--force"] };
  },
};

type Replacing = readonly (readonly [string | RegExp, string])[];

const certificates: Replacing = [
  ["/etc/ask-me/tls/certificate.pem", join(selfSigned, "proxied-certificate.pem")],
  ["/etc/ask-me/tls/key.pem", join(selfSigned, "proxied-key.pem")],
];

function replaced(name: string, replacing: Replacing): string {
  return replacing.reduce(
    (text, [from, to]) => {
      const next = text.replace(from, to);
      if (next === text) throw new Error(`deploy/${name} has no ${String(from)} any more`);
      return next;
    },
    readFileSync(join(deploy, name), "utf8"),
  );
}

/** Resolves when somebody listens there. */
async function listening(
  port: number,
  { program, output }: { program: ChildProcess; output: string[] },
): Promise<void> {
  for (;;) {
    if (program.exitCode !== null) throw new Error(`the proxy ended: ${output.join("")}`);
    const socket = connect(port, "127.0.0.1");
    const there = await Promise.race([
      once(socket, "connect").then(
        () => true,
        () => false,
      ),
      once(socket, "error").then(
        () => false,
        () => false,
      ),
    ]);
    socket.destroy();
    if (there) return;
    await delay(50);
  }
}
