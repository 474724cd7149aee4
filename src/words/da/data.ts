import { common } from './common'

const months = (n: number) => (n === 1 ? '1 måned' : `${n} måneder`)
const days = (n: number) => (n === 1 ? '1 dag' : `${n} dage`)
const times = (n: number) => (n === 1 ? '1 gang' : `${n} gange`)

/** `mine data`: what is kept about the reader, and what its deletion did. */
export const data = {
  title: 'Det har jeg gemt om dig',
  sections: {
    who: 'Hvem du er',
    measurements: 'Målinger',
    messages: 'Beskeder, jeg har sendt dig',
    roles: 'Roller',
    plans: 'Planer, hvor du er nævnt',
    not: 'Det har jeg ikke, eller kan ikke finde igen',
  },
  name: (name: string) => `Navn: ${name}`,
  objectId: (id: string) => `Dit id i organisationen: ${id}. Det binder det sammen, der står om dig her.`,
  teamsId: (id: string) => `Dit id i Teams: ${id}. Det skal jeg bruge for at kunne skrive til dig.`,
  chat: 'Adressen på vores chat, så mine beskeder når frem.',
  language: (language: string) => `Sprog, som du har valgt: ${language}`,
  client: (locale: string) => `Sproget i dit Teams: ${locale}`,
  pause: (until: string) => `Du vil ikke have påmindelser før ${common.day(until)}.`,
  seen: (on: string) => `Sidst hørt fra dig: ${common.day(on)}`,
  forget: (n: number) =>
    `Når du ikke er med i et team, en plan eller en måling mere, sletter jeg dig af mig selv efter ${days(n)}.`,
  notAnswered: (title: string) => `»${title}«: Du er inviteret og har ikke svaret.`,
  answered: (title: string) => `»${title}«: Du er inviteret og har svaret. Hvad du svarede, kan jeg ikke se.`,
  stated: (as: readonly string[]) => `I listen over de inviterede står du som: ${as.join(', ')}.`,
  noMeasurements: 'Du er ikke inviteret til nogen måling, der er i gang.',
  started: (title: string) => `»${title}«: Det er dig, der har startet målingen.`,
  kinds: {
    invitation: (n: number) => (n === 1 ? '1 invitation til en måling' : `${n} invitationer til målinger`),
    daily: (n: number) => (n === 1 ? '1 påmindelse' : `${n} påmindelser`),
    preview: (n: number) => (n === 1 ? '1 rapport, du så først' : `${n} rapporter, du så først`),
    report: (n: number) => (n === 1 ? '1 rapport' : `${n} rapporter`),
    comments: (n: number) => (n === 1 ? '1 besked om kommentarer' : `${n} beskeder om kommentarer`),
    moved: (n: number) => (n === 1 ? '1 besked om et flyttet delmål' : `${n} beskeder om flyttede delmål`),
    summary: (n: number) => (n === 1 ? '1 resumé af en opfølgning' : `${n} resuméer af opfølgninger`),
    role: (n: number) => (n === 1 ? '1 besked om en rolle' : `${n} beskeder om roller`),
    named: (n: number) => (n === 1 ? '1 besked om, at du er ansvarlig' : `${n} beskeder om, at du er ansvarlig`),
    changed: (n: number) => (n === 1 ? '1 besked om et ændret delmål' : `${n} beskeder om ændrede delmål`),
    handed: (n: number) => (n === 1 ? '1 besked om en ny ansvarlig' : `${n} beskeder om nye ansvarlige`),
    offered: (n: number) =>
      n === 1 ? '1 opfordring til at overtage et delmål' : `${n} opfordringer til at overtage delmål`,
    declined: (n: number) => (n === 1 ? '1 besked om et nej til et delmål' : `${n} beskeder om nej til delmål`),
    free: (n: number) => (n === 1 ? '1 besked om, at du kan gå i gang' : `${n} beskeder om, at du kan gå i gang`),
  },
  noMessages: 'Ingen.',
  until: (n: number) =>
    `Jeg noterer slags, dag og om beskeden nåede frem, aldrig teksten. Invitationer slettes, når målingen er gjort op, andre efter ${months(n)}, dog først når delmålet er nået.`,
  coordinator: (teams: readonly string[]) => `Koordinator for ${common.list(teams)}.`,
  held: (role: string, team: string) => `${role} i ${team}.`,
  task: (task: string, team: string) => `${task} i ${team}: Det står dit navn ved.`,
  inDuties: (n: number) => `Dit navn står i ${n} ${n === 1 ? 'superbrugers opgave' : 'superbrugeres opgaver'}.`,
  admin: 'Jeres it-afdeling har gjort dig til koordinator for alle team. Det står i opsætningen og kan kun ændres der.',
  noRoles: 'Ingen.',
  plan: (title: string, where: readonly string[]) => `${title}: ${common.list(where)}.`,
  where: {
    milestones: (n: number) => `ansvarlig for ${n} delmål`,
    activities: (n: number) => `ansvarlig for ${n} ${n === 1 ? 'aktivitet' : 'aktiviteter'}`,
    offered: (n: number) => (n === 1 ? 'spurgt om at overtage 1 delmål' : `spurgt om at overtage ${n} delmål`),
    reported: (n: number) => `har meldt ${n} delmål nået`,
    reviews: (n: number) => `har skrevet ${n} ${n === 1 ? 'opfølgning' : 'opfølgninger'}`,
    log: (n: number) => `nævnt ${times(n)} i loggen`,
    edits: (n: number) => `har skrevet eller krydset af ${times(n)}`,
    texts: (n: number) => `dit navn i ${n} ${n === 1 ? 'tekst' : 'tekster'}`,
    owner: 'følger op',
    informed: 'orienteres om opfølgningen',
    chooser: 'har valgt sigtepunktet',
    approver: 'har godkendt planen',
  },
  noPlans: 'Ingen.',
  morePlans: (n: number) => `Og ${n} ${n === 1 ? 'plan' : 'planer'} mere.`,
  not: [
    'Svar, du har afleveret. De ligger uden navn og blandet med de andres, krypteret så længe målingen er åben. Jeg kan ikke finde dine igen, heller ikke for at slette dem.',
    'Svar, du ikke har afleveret. De står kun på kortet i vores chat.',
    'Det, du skriver til mig. Chatten ligger i Teams, og der kan du selv slette dine beskeder.',
  ],
  firstName: 'Dit fornavn, hvis andre har skrevet det i en plan: Jeg kan ikke vide, at det er dig.',
  erase: 'Slet',
  askTitle: 'Skal jeg slette det, jeg har gemt om dig?',
  ask: [
    'Det sker med det samme og kan ikke fortrydes.',
    'De delmål og aktiviteter, du er ansvarlig for, bliver uden ansvarlig, og du har ingen roller mere.',
    'Har du ikke svaret på en måling endnu, får du ingen påmindelser om den.',
  ],
  eraseNow: 'Ja, slet',
  keep: 'Nej, behold',
  erasedTitle: 'Det, jeg havde gemt om dig, er slettet',
  erased: (letters: number, plans: number) =>
    `Slettet er dit navn, dine id-numre, adressen på vores chat, dine valg, noter om ${letters} ${letters === 1 ? 'besked' : 'beskeder'} og dit navn i ${plans} ${plans === 1 ? 'plan' : 'planer'}.`,
  marks: (n: number) =>
    `I ${n} ${n === 1 ? 'måling, der er' : 'målinger, der er'} i gang, bliver et mærke uden navn liggende, til målingen er gjort op. Så bliver du hverken spurgt igen eller talt to gange.`,
  stays: 'Rapporter og andre samlede tal bliver stående. Der er ingen navne i dem.',
  nobodys: (n: number) =>
    n === 1
      ? '1 delmål er nu uden ansvarlig. Den, der følger op på planen, får besked.'
      : `${n} delmål er nu uden ansvarlig. Den, der følger op på planen, får besked.`,
  alone: (teams: readonly string[]) =>
    `${common.list(teams)} har ingen koordinator mere. Det bliver den, der tilføjer Barometer til teamet igen.`,
  again:
    'Skriver du til mig igen, eller står du på teamets medlemsliste, når den næste måling begynder, får jeg dit navn fra Teams på ny.',
}
