import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config'

/** The database's file in a folder that is there and can be written. */
export function openFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new Error(
      `DATA_DIR "${folder}" cannot be written: give the bot a folder of its own, or set DATA_DIR to another.`,
    )
  }
  return join(folder, 'barometer.db')
}

/** The database's file where there is one, and whether anybody has it open; nothing is made. */
export function databaseIn(folder: string): { readonly file: string; readonly isOpen: boolean } {
  const file = join(folder, 'barometer.db')
  if (existsSync(file)) return { file, isOpen: existsSync(`${file}-wal`) }
  throw new Error(`There is no database in DATA_DIR "${folder}": set DATA_DIR as the bot has it.`)
}

/** A municipality's own questionnaires, as they stand in PACKS_DIR. */
export function packFiles(folder: string): { file: string; text: string }[] {
  if (!folder) return []
  try {
    return readdirSync(folder)
      .filter(file => file.endsWith('.json'))
      .map(file => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
  } catch {
    throw new Error(`PACKS_DIR "${folder}" cannot be read: create it, or leave PACKS_DIR out.`)
  }
}

/**
 * In Teams the secrets are settings. Locally they are made once and kept beside the database, in a file of their own:
 * never in the store, so that the database alone opens no ballot box.
 */
export function keptSecrets({ mode, dataDir, secrets }: Config): { ballot: string; link: string } {
  if (mode === 'teams' || (secrets.ballot && secrets.link)) return secrets
  const file = join(dataDir, 'secrets.json')
  openFolder(dataDir)
  try {
    writeFileSync(file, JSON.stringify({ ballot: secret(), link: secret() }), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw new Error(`DATA_DIR "${dataDir}" cannot be written.`)
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { ballot: string; link: string }
  return { ballot: secrets.ballot || kept.ballot, link: secrets.link || kept.link }
}

const secret = () => randomBytes(32).toString('hex')
