import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  type Activity,
  type ConversationParameters,
  type TurnContext,
} from 'botbuilder'
import { listening, parsed, read } from './wire'

type Connectors = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>

/** The SDK with one attempt per call and a deadline, so that a test sees each failure once and at once. */
function once(deadline: number): ConfigurationBotFrameworkAuthentication {
  const plain = new ConfigurationBotFrameworkAuthentication({})
  const bare = (factory: Connectors): Connectors => ({
    async create(serviceUrl: string, audience?: string) {
      const client = await factory.create(serviceUrl, audience)
      const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client
      pipeline.removePolicy({ name: 'defaultRetryPolicy' })
      pipeline.addPolicy({
        name: 'deadline',
        sendRequest: (request, next) => next(Object.assign(request, { abortSignal: AbortSignal.timeout(deadline) })),
      })
      return client
    },
  })
  return Object.assign(Object.create(plain) as ConfigurationBotFrameworkAuthentication, {
    createConnectorFactory: (...of: Parameters<typeof plain.createConnectorFactory>) =>
      bare(plain.createConnectorFactory(...of)),
    authenticateRequest: async (...of: Parameters<typeof plain.authenticateRequest>) => {
      const result = await plain.authenticateRequest(...of)
      return { ...result, connectorFactory: bare(result.connectorFactory!) }
    },
  })
}

type ConnectorClient = Awaited<ReturnType<Connectors['create']>>

interface Pipeline {
  removePolicy(which: { name: string }): void
  addPolicy(policy: { name: string; sendRequest: (request: object, next: (r: object) => unknown) => unknown }): void
}

/** A card with one button that says `again`. */
export const card = (title: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: title },
    { type: 'Input.Text', id: 'why', label: 'Hvorfor?' },
  ],
  actions: [{ type: 'Action.Submit', title: 'Igen', data: { verb: 'again', ref: 'r1' } }],
})

/** A message that holds it. */
export const holding = (title: string) => MessageFactory.attachment(CardFactory.adaptiveCard(card(title)))

/** A small bot on the real CloudAdapter: it echoes, and puts a new card in the place of one that is pressed. */
export async function startEchoBot({ plain = false, deadline = 5000 } = {}) {
  const adapter = new CloudAdapter(plain ? new ConfigurationBotFrameworkAuthentication({}) : once(deadline))
  const heard: Partial<Activity>[] = []
  const asked: { path?: string; headers: object }[] = []
  const bot = { logic: echo, heard, asked, adapter }

  async function echo(turn: TurnContext): Promise<void> {
    const { type, text, value, replyToId } = turn.activity
    if (type === 'invoke') {
      const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Kaldt') }
      await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
    } else if (value) await turn.updateActivity({ ...holding(`Tak, ${value.why ?? 'uden grund'}`), id: replyToId })
    else if (text?.includes('kort')) await turn.sendActivity(holding('Et kort'))
    else if (type === 'message') await turn.sendActivity(`Du sagde ${text}`)
  }

  const server = await listening(async (req, res) => {
    const body = parsed(await read(req))
    heard.push(structuredClone(body))
    asked.push({ path: req.url, headers: req.headers })
    const response = {
      status: (code: number) => void (res.statusCode = code),
      header: (name: string, value: string) => void res.setHeader(name, value),
      send: (said: unknown) => void res.write(typeof said === 'string' ? said : JSON.stringify(said)),
      end: () => void res.end(),
    }
    const request = { body, headers: req.headers as Record<string, string>, method: req.method }
    await adapter.process(request, response as never, turn => bot.logic(turn))
  })

  return Object.assign(bot, {
    url: `http://127.0.0.1:${server.port}`,
    close: server.down,
    /** Runs something in a new conversation, as a bot with no app id does. */
    create: (serviceUrl: string, parameters: object, logic: (turn: TurnContext) => Promise<unknown> = async () => {}) =>
      adapter.createConversationAsync(
        '',
        'msteams',
        serviceUrl,
        '',
        parameters as ConversationParameters,
        async turn => void (await logic(turn)),
      ),
    /** Calls the connector itself. */
    async connector<T>(serviceUrl: string, call: (client: ConnectorClient) => Promise<T>): Promise<T> {
      let answer: T | undefined
      await adapter.continueConversationAsync('', { serviceUrl, channelId: 'msteams' }, async turn => {
        answer = await call(turn.turnState.get(adapter.ConnectorClientKey))
      })
      return answer!
    },
    /** Runs something in a conversation that is known. */
    resume: (serviceUrl: string, conversation: string, logic: (turn: TurnContext) => Promise<unknown>) =>
      adapter.continueConversationAsync(
        '',
        { serviceUrl, channelId: 'msteams', conversation: { id: conversation } as Activity['conversation'] },
        async turn => void (await logic(turn)),
      ),
  })
}
