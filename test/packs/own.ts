import { readFileSync } from 'node:fs'
import type { Pack } from '../../src/domain/pack'
import { loadPacks, type PackFile } from '../../src/packs/packs'

/** What a test may do to a pack before it is read. */
export type Draft = { -readonly [Key in keyof Pack]: any } & Record<string, any>

export const shipped = (file: string): Draft => JSON.parse(readFileSync(`src/packs/${file}`, 'utf8'))

/** A pack of one's own, made from a shipped one and then changed. */
export const own = (change: (pack: Draft) => void = () => {}, from = 'ics.da.json'): PackFile => {
  const pack = { ...shipped(from), id: 'egen' }
  change(pack)
  return { file: `${pack.id}.${pack.language}.json`, text: JSON.stringify(pack) }
}

/** A shipped pack, changed. */
export const shippedAgain = (file: string, change: (pack: Draft) => void): PackFile =>
  own(pack => {
    pack.id = shipped(file).id
    change(pack)
  }, file)

export const loaded = (extra: PackFile[] = []) => {
  const packs = loadPacks(extra)
  if ('faults' in packs) throw new Error(packs.faults.join('\n'))
  return packs
}

export const faults = (...extra: PackFile[]) => {
  const packs = loadPacks(extra)
  return 'faults' in packs ? packs.faults : []
}
