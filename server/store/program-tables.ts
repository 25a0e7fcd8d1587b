import type { Generated } from "kysely";

export type ProgramTables = {
  /** Versions of the program that served with this database, each when it first did. The latest is the last. */
  program_version: {
    seq: Generated<number>;
    version: string;
    /** ISO in UTC. */
    at: string;
  };
};
