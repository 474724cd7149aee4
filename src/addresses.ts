import { isIP } from 'node:net'

/** This machine and no other. */
export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

/** A host as an address names it, with its port if it has one. */
export const isHost = (text: string) =>
  /^[\w.:[\]-]+$/.test(text) && URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text

/** An address of the web, and of nothing in particular there. */
export function isWeb(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return !username && !password && !search && !hash && /^https?:$/.test(protocol)
}

/** An address that is spoken to in secret; a stand-in on this machine (`or here`) need not be. */
export function isHttps(text: string, more?: 'or here'): boolean {
  if (!isWeb(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (more === 'or here' && protocol === 'http:' && isLoopback(hostname))
}
