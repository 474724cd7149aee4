import { readFileSync } from 'node:fs'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Told } from '../../src/domain/told'
import { distributionChart, indexChart, levelsChart, sinceChart, trendChart, type Drawing, type Look } from '../../src/pages/charts' // prettier-ignore
import { emptyReport, pageOf, smallReport, wholeReport } from './sample'

const { told, words, pack } = pageOf(wholeReport('da'), 'da')
const labels = pack.scale.points.map(({ label }) => label)

const chartsOf = (told: Told, look: Look = {}) => ({
  index: indexChart(told, words, look),
  since: sinceChart(told, words, look),
  levels: levelsChart(told, words.roles, words, look),
  trend: trendChart(told, words, look),
  distribution: distributionChart(told.sigtepunkter[0]!, labels, words, look),
})

const unescape = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!) // prettier-ignore
const textsIn = ({ svg }: Drawing) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => unescape(text!))
const said = (drawing: Drawing | undefined) => textsIn(drawing!).join(' ').replace(/- /g, '-')

const looks: Look[] = [{}, { width: 288 }, { ink: 'paper' }, { ink: 'paper', width: 600 }]

test.each(looks)('every chart is one well-formed SVG of its size: %j', look => {
  for (const drawing of Object.values(chartsOf(told, look))) {
    expect(XMLValidator.validate(drawing!.svg)).toBe(true)
    const { svg } = new XMLParser({ ignoreAttributes: false }).parse(drawing!.svg)
    expect([svg['@_width'], svg['@_height']]).toEqual([String(drawing!.width), String(drawing!.height)])
    expect(svg['@_role']).toBe('img')
    expect(unescape(svg['@_aria-label'])).toBe(drawing!.alt)
    expect(drawing!.width).toBe(look.width ?? 680)
  }
})

test.each(looks)('no chart needs a style attribute, a script or an identifier: %j', look => {
  for (const drawing of Object.values(chartsOf(told, look)))
    expect(drawing!.svg).not.toMatch(/ style=|<style|<script| id=| class=|url\(|href|ecmeta|NaN/)
})

test('on the page the style gives the colours; on paper they are written out', () => {
  for (const { svg } of Object.values(chartsOf(told)).map(one => one!))
    expect(svg.match(/(?:fill|stroke)="(?!none|var\(--)[^"]*"/g)).toBeNull()
  for (const { svg } of Object.values(chartsOf(told, { ink: 'paper' })).map(one => one!))
    expect(svg).not.toContain('var(')
})

test.each(looks)('nothing is written beyond the edges: %j', look => {
  for (const drawing of Object.values(chartsOf(told, look)))
    for (const [, x, y] of drawing!.svg.matchAll(/<text[^>]*?transform="translate\(([\d.-]+) ([\d.-]+)\)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThanOrEqual(drawing!.width)
      expect(Number(y)).toBeGreaterThan(0)
      expect(Number(y)).toBeLessThan(drawing!.height)
    }
})

test('the index chart says each index with its interval, and a band as a span', () => {
  const text = said(indexChart(told, words))
  for (const { title, score } of told.sigtepunkter) {
    const { index, interval } = score!
    expect(text.replace(/ /g, '')).toContain(title.replace(/ /g, ''))
    expect(text).toContain('whole' in index ? `${index.whole} (${interval!.low}–${interval!.high})` : '90–100')
  }
  expect(text).not.toMatch(/\b(9\d|100) \(/)
})

test('the distribution chart holds the statements that have a distribution, with their counts', () => {
  const hidden = { ...told.sigtepunkter[0]! }
  const items = hidden.items.map((item, i) => (i === 1 ? { ...item, distribution: undefined } : item)) as typeof hidden.items // prettier-ignore
  const text = said(distributionChart({ ...hidden, items }, labels, words))
  expect(text).toContain(hidden.items[0]!.text)
  expect(text).not.toContain(hidden.items[1]!.text)
  for (const label of labels) expect(text).toContain(label)
})

test('there is no chart where there is nothing to draw', () => {
  const all = (told: Told) => Object.values(chartsOf(told)).map(chart => chart !== undefined)
  expect(all(pageOf(smallReport('da'), 'da').told)).toEqual([true, false, false, false, false])
  expect(all(pageOf(emptyReport('da'), 'da').told)).toEqual([false, false, false, false, false])
})

test('the same figures give the same drawing', () => {
  expect(chartsOf(told)).toEqual(chartsOf(told))
})

test('echarts is loaded by nothing but drawing', () => {
  const source = readFileSync('src/pages/svg.ts', 'utf8')
  expect(source.match(/^import .*echarts/m)).toBeNull()
  expect(source).toMatch(/=> require\('echarts'\)/)
})
