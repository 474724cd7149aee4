import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type ConnectorFactory,
} from 'botframework-connector'

/** Teams gives up on a turn after 15 seconds; no call of ours may hang for so long. */
const DEADLINE_MS = 10_000

/** What is done around each call: which one it is, and the call itself, which answers with a status. */
export type Around = (op: string, call: () => Promise<{ status?: number }>) => Promise<{ status?: number }>

/** What the client has and its own types do not tell. */
interface Pipeline {
  removePolicy(which: { name: string }): void
  addPolicy(policy: {
    name: string
    sendRequest(
      request: Request,
      next: (request: Request) => Promise<{ status?: number }>,
    ): Promise<{ status?: number }>
  }): void
}

interface Request {
  readonly method: string
  readonly url: string
  abortSignal?: AbortSignal
}

/** Which of Teams' calls it is; the rest of its address names chats and people. */
function opOf({ method, url }: Request): string {
  if (method === 'PUT') return 'update'
  if (/\/pagedmembers(\?|$)/i.test(url)) return 'members'
  return /\/activities(\/|\?|$)/.test(url) ? 'send' : /\/conversations\/?(\?|$)/.test(url) ? 'create' : 'other'
}

/**
 * The SDK repeats a message up to three times when it does not know whether the first one arrived, and waits for ever.
 * We make one attempt, with a deadline that covers the body too, and decide about a second one ourselves.
 */
function patient(client: ConnectorClient, around: Around): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'deadline',
    sendRequest(request, next) {
      request.abortSignal = AbortSignal.timeout(DEADLINE_MS)
      return around(opOf(request), () => next(request))
    },
  })
  return client
}

const tamed = (factory: ConnectorFactory, around: Around): ConnectorFactory => {
  const create = factory.create.bind(factory)
  factory.create = async (serviceUrl, audience) => patient(await create(serviceUrl, audience), around)
  return factory
}

/** The one class: botbuilder asks for one. Every client it makes is tamed, in turns and outside them. */
export class PatientAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    configuration: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    private readonly around: Around = (_, call) => call(),
  ) {
    super(configuration)
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return tamed(super.createConnectorFactory(identity), this.around)
  }

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request)
    return result.connectorFactory
      ? { ...result, connectorFactory: tamed(result.connectorFactory, this.around) }
      : result
  }
}

/** A client for one of Teams' service addresses, outside any turn. */
export type Connect = (serviceUrl: string) => Promise<ConnectorClient>

export const connectWith =
  (authentication: ConfigurationBotFrameworkAuthentication, appId: string): Connect =>
  serviceUrl => {
    const identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
      { type: AuthenticationConstants.ServiceUrlClaim, value: serviceUrl },
    ])
    return authentication
      .createConnectorFactory(identity)
      .create(serviceUrl, appId ? AuthenticationConstants.ToChannelFromBotOAuthScope : '')
  }
