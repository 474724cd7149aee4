import type { ConnectorClient } from 'botframework-connector'
import type { Card } from '../cards/fill'
import type { Delivery } from '../domain/courier'
import type { Member, Person, Sender, Team } from '../ports'
import type { Connect } from './connection'
import { alarmAfter, deliveryAfter, isGone, isTooBig, NOT_OURS } from './deliveries'
import { holding, naming } from './holding'

/** As many as Teams tells at once: of a team of thousands it lets nobody ask for many pages in the same second. */
const PAGE = 500
/** It tells so many pages at once, and more only at leisure: otherwise nothing at all would be told of a very large team. */
const PAGES_AT_ONCE = 4
const BETWEEN_PAGES_MS = 250

/** Says and asks through Teams' connector, outside any turn. Errors become deliveries here and nowhere else. */
export function senderThrough(
  connect: Connect,
  botId: string,
  isOurs: (serviceUrl: string) => boolean,
  now: () => Date,
  sleep: (ms: number) => Promise<void>,
  alarm: (why: string) => void,
): Sender {
  /** The address was checked when it came in; it is checked again when it is used. */
  const clientFor = (serviceUrl: string): Promise<ConnectorClient> =>
    isOurs(serviceUrl)
      ? connect(serviceUrl)
      : Promise.reject(Object.assign(new Error('this service address is not on the list'), { code: NOT_OURS }))

  const attempt = async (send: () => Promise<{ id?: string } | undefined>): Promise<Delivery> =>
    send().then(
      // An answer without an id (a proxy's page, an empty body) does not tell that the message was shown.
      said => (said?.id ? ({ outcome: 'sent' } as const) : ({ outcome: 'uncertain' } as const)),
      error => weighed(error),
    )

  const weighed = (error: unknown): Delivery => {
    const delivery = deliveryAfter(error, now())
    const why = alarmAfter(error, delivery)
    if (why) alarm(why)
    return delivery
  }

  /** A card that is too big for Teams is named in one line instead: better that than nothing. */
  const shortened = <T>(card: Card, put: (message: ReturnType<typeof holding>) => Promise<T>): Promise<T> =>
    put(holding(card)).catch(error => {
      if (!isTooBig(error)) throw error
      weighed(error)
      return put(naming(card))
    })

  /** Teams knows the bot as `28:<app id>`; the Playground knows no app. */
  const bot = botId ? { id: botId, name: 'Barometer' } : undefined

  const say = (client: ConnectorClient, conversation: string, card: Card) =>
    shortened(card, message =>
      client.conversations.sendToConversation(conversation, { ...message, ...(bot && { from: bot }) } as never),
    )

  const openChat = async (client: ConnectorClient, tenant: string, { teamsId }: Person): Promise<string> => {
    const opened = await client.conversations.createConversation({
      isGroup: false,
      ...(bot && { bot }),
      members: [{ id: teamsId, name: '' }],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    } as never)
    return opened.id
  }

  /** Not knowing is an answer: whoever asked says so to the person. */
  const ask = <T>({ serviceUrl }: Team, what: (client: ConnectorClient) => Promise<T>): Promise<T | undefined> =>
    clientFor(serviceUrl)
      .then(what)
      .catch(() => undefined)

  return {
    async toPerson(tenant, person, card) {
      let kept = person
      const delivery = await attempt(async () => {
        const client = await clientFor(person.serviceUrl)
        if (person.conversation)
          try {
            return await say(client, person.conversation, card)
          } catch (error) {
            // A chat that is gone is opened once more; whatever else went wrong is the caller's to weigh.
            if (!isGone(error)) throw error
            kept = withoutChat(person)
          }
        kept = { ...person, conversation: await openChat(client, tenant, person) }
        return say(client, kept.conversation!, card)
      })
      // Whoever blocked us is to write first: until then there is no chat.
      const isOver = delivery.outcome === 'unreachable' && delivery.why === 'opted-out'
      return { delivery, kept: isOver ? withoutChat(kept) : kept }
    },

    toTeam: (tenant, team, card) =>
      attempt(async () => {
        const client = await clientFor(team.serviceUrl)
        if (team.kind === 'chat') return say(client, team.channel, card)
        return shortened(card, activity =>
          client.conversations.createConversation({
            isGroup: true,
            ...(bot && { bot }),
            tenantId: tenant,
            channelData: { channel: { id: team.channel }, tenant: { id: tenant } },
            activity,
          } as never),
        )
      }),

    update: ({ serviceUrl, conversation }, message, card) =>
      attempt(async () =>
        conversation
          ? (await clientFor(serviceUrl)).conversations.updateActivity(conversation, message, holding(card) as never)
          : undefined,
      ),

    members: (tenant, team) => ask(team, async client => roster(client, tenant, team, sleep)),

    firstMembers: (tenant, team) =>
      ask(team, async client => {
        const { members, next } = await page(client, tenant, team)
        return { members, more: next !== undefined }
      }),
  }
}

const withoutChat = ({ conversation: _, ...person }: Person): Person => person

async function roster(
  client: ConnectorClient,
  tenant: string,
  team: Team,
  sleep: (ms: number) => Promise<void>,
): Promise<Member[]> {
  const found: Member[] = []
  let from: string | undefined
  for (let pages = 1; ; pages++) {
    const { members, next } = await page(client, tenant, team, from)
    found.push(...members)
    if (next === undefined) return found
    if (pages >= PAGES_AT_ONCE) await sleep(BETWEEN_PAGES_MS)
    from = next
  }
}

async function page(client: ConnectorClient, tenant: string, team: Team, continuationToken?: string) {
  const told = await client.conversations.getConversationPagedMembers(team.teamsId, {
    pageSize: PAGE,
    ...(continuationToken && { continuationToken }),
  } as never)
  const members = (told.members ?? []).flatMap(account => memberFrom(tenant, team, account as never))
  return { members, next: told.continuationToken || undefined }
}

interface Account {
  readonly id: string
  readonly name?: string
  readonly aadObjectId?: string
  readonly objectId?: string
  readonly email?: string
  readonly userPrincipalName?: string
  readonly userRole?: string
  readonly tenantId?: string
}

/** Guests, bots and people of another tenant are not asked. */
function memberFrom(tenant: string, { serviceUrl }: Team, account: Account): Member[] {
  const { id, name, aadObjectId, objectId, email, userPrincipalName, userRole, tenantId } = account
  const person = (aadObjectId ?? objectId)?.toLowerCase()
  const isGuest = userRole === 'guest' || userRole === 'anonymous' || (tenantId !== undefined && tenantId !== tenant)
  const addresses = [email, userPrincipalName].flatMap(address => address?.toLowerCase() ?? [])
  return person && !isGuest ? [{ id: person, name: name ?? '', teamsId: id, serviceUrl, addresses }] : []
}
