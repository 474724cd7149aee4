// npm run package: makes barometer-teams-app.zip, the file that is uploaded to Teams (docs/install-teams.md).
import { createWriteStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { fileFaults, filledFiles, icons, settingFaults } from './manifest.mjs'

const name = 'barometer-teams-app.zip'

if (existsSync('.env')) process.loadEnvFile('.env')

const wrong = settingFaults(process.env)
if (wrong.length) stop(wrong, 'Write them in .env or in the environment, and run npm run package again.')

const files = filledFiles(process.env)
const refused = fileFaults(files)
if (refused.length) stop(refused, 'Put it right in manifest/, and run npm run package again.')

const zip = new yazl.ZipFile()
for (const [file, body] of Object.entries(files)) zip.addBuffer(Buffer.from(JSON.stringify(body, null, 2)), file)
for (const [file, bytes] of Object.entries(icons(files['manifest.json']))) zip.addBuffer(bytes, file)
zip.end()
await pipeline(zip.outputStream, createWriteStream(name))

const { version, bots, validDomains } = files['manifest.json']
console.log(`${name} is ready: version ${version}, bot ${bots[0].botId}, ${validDomains[0]}.`)
console.log('docs/install-teams.md tells how to upload it.')

function stop(faults, advice) {
  console.error(['The Teams app was not packaged:', ...faults.map(fault => `  ${fault}`), advice].join('\n'))
  process.exit(1)
}
