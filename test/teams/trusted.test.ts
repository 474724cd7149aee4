import { trustedBy } from '../../src/teams/trusted'
import { readConfig } from '../../src/config'
import { teamsSettings } from '../settings'
import { tenant } from './recorded'

const inTeams = trustedBy(readConfig({ ...teamsSettings, SERVICE_HOSTS: 'smba.trafficmanager.net,teams.example:8443' }))
const local = trustedBy(readConfig({ MODE: 'local' }))
const host = 'smba.trafficmanager.net'

test.each([
  `https://${host}/teams/`,
  `https://${host}/emea/7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a40/`,
  `https://${host}/emea`,
  `https://${host}/`,
  `https://${host}`,
  'https://teams.example:8443/teams/',
])('%s is a service of Teams', url => {
  expect(inTeams.isOurService(url)).toBe(true)
  expect(local.isOurService(url)).toBe(false)
})

test.each(['http://localhost:56150/_connector', 'http://127.0.0.1:3979/emea/', 'http://127.0.0.1', 'http://[::1]:5/'])(
  'locally %s is a service, in Teams never',
  url => {
    expect(local.isOurService(url)).toBe(true)
    expect(inTeams.isOurService(url)).toBe(false)
  },
)

const lookAlikes = [
  'smba.trafficmanager.net.',
  'smba.trafficmanager.net.evil.example',
  'evil-smba.trafficmanager.net',
  'smba-trafficmanager.net',
  'smba.trafficmanager.net%2eevil.example',
  'smba.trafficmanager.net%00.evil.example',
  'smba.trafficmanager.nеt', // a Cyrillic е
  'xn--smba-trafficmanager-net.example',
  'ｓｍｂａ.trafficmanager.net',
  'smba。trafficmanager。net',
  'smba.trafficmanager.net\u200b',
  'sMba.trafficmanager.net',
  'trafficmanager.net',
  'net',
  'localhost',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '169.254.169.254',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '10.0.0.1',
  'teams.example',
  'teams.example:8444',
  'smba.trafficmanager.net:8443',
  'smba.trafficmanager.net:443',
  'smba.trafficmanager.net:80',
  'smba.trafficmanager.net:',
  'mette@smba.trafficmanager.net',
  'mette:kode@smba.trafficmanager.net',
  ':@smba.trafficmanager.net',
  '@smba.trafficmanager.net',
  'smba.trafficmanager.net@evil.example',
  'smba.trafficmanager.net:443@evil.example',
  'smba.trafficmanager.net\\@evil.example',
  'evil.example\\smba.trafficmanager.net',
  'evil.example#smba.trafficmanager.net',
  'evil.example?smba.trafficmanager.net',
  'evil.example/smba.trafficmanager.net',
  'smba.traffic\tmanager.net',
  'smba.traffic\nmanager.net',
  'smba.traffic\rmanager.net',
  'smba.trafficmanager.net ',
  ' smba.trafficmanager.net',
  'smba .trafficmanager.net',
  'smba..trafficmanager.net',
  '',
]
const schemes = ['http://', 'ftp://', 'ws://', 'wss://', 'file://', 'javascript:', 'data:', '//', '', 'https:', 'https:/', 'https:///', 'https:\\\\', 'HTTPS://', ' https://', 'https ://', '\thttps://', 'ht\ntps://', 'blob:https://', 'view-source:https://'] // prettier-ignore
const tails = [
  '#x',
  '?x=1',
  '/\\evil.example',
  '/../',
  '/./',
  '/ ',
  '/\n',
  '/teams/?x',
  '/teams/#x',
  '\\teams',
  '/%2e%2e/',
  '/æ',
]

const forms = [
  ...['', '/', '/teams/'].flatMap(path => lookAlikes.map(name => `https://${name}${path}`)),
  ...['', '/teams/'].flatMap(path => schemes.map(scheme => `${scheme}${host}${path}`)),
  ...tails.map(tail => `https://${host}${tail}`),
]

test('of 200 addresses that look like the service none is', () => {
  expect(new Set(forms).size).toBeGreaterThanOrEqual(195)
  expect(forms.filter(url => inTeams.isOurService(url))).toEqual([])
})

const elsewhere = ['https://localhost/', 'http://localhost.evil.example/', 'http://127.0.0.1.evil.example/', 'http://mette@localhost/', 'http://localhost@evil.example/', 'http://128.0.0.1/', 'http://0.0.0.0/', 'http://169.254.169.254/', 'http://[::]/', 'http://[::2]/', 'http://localhost./', 'http://127.1/', 'http://2130706433/', 'http://LOCALHOST/', 'http://localhost\\@evil.example/', 'ftp://localhost/', 'localhost:56150', '//localhost/', 'http://local\thost/', ' http://localhost/', ''] // prettier-ignore

test.each(elsewhere)('locally %j is no service either', url => {
  expect(local.isOurService(url)).toBe(false)
})

test.each(['\ud800', 'https://\ud800', 'x'.repeat(100_000), 'https://'.repeat(1_000), '%', 'https://[', 'https://%'])(
  'garbage does no harm',
  url => {
    expect(inTeams.isOurService(url)).toBe(false)
    expect(local.isOurService(url)).toBe(false)
  },
)

test.each([
  [tenant, true],
  ['7a1d3c52-0b6e-4c0e-9d1f-2f6f3c1b8a44', false],
  ['', false],
  [`${tenant} `, false],
  ['constructor', false],
])('in Teams %j is our tenant: %j; locally everybody is', (id, expected) => {
  expect(inTeams.isOurTenant(id)).toBe(expected)
  expect(local.isOurTenant(id)).toBe(true)
})
