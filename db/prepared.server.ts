import type { Database } from "./connection.server.ts";

/**
 * Prepares statements when a connection first needs them and keeps them as long as it is open, for queries that are
 * asked at every request. They also run inside an open transaction of the connection.
 *
 * @param prepare builds them with `sql.placeholder` and `.prepare()`
 */
export function preparedOnce<Statements>(
  prepare: (database: Database) => Statements,
): (database: Database) => Statements {
  const kept = new WeakMap<Database["$client"], Statements>();
  return (database) => {
    const known = kept.get(database.$client);
    if (known !== undefined) return known;
    const fresh = prepare(database);
    kept.set(database.$client, fresh);
    return fresh;
  };
}
