import type { Day } from '../domain/calendar'
import type { Link } from '../domain/link'
import { attachment } from '../pages/fileName'
import type { Linked } from './links'

/** An answer to a browser, ready to be sent as it stands. */
export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** What somebody with a good link asks for: which language or file of it, and what stands before the others' names. */
export interface Sought {
  readonly to: Linked
  readonly link: Link
  readonly what: string
  readonly base: string
  readonly today: Day
}

/** What an address leads to: a sign that is another whenever something else would be rendered, and how it is rendered. */
export interface Found {
  readonly sign: string
  readonly render: () => Promise<Page | undefined>
}

/** Whatever it is: kept by nobody on the way, found by no search, opened in no frame, and it sends its reader's address nowhere. */
const GUARDED = {
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

/** A page may do nothing but be read. */
export const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const html = (status: number, { body, csp }: { body: string; csp: string }): Page => ({
  status,
  headers: { ...GUARDED, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': csp },
  body,
})

export const file = (type: string, name: string, body: string | Buffer, plainName?: string): Page => ({
  status: 200,
  headers: {
    ...GUARDED,
    'Content-Type': type,
    'Content-Disposition': attachment(name, plainName),
    'Content-Security-Policy': `${NOTHING}; sandbox`,
  },
  body,
})

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const CSV = 'text/csv; charset=utf-8'
