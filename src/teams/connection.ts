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

/** What the client has and its own types do not tell. */
interface Pipeline {
  removePolicy(which: { name: string }): void
  addPolicy(policy: {
    name: string
    sendRequest(request: { abortSignal?: AbortSignal }, next: (request: object) => Promise<unknown>): Promise<unknown>
  }): void
}

/**
 * The SDK repeats a message up to three times when it does not know whether the first one arrived, and waits for ever.
 * We make one attempt, with a deadline that covers the body too, and decide about a second one ourselves.
 */
function patient(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'deadline',
    sendRequest(request, next) {
      request.abortSignal = AbortSignal.timeout(DEADLINE_MS)
      return next(request)
    },
  })
  return client
}

const tamed = (factory: ConnectorFactory): ConnectorFactory => {
  const create = factory.create.bind(factory)
  factory.create = async (serviceUrl, audience) => patient(await create(serviceUrl, audience))
  return factory
}

/** The one class: botbuilder asks for one. Every client it makes is tamed, in turns and outside them. */
export class PatientAuthentication extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return tamed(super.createConnectorFactory(identity))
  }

  override async authenticateRequest(
    ...request: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(...request)
    return result.connectorFactory ? { ...result, connectorFactory: tamed(result.connectorFactory) } : result
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
