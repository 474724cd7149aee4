import type { ServerResponse } from 'node:http'

declare const loadOnce: (name: string) => unknown

interface Item {
  read(): { readonly partition: string; readonly body: { readonly due?: string } }
}
interface Items {
  _data: Map<string, Item>
}
interface Query {
  readonly parameters?: readonly { readonly name: string; readonly value: unknown }[]
}
type Answering = (this: Items, query: Query, options: object) => unknown

/**
 * Cosmos DB's stand-in goes through every document for every query, which takes seconds where there are tens of
 * thousands. With this it looks only at those that Cosmos DB's own index would find: of the partition, and due.
 */
export function indexTheStandIn(): void {
  const { default: items } = loadOnce('@vercel/cosmosdb-server/lib/account/items') as {
    default: { prototype: { query: Answering } }
  }
  const { query } = items.prototype
  items.prototype.query = function (asked, options) {
    const all = this._data
    this._data = narrowed(all, new Map(asked.parameters?.map(({ name, value }) => [name, value])))
    try {
      return query.call(this, asked, options)
    } finally {
      this._data = all
    }
  }
}

function narrowed(all: Items['_data'], asked: ReadonlyMap<string, unknown>): Items['_data'] {
  const [partition, before] = [asked.get('@partition'), asked.get('@before') as string | undefined]
  const found = [...all].filter(([, item]) => item.read().partition === partition)
  if (before === undefined) return new Map(found)
  const due = found
    .map(one => ({ one, due: one[1].read().body.due ?? '~' }))
    .filter(({ due }) => due <= before)
    .sort((a, b) => (a.due < b.due ? -1 : 1))
  return new Map(due.slice(0, Number(asked.get('@atMost'))).map(({ one }) => one))
}

/** The stand-in tells of itself as if it spoke TLS. */
export function plainly(response: ServerResponse): void {
  const end = response.end.bind(response) as (text: string) => ServerResponse
  response.end = ((text: string) => end(text.replaceAll('"https://', '"http://'))) as ServerResponse['end']
}
