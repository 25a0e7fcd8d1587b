import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { keepLatest } from "../keep-latest.ts";

// A statement costs more to prepare than to run, and some fifteen kilobytes to keep. Lists make one for each of their lengths:
// those that were used last are the ones that come again.
const keptStatements = 200;

/** Node's own SQLite in the shape that Kysely's SqliteDialect asks for. */
export function nodeSqlite(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = prepared.get(sql) ?? asKyselyStatement(database.prepare(sql));
      keepLatest(prepared, [sql, statement], keptStatements);
      return statement;
    },
  };
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

function values(parameters: readonly unknown[]): SQLInputValue[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- SQLite itself refuses what it cannot bind, naming the parameter
  return parameters as SQLInputValue[];
}
