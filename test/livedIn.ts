import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Lived } from './clockChange'

/** What is said around these changes of the clocks by a process that believes to be somewhere else. */
export async function livedIn(zone: string, ...what: readonly number[]): Promise<{ here: number[]; lived: Lived[] }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['bench/run.cjs', 'test/clockChangesHere.ts', ...what.map(String)],
    { env: { ...process.env, TZ: zone }, maxBuffer: 64 * 1024 * 1024 },
  )
  return JSON.parse(stdout)
}
