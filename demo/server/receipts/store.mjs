import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import sqlite from 'node-sqlite3-wasm'

/*
 * Stores receipts. This is the only module to replace for another database.
 *
 * What each function must guarantee:
 *
 *   put   Stores one record per id, also with concurrent requests. Resolves only when the record is on
 *         disk, since the browser then deletes its copy. Never changes a stored record.
 *   get   Returns the record of an id.
 *   list  Lists records, newest first by number, so that pages do not change while records are added.
 *   close Resolves when everything is written.
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
 *         One row: 'new'. None: select body from receipts where id = $1, as a separate statement, so that
 *         it sees a row committed in the meantime; an equal body is 'same', a different one 'other'.
 *         Because of the unique key, no lock or longer transaction is needed at the isolation level
 *         READ COMMITTED.
 *   get   select number, id, received, body from receipts where id = $1
 *   list  select number, id, received, body from receipts
 *           where $1::bigint is null or number < $1 order by number desc limit $2
 *
 * `body` is text and not jsonb, since repeated requests are recognized character by character.
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
 * @param {string} [file] created if it is missing, and used by this process only; `:memory:` stores
 *   nothing on disk
 * @returns {import('./store.d.mts').ReceiptStore}
 * @throws if the file cannot be opened
 */
export function openStore(file = ':memory:') {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true })
    // The lock of a process that was killed while writing. SQLite repairs the database itself.
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
