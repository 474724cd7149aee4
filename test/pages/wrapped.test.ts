import { textWidth, wrapped } from '../../src/pages/wrapped'

test.each([
  ['Opfølgning og forankring', 100, ['Opfølgning og', 'forankring']],
  ['ICS-implementeringsbarometer', 185, ['ICS-', 'implementeringsbarometer']],
  ['før- og efter', 400, ['før- og efter']],
  ['sagsbehandlingsprocesser', 110, ['sagsbehandling-', 'sprocesser']],
  ['👩‍👩‍👧👩‍👩‍👧', 60, ['👩‍👩‍👧-', '👩‍👩‍👧']],
  ['  two\n lines ', 400, ['two lines']],
  ['', 80, ['']],
])('%j in %d pixels is %j', (text, width, lines) => {
  expect(wrapped(text, width, 13)).toEqual(lines)
})

test.each([60, 100, 288])('no line is wider than %d pixels', width => {
  const text = 'Socialrådgivernes sagsbehandlingsprocesser og børne- og ungerådgivernes ICS-implementeringsbarometer'
  for (const line of wrapped(text, width, 13)) expect(textWidth(line, 13)).toBeLessThanOrEqual(width)
})
