import type { Grid, Shape, Sheet } from './drawing'
import { html, inert } from './html'
import type { Colours } from './ink'

// Not before the first chart is asked for: it takes as long as the rest of the bot to load.
const echarts = () => require('echarts') as typeof import('echarts')

const FONT = 'Segoe UI, Helvetica, Arial, DejaVu Sans, sans-serif'

/** The drawing as one SVG element that no style attribute, no script and no identifier is in. */
export function svgOf({ width, height, grids, shapes }: Sheet, colours: Colours, alt: string): string {
  const size = { width, height: Math.ceil(height) }
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    const whole: Grid = { left: 0, top: 0, ...size, end: width, ticks: [], shapes: () => shapes }
    const all = [...grids, whole]
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT },
      grid: all.map(({ left, top, width, height }) => ({ left, top, width, height, outerBoundsMode: 'none' })),
      xAxis: all.map((grid, gridIndex) => ({ gridIndex, ...horizontal(grid, colours) })),
      yAxis: all.map((grid, gridIndex) => ({ gridIndex, ...vertical(grid, colours) })),
      series: all.map((grid, place) => ({
        ...{ type: 'custom', xAxisIndex: place, yAxisIndex: place, silent: true, data: [0], clip: false },
        renderItem: (_: unknown, { coord }: { coord: (at: number[]) => number[] }) => ({
          type: 'group',
          children: grid.shapes(at => coord([at, 0])[0]!, at => coord([0, at])[1]!).map(plain), // prettier-ignore
        }),
      })),
    } as Record<string, unknown>)
    return cleaned(chart.renderToSVGString(), size, alt)
  } finally {
    chart.dispose()
  }
}

const plain = (shape: Shape) =>
  'text' in shape.style ? { ...shape, style: { ...shape.style, text: inert(String(shape.style.text)) } } : shape

const horizontal = ({ end, ticks, heights, isBare }: Grid, { line, quiet }: Colours) => ({
  type: 'value',
  min: 0,
  max: end,
  axisLine: { show: false },
  axisTick: { show: false, customValues: ticks.map(({ at }) => at) },
  axisLabel: {
    ...{
      show: ticks.length > 0,
      customValues: ticks.map(({ at }) => at),
      color: quiet,
      fontSize: 11,
      hideOverlap: false,
    },
    formatter: (value: number) => inert(ticks.find(({ at }) => at === value)?.text ?? ''),
  },
  splitLine: { show: ticks.length > 0 && !heights && !isBare, lineStyle: { color: line, width: 1 } },
  interval: ticks.length > 1 ? ticks[1]!.at - ticks[0]!.at : end,
})

const vertical = ({ height, heights }: Grid, { line, quiet }: Colours) => ({
  type: 'value',
  min: 0,
  max: heights ? 100 : height,
  inverse: !heights,
  interval: heights ? heights[1]! - heights[0]! : height,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { show: !!heights, color: quiet, fontSize: 11 },
  splitLine: { show: !!heights, lineStyle: { color: line, width: 1 } },
})

/** Without what only a script or a style attribute would need: the page's policy refuses both. */
function cleaned(svg: string, { width, height }: { width: number; height: number }, alt: string): string {
  const open = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt}">` // prettier-ignore
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:class|xml:space|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributes(style))
    .replace(/>\n</g, '><')
    .replace(/^<svg[^>]*>/, () => open.html)
    .trim()
}

const attributes = (style: string) =>
  style
    .split(';')
    .filter(one => one.includes(':'))
    .map(one => ` ${one.slice(0, one.indexOf(':')).trim()}="${one.slice(one.indexOf(':') + 1).trim()}"`)
    .join('')
