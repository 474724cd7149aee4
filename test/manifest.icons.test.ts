import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accentColor } from '../manifest/manifest.json'
import { readPng } from './png'

const read = (name: string) => readFileSync(join(__dirname, '../manifest', name))

test('the colour icon fills its square and keeps the symbol within the middle half', () => {
  const { width, height, pixels } = readPng(read('color.png'))
  expect([width, height]).toEqual([192, 192])
  expect(pixels.every(([, , , alpha = 255]) => alpha === 255)).toBe(true)
  const margin = pixels.filter((_, n) => [n % 192, Math.floor(n / 192)].some(at => at < 48 || at >= 144))
  const background = [1, 3, 5].map(at => parseInt(accentColor.slice(at, at + 2), 16))
  expect(margin.every(([r, g, b]) => `${[r, g, b]}` === `${background}`)).toBe(true)
})

test('the outline icon is white on nothing and reaches its edges', () => {
  const { width, height, pixels } = readPng(read('outline.png'))
  expect([width, height]).toEqual([32, 32])
  const drawn = pixels.filter(([, , , alpha]) => alpha! > 0)
  expect(drawn.every(([r, g, b]) => r === 255 && g === 255 && b === 255)).toBe(true)
  expect(pixels[0]![3]).toBe(0)
  expect(pixels.filter((_, n) => n % 32 === 0).some(([, , , alpha]) => alpha! > 200)).toBe(true)
})
