import { tidy } from '../domain/text'

const LONGEST = 80
/** What some system does not take in a name, or reads as a path. */
const FORBIDDEN = /[\\/:*?"<>|%;~.\p{Cc}]+/gu

/** What a file is called, from a report's title: fit for every system, and no path. */
export const fileName = (title: string, ending: string) =>
  `Barometer ${tidy(title.replace(FORBIDDEN, ' '), LONGEST)}`.trim() + `.${ending}`

/** Tells a browser to keep what it gets as a file with that name (RFC 6266). */
export const attachment = (name: string, plainName = 'report') =>
  `attachment; filename="${plainName}${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${encoded(name)}`

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*!]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
