import { Agent, fetch as fetchFrom } from "undici";
import { authPath } from "../../core/contract/paths.ts";

/** Somebody signed in: what their requests carry. */
export type SignedIn = { readonly login: string; readonly headers: Readonly<Record<string, string>> };

const password = "bench-password";
// An address has 300 sign-ins in ten minutes, as an office has: these sit in offices of two hundred.
const perOffice = 200;

/** The accounts' file of a company of this size. */
export function accountsOf({ sellers, agents }: { sellers: number; agents: number }): string {
  const rows = [
    ...Array.from({ length: sellers }, (_, n) => row(sellerName(n), "seller")),
    ...Array.from({ length: agents }, (_, n) => row(agentName(n), "agent")),
  ];
  return `login;name;email;role;groups;password\n${rows.join("\n")}\n`;
}

export const sellerName = (n: number): string => `seller-${n + 1}`;
export const agentName = (n: number): string => `agent-${n + 1}`;
export const benchAccount = (login: string) => ({ login, password });

/** Signs them in, a few at once: each costs the server a tenth of a second on purpose. */
export async function signInAll(server: string, logins: readonly string[]): Promise<SignedIn[]> {
  const signedIn: SignedIn[] = [];
  for (let from = 0; from < logins.length; from += perOffice) {
    const office = new Agent({ localAddress: `127.0.0.${2 + from / perOffice}` });
    const waiting = logins.slice(from, from + perOffice);
    const one = async (): Promise<void> => {
      for (let login = waiting.pop(); login !== undefined; login = waiting.pop())
        signedIn.push(await signIn(server, login, office));
    };
    await Promise.all([one(), one(), one(), one()]);
    await office.close();
  }
  return signedIn;
}

async function signIn(server: string, login: string, office: Agent): Promise<SignedIn> {
  const response = await fetchFrom(`${server}${authPath}/sign-in/username`, {
    method: "POST",
    dispatcher: office,
    headers: { "content-type": "application/json", origin: server },
    body: JSON.stringify({ username: login, password }),
  });
  if (!response.ok)
    throw new Error(`${login} could not sign in: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return { login, headers: { cookie, origin: server } };
}

const row = (login: string, role: string): string =>
  `${login};${login};${login}@insurer.example;${role};everyone;${password}`;
