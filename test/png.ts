import { inflateSync } from 'node:zlib'

/** A picture as rows of pixels; a pixel is [red, green, blue] or [red, green, blue, alpha]. */
export type Picture = { width: number; height: number; pixels: number[][] }

/** Reads the kind of PNG that Teams takes: 8 bits a channel, not interlaced, with or without alpha. */
export function readPng(png: Buffer): Picture {
  if (png.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('not a PNG')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const [depth, colour, interlaced] = [png[24]!, png[25]!, png[28]!]
  const channels = { 2: 3, 6: 4 }[colour]
  if (depth !== 8 || !channels || interlaced)
    throw new Error(`a PNG of another kind: ${depth}, ${colour}, ${interlaced}`)

  const packed: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const lines = inflateSync(Buffer.concat(packed))
  const length = width * channels
  const bytes = new Uint8Array(length * height)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (length + 1)]!
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x < channels ? 0 : bytes[at - channels]!
      const above = y === 0 ? 0 : bytes[at - length]!
      const corner = x < channels || y === 0 ? 0 : bytes[at - length - channels]!
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter]!
      bytes[at] = lines[y * (length + 1) + 1 + x]! + guess
    }
  }
  const pixels = Array.from({ length: width * height }, (_, n) => [...bytes.subarray(n * channels, (n + 1) * channels)])
  return { width, height, pixels }
}

function nearest(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
