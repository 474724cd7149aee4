import { CloudAdapter, type TurnContext } from 'botbuilder'
import type { Request, Response } from 'restify'
import type { Log } from '../ports'
import type { PatientAuthentication } from './connection'
import { opened, type Envelope, type Trusted } from './envelope'

/** What is posted as an activity of Teams', and how much of it was turned away, by reason. */
export interface Door {
  activity(req: Request, res: Response): Promise<void>
  readonly ignored: Readonly<Record<string, number>>
}

/** Lets in what is from Teams, for us and of somebody's we know; `around` is done around all that comes of it. */
export function doorFor(
  authentication: PatientAuthentication,
  trusted: Trusted,
  bot: (turn: TurnContext) => Promise<void>,
  log: Log,
  around: (envelope: Envelope, run: () => Promise<void>) => Promise<void>,
): Door {
  const adapter = new CloudAdapter(authentication)
  const ignored: Record<string, number> = {}
  return {
    ignored,
    async activity(req, res) {
      const turnedAway = (why: string, status: number, at?: string) => {
        ignored[why] = (ignored[why] ?? 0) + 1
        log('ignored', { why, at })
        res.send(status)
      }
      const result = opened(req.body, trusted)
      if ('ignored' in result) return turnedAway(result.ignored, 200, result.at)
      // Asked here too: the SDK writes a stack to the console for everybody it does not know.
      const known = await authentication.authenticateRequest(req.body, req.header('authorization') ?? '').then(
        () => true,
        () => false,
      )
      if (!known) return turnedAway('unauthorized', 401)
      await around(result.envelope, () => adapter.process(req, res as never, turn => bot(turn)))
    },
  }
}
