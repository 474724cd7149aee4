import type { Words } from '../da'
import { common } from './common'

const months = (n: number) => (n === 1 ? '1 månad' : `${n} månader`)
const days = (n: number) => (n === 1 ? '1 dag' : `${n} dagar`)
const times = (n: number) => (n === 1 ? '1 gång' : `${n} gånger`)

export const data: Words['data'] = {
  title: 'Det här har jag sparat om dig',
  sections: {
    who: 'Vem du är',
    measurements: 'Mätningar',
    messages: 'Meddelanden som jag har skickat till dig',
    roles: 'Roller',
    plans: 'Planer där du nämns',
    not: 'Det här har jag inte, eller kan inte hitta igen',
  },
  name: (name: string) => `Namn: ${name}`,
  objectId: (id: string) => `Ditt id i organisationen: ${id}. Det håller ihop uppgifterna om dig här.`,
  teamsId: (id: string) => `Ditt id i Teams: ${id}. Det behöver jag för att kunna skriva till dig.`,
  chat: 'Adressen till vår chatt, så att mina meddelanden kommer fram.',
  language: (language: string) => `Språk som du har valt: ${language}`,
  client: (locale: string) => `Språket i ditt Teams: ${locale}`,
  pause: (until: string) => `Du vill inte ha påminnelser före den ${common.day(until)}.`,
  seen: (on: string) => `Senast du hördes av: ${common.day(on)}`,
  forget: (n: number) =>
    `När du inte längre är med i något team, någon plan eller någon mätning tar jag självmant bort dig efter ${days(n)}.`,
  notAnswered: (title: string) => `”${title}”: Du är inbjuden och har inte svarat.`,
  answered: (title: string) => `”${title}”: Du är inbjuden och har svarat. Vad du svarade kan jag inte se.`,
  stated: (as: readonly string[]) => `I listan över inbjudna står du som: ${as.join(', ')}.`,
  noMeasurements: 'Du är inte inbjuden till någon pågående mätning.',
  started: (title: string) => `”${title}”: Det är du som har startat mätningen.`,
  kinds: {
    invitation: (n: number) => (n === 1 ? '1 inbjudan till en mätning' : `${n} inbjudningar till mätningar`),
    daily: (n: number) => (n === 1 ? '1 påminnelse' : `${n} påminnelser`),
    preview: (n: number) => (n === 1 ? '1 rapport som du såg först' : `${n} rapporter som du såg först`),
    report: (n: number) => (n === 1 ? '1 rapport' : `${n} rapporter`),
    comments: (n: number) => (n === 1 ? '1 meddelande om kommentarer' : `${n} meddelanden om kommentarer`),
    moved: (n: number) => (n === 1 ? '1 meddelande om ett flyttat delmål' : `${n} meddelanden om flyttade delmål`),
    summary: (n: number) => (n === 1 ? '1 sammanfattning av en uppföljning' : `${n} sammanfattningar av uppföljningar`),
    role: (n: number) => (n === 1 ? '1 meddelande om en roll' : `${n} meddelanden om roller`),
    named: (n: number) => (n === 1 ? '1 besked om att du är ansvarig' : `${n} besked om att du är ansvarig`),
    changed: (n: number) => (n === 1 ? '1 besked om ett ändrat delmål' : `${n} besked om ändrade delmål`),
    handed: (n: number) => (n === 1 ? '1 besked om en ny ansvarig' : `${n} besked om nya ansvariga`),
    offered: (n: number) =>
      n === 1 ? '1 förfrågan om att ta över ett delmål' : `${n} förfrågningar om att ta över delmål`,
    declined: (n: number) => (n === 1 ? '1 besked om ett nej till ett delmål' : `${n} besked om nej till delmål`),
    free: (n: number) => (n === 1 ? '1 besked om att du kan sätta i gång' : `${n} besked om att du kan sätta i gång`),
  },
  noMessages: 'Inga.',
  until: (n: number) =>
    `Jag noterar slag, dag och om meddelandet kom fram, aldrig texten. Inbjudningar tas bort när mätningen är sammanställd, övriga efter ${months(n)}, men först när delmålet är nått.`,
  coordinator: (teams: readonly string[]) => `Koordinator för ${common.list(teams)}.`,
  held: (role: string, team: string) => `${role} i ${team}.`,
  task: (task: string, team: string) => `${task} i ${team}: Där står ditt namn.`,
  inDuties: (n: number) =>
    `Ditt namn står i ${n} ${n === 1 ? 'superanvändares uppgift' : 'superanvändares uppgifter'}.`,
  admin:
    'Er it-avdelning har gjort dig till koordinator för alla team. Det står i inställningarna och ändras bara där.',
  noRoles: 'Inga.',
  plan: (title: string, where: readonly string[]) => `${title}: ${common.list(where)}.`,
  where: {
    milestones: (n: number) => `ansvarig för ${n} delmål`,
    activities: (n: number) => `ansvarig för ${n} ${n === 1 ? 'aktivitet' : 'aktiviteter'}`,
    offered: (n: number) => (n === 1 ? 'tillfrågad om att ta över 1 delmål' : `tillfrågad om att ta över ${n} delmål`),
    reported: (n: number) => `har anmält ${n} delmål som nådda`,
    reviews: (n: number) => `har skrivit ${n} ${n === 1 ? 'uppföljning' : 'uppföljningar'}`,
    log: (n: number) => `nämnd ${times(n)} i loggen`,
    edits: (n: number) => `har skrivit eller kryssat i ${times(n)}`,
    texts: (n: number) => `ditt namn i ${n} ${n === 1 ? 'text' : 'texter'}`,
    owner: 'följer upp',
    informed: 'informeras om uppföljningen',
    chooser: 'har valt fokusområdet',
    approver: 'har godkänt planen',
  },
  noPlans: 'Inga.',
  morePlans: (n: number) => `Och ${n} ${n === 1 ? 'plan' : 'planer'} till.`,
  not: [
    'Svar som du har lämnat in. De ligger utan namn och blandade med de andras, krypterade så länge mätningen är öppen. Jag hittar inte dina igen, inte heller för att ta bort dem.',
    'Svar som du inte har lämnat in. De finns bara på kortet i vår chatt.',
    'Det du skriver till mig. Chatten ligger i Teams, och där kan du själv ta bort dina meddelanden.',
  ],
  firstName: 'Ditt förnamn, om andra har skrivit det i en plan: Jag kan inte veta att det är du.',
  erase: 'Ta bort',
  askTitle: 'Ska jag ta bort det jag har sparat om dig?',
  ask: [
    'Det sker genast och går inte att ångra.',
    'Delmål och aktiviteter som du är ansvarig för blir utan ansvarig, och du har inga roller längre.',
    'Har du inte svarat på en mätning än får du inga påminnelser om den.',
  ],
  eraseNow: 'Ja, ta bort',
  keep: 'Nej, behåll',
  erasedTitle: 'Det jag hade sparat om dig är borttaget',
  erased: (letters: number, plans: number) =>
    `Borttaget är ditt namn, dina id-nummer, adressen till vår chatt, dina val, noteringar om ${letters} ${letters === 1 ? 'meddelande' : 'meddelanden'} och ditt namn i ${plans} ${plans === 1 ? 'plan' : 'planer'}.`,
  marks: (n: number) =>
    `I ${n} ${n === 1 ? 'pågående mätning' : 'pågående mätningar'} ligger ett märke utan namn kvar tills mätningen är sammanställd. Då blir du varken tillfrågad igen eller räknad två gånger.`,
  stays: 'Rapporter och andra samlade siffror står kvar. Det finns inga namn i dem.',
  nobodys: (n: number) =>
    n === 1
      ? '1 delmål är nu utan ansvarig. Den som följer upp planen får veta det.'
      : `${n} delmål är nu utan ansvarig. Den som följer upp planen får veta det.`,
  alone: (teams: readonly string[]) =>
    `${common.list(teams)} har ingen koordinator längre. Det blir den som lägger till Barometer i teamet igen.`,
  again:
    'Skriver du till mig igen, eller står du på teamets medlemslista när nästa mätning börjar, får jag ditt namn från Teams på nytt.',
}
