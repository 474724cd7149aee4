// The least a bot with botbuilder and restify can be: what our own start is measured against.
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder')
const restify = require('restify')

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const bot = new ActivityHandler().onMessage((turn, next) => turn.sendActivity(turn.activity.text).then(next))
const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (req, res) => adapter.process(req, res, turn => bot.run(turn)))
server.get('/healthz', (_req, res, next) => {
  res.send(200)
  next()
})
server.listen(Number(process.env.PORT), '127.0.0.1')
