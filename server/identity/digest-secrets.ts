import type { BetterAuthPlugin } from "better-auth";
import type { DBAdapter, DBTransactionAdapter } from "better-auth/adapters";
import { SecretColumn } from "./secret-column.ts";

/**
 * For better-auth, which keeps tokens and codes as they are: between it and its tables each becomes its digest, so that whoever
 * reads the database, or a copy of it, cannot act as anybody. What it asks for by a secret comes back with that secret; what
 * it asks for otherwise has the digest, with which nothing can be opened.
 */
export const digestSecrets = {
  id: "digest-secrets",
  init: ({ adapter }) => ({ context: { adapter: digesting(adapter) } }),
} as const satisfies BetterAuthPlugin;

function digesting(adapter: DBAdapter): DBAdapter {
  return {
    ...adapter,
    ...digestingCalls(adapter),
    transaction: (unit) => adapter.transaction((trx) => unit({ ...trx, ...digestingCalls(trx) })),
  };
}

type Calls = Omit<DBTransactionAdapter, "id" | "createSchema" | "options">;

/** Every call there is: one that a later version adds does not compile until it is here. */
function digestingCalls(adapter: DBTransactionAdapter): Calls {
  return {
    async create(call) {
      const column = new SecretColumn(call.model);
      return column.shown(await adapter.create({ ...call, data: column.kept(call.data) }));
    },
    async findOne(call) {
      const column = new SecretColumn(call.model);
      return column.shown(await adapter.findOne({ ...call, where: column.asked(call.where) }));
    },
    async findMany<T>(call: Parameters<Calls["findMany"]>[0]) {
      const column = new SecretColumn(call.model);
      const where = call.where && column.asked(call.where);
      return (await adapter.findMany<T>({ ...call, where })).map((row) => column.shown(row));
    },
    count: (call) =>
      adapter.count({ ...call, where: call.where && new SecretColumn(call.model).asked(call.where) }),
    async update(call) {
      const column = new SecretColumn(call.model);
      const [where, update] = [column.asked(call.where), column.kept(call.update)];
      return column.shown(await adapter.update({ ...call, where, update }));
    },
    updateMany(call) {
      const column = new SecretColumn(call.model);
      return adapter.updateMany({
        ...call,
        where: column.asked(call.where),
        update: column.kept(call.update),
      });
    },
    delete: (call) => adapter.delete({ ...call, where: new SecretColumn(call.model).asked(call.where) }),
    deleteMany: (call) =>
      adapter.deleteMany({ ...call, where: new SecretColumn(call.model).asked(call.where) }),
    async consumeOne(call) {
      const column = new SecretColumn(call.model);
      return column.shown(await adapter.consumeOne({ ...call, where: column.asked(call.where) }));
    },
    async incrementOne(call) {
      const column = new SecretColumn(call.model);
      const set = call.set && column.kept(call.set);
      return column.shown(await adapter.incrementOne({ ...call, where: column.asked(call.where), set }));
    },
  };
}
