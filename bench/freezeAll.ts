import { answerIn, lineOf, type Answer } from '../src/domain/answers'
import { isAsked, itemsOf, type Pack } from '../src/domain/pack'
import { freezeReport, type Report } from '../src/domain/report'
import pack from '../src/packs/ics.da.json'
import { secretsFrom } from '../src/secrets'
import { queued } from '../src/store/queued'
import { openSqlite } from '../src/store/sqlite'
import { storeIn } from '../src/store/store'
import { chance } from '../test/domain/samples'

/** `node bench/run.cjs bench/freezeAll.ts fill|compare|report <file>`: what it takes to freeze a very large measurement. */
const ANSWERS = Number(process.env.ANSWERS ?? 100_000)
const TO_A_PART = 10_000
const PARTS = Math.ceil(ANSWERS / TO_A_PART)
/** The quickest of so many counts: what else the machine does is not the report's doing. */
const ROUNDS = 100

const measurement = {
  id: 'm',
  team: 't',
  title: 'Alle',
  why: '',
  language: 'da',
  threshold: 5,
  invited: ANSWERS,
  asked: 'both',
  units: Array.from({ length: 40 }, (_, unit) => `Enhed ${unit}`),
} as const satisfies Parameters<typeof freezeReport>[0]

async function main([what, file]: string[]) {
  const documents = queued(openSqlite(file!))
  const papers = storeIn(documents, secretsFrom('ballot secret of the bench', '')).papers(measurement.id)

  async function read(): Promise<string[]> {
    const lines: string[] = []
    for (let part = 0; part < PARTS; part++)
      for (const line of (await papers.sealed(part).get())!.lines) lines.push(line)
    return lines
  }
  const readAndDecode = async (): Promise<Answer[]> => (await read()).map(answerIn)
  const report = async (): Promise<Report> => freezeReport(measurement, pack as Pack, await read(), '2026-03-27')

  async function timed(act: () => Promise<unknown>) {
    const from = performance.now()
    await act()
    return performance.now() - from
  }

  if (what === 'fill') {
    const { below } = chance(1)
    const mark = () => String(below(6))
    for (let part = 0; part < PARTS; part++) {
      const lines = Array.from({ length: Math.min(TO_A_PART, ANSWERS - part * TO_A_PART) }, () => {
        const level = below(6) ? 'staff' : 'leader'
        const marks = itemsOf(pack as Pack).map(item => (isAsked(item, level) ? mark() : '-'))
        return lineOf({ level, unit: below(40), marks: marks.join('') })
      })
      await papers.sealed(part).insert({ lines: lines.sort() })
    }
  } else if (what === 'compare') {
    const decoding: number[] = []
    const reporting: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      decoding.push(await timed(readAndDecode))
      reporting.push(await timed(report))
    }
    process.stdout.write(JSON.stringify({ decoding: Math.min(...decoding), reporting: Math.min(...reporting) }))
  } else {
    const { answered, units } = await report()
    // Kilobytes, the most it ever had.
    const { maxRSS } = process.resourceUsage()
    process.stdout.write(JSON.stringify({ answered, units: units!.shown.length, megabytes: maxRSS / 1024 }))
  }
  await documents.close()
}

void main(process.argv.slice(3))
