import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { readConfig } from '../src/config'
import { teamsSettings } from './settings'

/** What is put into Azure fits what the program reads, and the image holds what it needs. No compiler of Bicep is at hand. */

const read = (file: string) => readFileSync(file, 'utf8')
const withoutComments = (source: string) => source.replace(/^\s*\/\/.*$/gm, '')
const bicep = (file: string) => withoutComments(read(`infra/${file}`))
const all = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map(([, found]) => found!)

const [main, app, cosmos, bot] = ['main', 'modules/app', 'modules/cosmos', 'modules/bot'].map(name =>
  bicep(`${name}.bicep`),
) as [string, string, string, string]
const paramsOf = (source: string) => all(source, /^param (\w+) /gm)

describe('the settings', () => {
  const plain = all(app, /\{ name: '(\w+)', value: /g)
  const secret = all(app, /setting: '(\w+)'/g)

  function missingFrom(env: Record<string, string>): string[] {
    try {
      readConfig(env)
    } catch (error) {
      return all((error as Error).message, /(\w+) is missing/g)
    }
    return []
  }

  test('everything that must be set in Teams is set', () => {
    const must = missingFrom({ MODE: 'teams' })
    expect(must).toContain('ALLOWED_TENANTS')
    expect([...must, 'COSMOS_ENDPOINT', 'MODE'].filter(name => ![...plain, ...secret].includes(name))).toEqual([])
  })

  test('a bot with a managed identity gets no secret of its own, one with a registration does', () => {
    expect(app).toMatch(/botType == 'SingleTenant' \? \[\{ name: '[\w-]+', setting: 'MicrosoftAppPassword' \}\] : \[\]/)
    expect(missingFrom({ ...teamsSettings, MicrosoftAppPassword: '', MicrosoftAppType: 'UserAssignedMSI' })).toEqual([])
    expect(all(main, /@allowed\(\[('UserAssignedMSI', 'SingleTenant')\]\)/g)).toHaveLength(1)
  })

  test('nothing is set that nobody reads', () => {
    const asked = new Set<string>()
    const settings: Record<string, string> = { ...teamsSettings, COSMOS_ENDPOINT: 'https://x.documents.azure.com' }
    const env = new Proxy(settings, {
      get: (known, name) => (asked.add(String(name)), known[String(name)]),
    })
    readConfig(env)
    expect([...plain, ...secret].filter(name => !asked.has(name))).toEqual(['AZURE_CLIENT_ID'])
  })

  test('what is secret comes from the vault alone', () => {
    const named = Object.keys(teamsSettings).filter(name => /SECRET|Password/.test(name))
    expect(named).toHaveLength(3)
    expect(named.filter(name => plain.includes(name) || !secret.includes(name))).toEqual([])
    expect(plain.filter(name => /SECRET|Password|KEY|TOKEN/i.test(name))).toEqual([])
  })

  test('each process has a name of its own: none is given to all of them', () => {
    expect(plain).not.toContain('INSTANCE_ID')
    expect(read('src/index.ts')).toContain('process.env.CONTAINER_APP_REPLICA_NAME || hostname()')
  })
})

describe('the database', () => {
  const driver = read('src/store/cosmosStart.ts')
  const paths = (source: string, list: string) => {
    const [, found] = new RegExp(`${list}: \\[([^\\]]*)\\]`).exec(source) ?? []
    return all(found ?? '', /'(\/[^']*)'/g)
  }

  test.each(['paths', 'includedPaths', 'excludedPaths'])('%s are those that the driver wants', list => {
    expect(paths(driver, list).length).toBeGreaterThan(0)
    expect(paths(cosmos, list)).toEqual(paths(driver, list))
  })

  test('so are the names', () => {
    expect(all(driver, /\bid: '(\w+)',/g)).toEqual(['documents'])
    const { store } = readConfig({ MODE: 'local', COSMOS_ENDPOINT: 'https://x.documents.azure.com' })
    expect(store).toMatchObject({ database: 'barometer' })
    expect(all(cosmos, /resource: \{\s*id: '(\w+)'/g)).toEqual(['barometer', 'documents'])
  })

  test('nobody has a key to it', () => {
    expect(cosmos).toContain('disableLocalAuth: true')
  })
})

describe('the bot', () => {
  test('Teams is its only channel', () => {
    expect(all(bot, /channelName: '(\w+)'/g)).toEqual(['MsTeamsChannel'])
    expect(all(bot, /botServices\/(\w+)@/g)).toEqual(['channels'])
  })

  test('it is asked where the program answers', () => {
    const server = read('src/http/server.ts')
    const probed = [...new Set(all(app, /httpGet: \{ path: '([^']+)'/g))]
    expect(probed).toEqual(['/healthz', '/readyz'])
    for (const path of [...probed, '/api/messages']) expect(server).toContain(`'${path}'`)
    expect(bot).toContain('/api/messages')
    const { port } = readConfig(teamsSettings)
    expect(app).toContain(`var port = ${port}\n`)
    expect(read('Dockerfile')).toContain(`EXPOSE ${port}\n`)
  })
})

describe('the modules', () => {
  const called = [...main.matchAll(/^module \w+ '(modules\/\w+\.bicep)' = .*\{\n([\s\S]*?)^\}/gm)].map(
    ([, file, block]) => ({ file: file!, params: /params: \{([\s\S]*)\}/.exec(block!)![1]! }),
  )

  test('every one is called', () => {
    expect(called.map(({ file }) => file).sort()).toEqual(globSync('modules/*.bicep', { cwd: 'infra' }).sort())
  })

  test.each(called)('$file is given what it asks for', ({ file, params }) => {
    expect(all(params, /(?:^|[\s,{])(\w+): /g).sort()).toEqual(paramsOf(bicep(file)).sort())
  })

  test('the example names nothing that is not asked for', () => {
    const example = all(bicep('main.bicepparam'), /^param (\w+) =/gm)
    expect(example.filter(name => !paramsOf(main).includes(name))).toEqual([])
    expect(example).toContain('prefix')
  })
})

describe('the image', () => {
  const image = read('Dockerfile')
  const stages = image.split(/^FROM /m).slice(1)
  const [build, packages, last] = stages as [string, string, string]
  const sources = globSync('src/**/*.ts')
  const imports = sources.flatMap(file =>
    all(read(file), /(?:^(?:import|export|\})[^'"`\n]*\bfrom |require(?:\.resolve)?\()['"`]([^'"`$]+)/gm).map(from => ({
      file,
      from,
    })),
  )

  test('what is compiled is there', () => {
    const folders = imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ file, from }) => posix.join(posix.dirname(file.replaceAll('\\', '/')), from).split('/')[0]!)
    const wanted = [...new Set(folders)].sort()
    expect(wanted).toEqual(['cards', 'src'])
    for (const folder of wanted) {
      expect(build).toContain(`COPY ${folder} ${folder}\n`)
      expect(read('.dockerignore').split('\n')).toContain(`!${folder}`)
      expect(JSON.parse(read('tsconfig.json')).include.join()).toContain(folder)
    }
  })

  test('everything else that it copies is let through', () => {
    const copied = stages.flatMap(stage => all(stage, /^COPY (?!--from)(.+) \S+$/gm)).flatMap(names => names.split(' '))
    const letThrough = read('.dockerignore').split('\n')
    expect(copied.filter(name => !letThrough.includes(`!${name}`))).toEqual([])
  })

  test('no package is needed that only developers have', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object }
    const packaged = imports
      .map(({ from }) => from)
      .filter(from => !from.startsWith('.') && !from.startsWith('node:'))
      .map(from => (from.startsWith('@') ? from.split('/', 2).join('/') : from.split('/')[0]!))
    expect(packaged).toEqual(expect.arrayContaining(['botbuilder', 'dejavu-fonts-ttf', '@azure/cosmos']))
    expect(packaged.filter(name => !(name in dependencies))).toEqual([])
    expect(packages).toContain('npm ci --omit=dev')
    expect(last).toContain('COPY --from=packages /app/node_modules node_modules\n')
  })

  test('files are read only where the settings say, and fonts from their package', () => {
    const readers = sources.filter(file => /\b(?:readFile|readdir|createReadStream|require\.resolve)/.test(read(file)))
    expect(readers.sort()).toEqual(['src/files.ts', 'src/pages/picture.ts'])
  })

  test('the program is process 1, and nobody’s superuser', () => {
    expect(last).toMatch(/^USER node$/m)
    expect(last).toMatch(/^CMD \["node", "dist\/src\/index\.js"\]$/m)
    expect(last).toMatch(/^VOLUME \/data$/m)
    expect(last).toContain('DATA_DIR=/data')
    expect(all(image, /^(ENTRYPOINT|SHELL|STOPSIGNAL)/gm)).toEqual([])
    expect(new Set(all(image, /^FROM (\S+)/gm)).size).toBe(1)
  })
})

/** Each is somebody else’s, and looked after by us. */
const MOST_PACKAGES = 450

describe('what is written about it', () => {
  const operations = read('docs/operations.md')
  const table = operations.slice(operations.indexOf('## Which value goes where'), operations.indexOf('## Upgrade'))

  test('every parameter and every setting stands in the table of what goes where', () => {
    const names = [...paramsOf(main), ...all(app, /\{ name: '(\w+)', value: /g), ...all(app, /setting: '(\w+)'/g)]
    expect(names.filter(name => !table.includes(`\`${name}\``))).toEqual([])
  })

  test('what the commands ask the deployment for is what it tells', () => {
    const told = all(main, /^output (\w+) /gm)
    const asked = all(operations, /\$\(out (\w+)\)/g)
    expect(asked.length).toBeGreaterThan(5)
    expect([...new Set(asked)].filter(name => !told.includes(name))).toEqual([])
  })

  test('every package has its reason', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object }
    expect(all(read('docs/packages.md'), /^\| `([^`]+)`/gm).sort()).toEqual(Object.keys(dependencies).sort())
  })

  test('production installs few of them, all that they bring along counted', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean }> }
    const inProduction = Object.entries(packages).filter(([folder, { dev }]) => folder && !dev)
    expect(inProduction.length).toBeGreaterThan(100)
    expect(inProduction.length).toBeLessThanOrEqual(MOST_PACKAGES)
  })
})
