import { useEffect, useState } from "preact/hooks";
import { call } from "../../core/contract/call.ts";
import { signInEndpoints } from "../../core/contract/sign-in-endpoints.ts";
import type { SignInWays } from "../../core/contract/sign-in.ts";

const byPassword: SignInWays = { passwords: "on", elsewhere: null };

/** How one may sign in here; null until the server has said. Out of its reach there is the form, which says so itself. */
export function useWays(): SignInWays | null {
  const [ways, setWays] = useState<SignInWays | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    void readWays(ending.signal).then((read) => !ending.signal.aborted && setWays(read));
    return () => ending.abort();
  }, []);
  return ways;
}

async function readWays(signal: AbortSignal): Promise<SignInWays> {
  const caller = {
    server: "",
    fetch: (address: RequestInfo | URL, init?: RequestInit) => fetch(address, { ...init, signal }),
    headers: () => ({}),
  };
  const called = await call(caller, signInEndpoints.signInWays, {});
  return called.kind === "ok" ? called.answer : byPassword;
}
