import { common } from './common'

export const when = {
  opensOn: 'Första dag (valfritt)',
  opensOnHint: 'I dag',
  baseline: 'Jämför med',
  noBaseline: 'Ingen jämförelse',
  planned: (title: string) => `”${title}” är planerad`,
  plannedLine: (opensOn: string, closesOn: string) =>
    `Den öppnar den ${common.day(opensOn)} och kan besvaras till och med den ${common.day(closesOn)}.`,
  plannedAll: 'De som är med i teamet då blir inbjudna.',
  plannedNext: 'Skriv ”status” om du vill ställa in den.',
  warnings: {
    winter: 'Perioden omfattar sportlovet (vecka 7 och 8), då många är lediga.',
    easter: 'Perioden omfattar påsken, då många är lediga.',
    summer: 'Perioden omfattar semestern (vecka 29–31), då bara få hinner svara.',
    autumn: 'Perioden omfattar vecka 42, då många i Danmark är lediga.',
    christmas: 'Perioden omfattar jul och nyår, då många är lediga.',
    'closed-week': 'Perioden omfattar en vecka då ni har stängt. Då skickar jag inga påminnelser.',
    'closes-when-closed': 'Sista dagen är ingen arbetsdag. De flesta svarar på en vardag.',
    soon: 'Det har gått mindre än sex månader sedan mätningen ni vill jämföra med. Det tar längre tid innan ett nytt arbetssätt märks.',
  },
  faults: {
    'opens-too-far': 'Välj en dag inom det närmaste halvåret.',
    'opens-late': 'Välj en dag så att det finns minst en arbetsdag till och med sista svarsdagen.',
  },
  status: {
    opens: (opensOn: string, closesOn: string) =>
      `Öppnar den ${common.day(opensOn)}, stänger den ${common.day(closesOn)}.`,
    missed: 'Den hann inte öppna före sista svarsdagen. Ställ in den och starta en ny.',
    opensSoon: 'Den skulle ha öppnat. Jag försöker igen så snart Teams berättar vilka som är med i teamet.',
    cancelling: 'Mätningen håller på att ställas in.',
    closesOn: 'Ny sista dag att svara',
    extend: 'Förläng',
    cancel: 'Ställ in',
    more: 'Ändra',
  },
  extend: {
    extended: (title: string) => `”${title}” är förlängd`,
    extendedLine: (closesOn: string) => `Det går nu att svara till och med den ${common.day(closesOn)}.`,
    notOpen: 'Mätningen är inte öppen, så den kan inte förlängas.',
    faults: {
      'no-day': 'Välj ett datum.',
      'not-later': 'Välj en senare dag än den som gäller nu.',
      'too-far': 'Välj en dag inom det närmaste året.',
    },
  },
  cancel: {
    title: 'Vill du ställa in mätningen?',
    lines: (title: string) => [
      `”${title}” ställs in för alla, och alla svar raderas direkt. Det går inte att ångra.`,
      'Det kommer ingen rapport. De inbjudna får inget meddelande men kan inte svara längre.',
    ],
    button: 'Ställ in mätningen',
    cancelled: (title: string) => `”${title}” är inställd`,
    cancelledLine: 'Svar, inbjudningar och listan över de inbjudna raderas nu.',
    opening: 'Mätningen håller på att öppnas. Försök igen om en stund.',
    closed: 'Mätningen är stängd, så den kan inte ställas in.',
    told: 'Mätningen är inställd, och det du hade valt har inte sparats.',
  },
  nudge: {
    summary: (title: string) => `Påminnelse: ${title}`,
    line: 'Det här är en påminnelse om en mätning som du inte har svarat på. Du får högst två. Skriv ”paus” och ett datum om du inte vill ha påminnelser före den dagen.',
    row: (closesOn: string) => `Mätning som du kan svara på till och med den ${common.day(closesOn)}`,
    open: 'Svara',
  },
  remeasure: {
    title: 'Ska ni mäta igen?',
    line: (title: string, closedOn: string) =>
      `”${title}” stängdes den ${common.day(closedOn)}. En ny mätning med samma enkät visar vad som har förändrats.`,
    row: 'Det är dags att mäta igen',
    button: 'Förbered mätningen',
    gone: 'Den mätningen kan inte användas som utgångspunkt.',
  },
  daily: {
    title: 'Det här behöver dig',
    summary: (n: number) => (n === 1 ? 'En sak behöver dig' : `${n} saker behöver dig`),
  },
}
