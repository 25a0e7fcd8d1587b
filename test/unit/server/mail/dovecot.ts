import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export const dovecot = process.env["DOVECOT"] ?? "/usr/sbin/dovecot";

/** Why tests that need it are skipped; null where it is there. */
export const noDovecot = existsSync(dovecot)
  ? null
  : "dovecot is not there: install it (Debian: apt-get install dovecot-imapd) or name it by DOVECOT";

export type Mailbox = {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Delivers a letter as a mail server on this machine does. */
  readonly deliver: (source: string | Uint8Array) => void;
  /** Forgets the numbers of letters, as a restored backup does. */
  readonly renumber: () => void;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const user = "ask@polis.example";
const password = "letters";

/** A dovecot of its own with one mailbox, under this very account. */
export async function startDovecot(): Promise<Mailbox> {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-dovecot-"));
  const mail = join(folder, "mail");
  for (const each of ["", "tmp", "new", "cur"]) {
    mkdirSync(join(mail, each), { recursive: true });
    // Whoever dovecot's parts run as.
    chmodSync(join(mail, each), 0o777);
  }
  chmodSync(folder, 0o755);
  const port = await freePort();
  const config = join(folder, "dovecot.conf");
  writeFileSync(config, configOf({ folder, mail, port }));
  writeFileSync(join(folder, "users"), `${user}:{PLAIN}${password}\n`);
  let child: ChildProcess | null = null;
  let delivered = 0;

  async function start(): Promise<void> {
    child = spawn(dovecot, ["-F", "-c", config], { stdio: "ignore" });
    await listening(port);
  }
  async function stop(): Promise<void> {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    running.kill("SIGTERM");
    await once(running, "exit");
  }
  await start();
  return {
    port,
    user,
    password,
    deliver(source) {
      delivered += 1;
      const name = `${Date.now()}.${delivered}.test`;
      writeFileSync(join(mail, "tmp", name), source);
      renameSync(join(mail, "tmp", name), join(mail, "new", name));
    },
    renumber() {
      for (const file of ["dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache"]) {
        rmSync(join(mail, file), { force: true });
      }
    },
    start,
    stop,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configOf({ folder, mail, port }: { folder: string; mail: string; port: number }): string {
  const { username, uid } = userInfo();
  // Dovecot serves no mail as root; Debian has accounts for its parts.
  const isRoot = uid === 0;
  const owner = isRoot ? "mail" : username;
  const parts = isRoot
    ? ""
    : `default_internal_user = ${username}\ndefault_internal_group =\ndefault_login_user = ${username}`;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
${parts}
first_valid_uid = 0
first_valid_gid = 0
mail_uid = ${owner}
mail_gid = ${owner}
mail_location = maildir:${mail}
mail_max_userip_connections = 50
${isRoot ? "" : "service anvil {\n  chroot =\n}"}
service imap-login {
${isRoot ? "" : "  chroot ="}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner} gid=${owner} home=${mail}
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const socket = connect(port, "127.0.0.1");
    const [event] = await Promise.race([
      once(socket, "data").then(() => ["up"]),
      once(socket, "close").then(() => ["down"]),
    ]).catch(() => ["down"]);
    socket.destroy();
    if (event === "up") return;
    await delay(25);
  }
  throw new Error("dovecot does not answer");
}
