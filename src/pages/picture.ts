import type { Drawing } from './charts'

/** Sharp on paper: so many pixels to each of the drawing's. */
const SCALE = 2

/** The same letters on every machine: those of a package of ours, never the system's. */
const fonts = ['DejaVuSans', 'DejaVuSans-Bold'].map(name => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))

/** A drawing as PNG, at twice its size. What draws it is loaded when the first one is asked for. */
export async function pictureOf({ svg }: Drawing): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: 'DejaVu Sans' },
  })
  return picture.asPng()
}
