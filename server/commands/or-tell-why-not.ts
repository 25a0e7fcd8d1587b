import { whyNotUpgraded } from "../store/upgrade/upgrade-messages.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a command; where it may not touch the database it says why and what to do. @returns its exit code, or 2. */
export async function orTellWhyNot(terminal: Terminal, command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const why = whyNotUpgraded(error, terminal.language);
    if (why === null) throw error;
    terminal.complain(why);
    return 2;
  }
}
