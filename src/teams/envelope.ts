import { z } from 'zod'

/** What we ask of an activity before anybody reads it; everything else in it is left as it is. */
const id = z.string().min(1).max(2_000)
const account = z.looseObject({ id, name: z.string().max(500).nullish(), aadObjectId: z.string().max(100).nullish() })

const shape = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.string().max(100),
  serviceUrl: z.string().max(2_000),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    tenantId: z.string().max(100).nullish(),
    conversationType: z.string().max(50).optional(),
    isGroup: z.boolean().nullish(),
    name: z.string().max(500).nullish(),
  }),
  text: z.string().max(200_000).nullish(),
  locale: z.string().max(50).nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(50).nullish(),
  replyToId: z.string().max(2_000).nullish(),
  value: z.unknown().optional(),
  membersAdded: z
    .array(z.looseObject({ id: z.string() }))
    .max(10_000)
    .nullish(),
  membersRemoved: z
    .array(z.looseObject({ id: z.string() }))
    .max(10_000)
    .nullish(),
  entities: z.array(z.unknown()).max(10_000).nullish(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).nullish(),
      team: z.looseObject({ id: z.string().optional(), name: z.string().nullish() }).nullish(),
      channel: z.looseObject({ id: z.string().optional(), name: z.string().nullish() }).nullish(),
      settings: z.looseObject({ selectedChannel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
    })
    .nullish(),
})

export type Envelope = z.infer<typeof shape>

/** Whom we listen to. */
export interface Trusted {
  isOurService(serviceUrl: string): boolean
  isOurTenant(tenant: string): boolean
}

export type Ignored = 'shape' | 'channel' | 'service' | 'tenant'

/** Object ids are GUIDs; as keys they are lower case. */
const PERSON = /^[0-9a-z-]{1,64}$/

export const personIn = ({ from }: Envelope): string | undefined => {
  const person = from.aadObjectId?.toLowerCase()
  return person && PERSON.test(person) ? person : undefined
}

export const tenantIn = ({ conversation, channelData }: Envelope) =>
  (conversation.tenantId ?? channelData?.tenant?.id ?? '').toLowerCase()

/** An activity we may hand on, or why not. Whatever is handed on has the shape botbuilder takes for granted. */
export function opened(body: unknown, trusted: Trusted): { envelope: Envelope } | { ignored: Ignored; at?: string } {
  const parsed = shape.safeParse(body)
  if (!parsed.success) return { ignored: 'shape', at: parsed.error.issues[0]?.path.join('.') ?? '' }
  const envelope = parsed.data
  const { channelId, serviceUrl, conversation, channelData } = envelope
  if (channelId !== 'msteams') return { ignored: 'channel' }
  if (!trusted.isOurService(serviceUrl)) return { ignored: 'service' }
  const named = [conversation.tenantId, channelData?.tenant?.id].flatMap(id => id?.toLowerCase() ?? [])
  const tenant = tenantIn(envelope)
  if (named.some(id => id !== tenant) || !PERSON.test(tenant) || !trusted.isOurTenant(tenant))
    return { ignored: 'tenant' }
  return { envelope }
}
