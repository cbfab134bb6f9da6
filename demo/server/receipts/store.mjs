import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import sqlite from 'node-sqlite3-wasm'

/*
 * Where the receipts are kept: the one module to replace for another database.
 *
 * What each function must guarantee:
 *
 *   put   one record an id, whatever comes at the same time. It resolves when the record is on the disk,
 *         not before, since the browser then forgets it. Nothing that is stored is ever changed.
 *   get   the record of an id
 *   list  newest first by the number given at storing, so that a page stays the same while others come
 *   close resolves when all is written
 *
 * With PostgreSQL, and `pool` of the package pg:
 *
 *   create table receipts (
 *     number   bigint generated always as identity primary key,
 *     id       text not null unique,
 *     received timestamptz not null,
 *     body     text not null
 *   );
 *
 *   put   insert into receipts (id, received, body) values ($1, $2, $3) on conflict (id) do nothing
 *         One row: 'new'. None: select body from receipts where id = $1, in a statement after it, so that
 *         a row committed meanwhile is seen; the same body is 'same', another 'other'. The unique key
 *         decides, and no lock or longer transaction is needed at the level READ COMMITTED.
 *   get   select number, id, received, body from receipts where id = $1
 *   list  select number, id, received, body from receipts
 *           where $1::bigint is null or number < $1 order by number desc limit $2
 *
 * `body` stays text and not jsonb: the same request is known again by its characters.
 */

const TABLE = `
  CREATE TABLE IF NOT EXISTS receipts (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    id       TEXT NOT NULL UNIQUE,
    received TEXT NOT NULL,
    body     TEXT NOT NULL
  ) STRICT`
const PUT = 'INSERT INTO receipts (id, received, body) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING'
const COLUMNS = 'SELECT number, id, received, body FROM receipts'

/**
 * Opens the store, a SQLite database.
 *
 * @param {string} [file] made if it is not there, and used by this process alone; `:memory:` keeps
 *   nothing beyond it
 * @returns {import('./store.d.mts').ReceiptStore}
 * @throws where the file cannot be opened
 */
export function openStore(file = ':memory:') {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true })
    // The lock of a process that was killed while it wrote. SQLite then puts the database right itself.
    rmSync(`${file}.lock`, { recursive: true, force: true })
  }
  const database = new sqlite.Database(file)
  database.exec('PRAGMA synchronous = FULL')
  database.exec(TABLE)

  return {
    async put(id, body, received) {
      if (database.run(PUT, [id, received, body]).changes) return 'new'
      return database.get('SELECT body FROM receipts WHERE id = ?', id).body === body
        ? 'same'
        : 'other'
    },
    async get(id) {
      return database.get(`${COLUMNS} WHERE id = ?`, id) ?? undefined
    },
    async list({ before = Number.MAX_SAFE_INTEGER, limit = 20 } = {}) {
      return database.all(`${COLUMNS} WHERE number < ? ORDER BY number DESC LIMIT ?`, [
        before,
        limit,
      ])
    },
    async close() {
      database.close()
    },
  }
}
