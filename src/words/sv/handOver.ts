import { common } from './common'

/** Who is ansvarlig for a delmål: said when they are named, asked when somebody else is to take over. */
export const handOver = {
  summary: (title: string, text: string) => `${title}: ${text}`,
  why: (text: string) => `Orsak: ${text}`,
  purpose: (text: string) => `Det ska bidra till: ${text}`,
  writeWhy: 'Skriv kort varför.',
  named: {
    title: 'Du är ansvarig för ett delmål',
    titleSeveral: (n: number) => `Du är ansvarig för ${n} delmål`,
    by: (name: string | undefined, sigtepunkt: string) =>
      name
        ? `${name} har valt dig som ansvarig i planen för ”${sigtepunkt}”.`
        : `Du har valts som ansvarig i planen för ”${sigtepunkt}”.`,
    silence: 'Om det stämmer behöver du inte göra något.',
    unless: 'Om du inte kan: varför?',
    say: 'Ja, det är mitt',
    refuse: 'Jag kan inte',
    withdraw: 'Lämna ifrån dig',
    thanks: 'Bra. Delmålet är ditt',
    refused: 'Delmålet är inte längre ditt',
    refusedLine: 'Den som följer upp planen får besked och hittar en lösning.',
  },
  offered: {
    title: 'Vill du ta över ett delmål?',
    by: (name: string | undefined, sigtepunkt: string) =>
      name
        ? `${name} undrar om du vill vara ansvarig för ett delmål i planen för ”${sigtepunkt}”.`
        : `Frågan är om du vill vara ansvarig för ett delmål i planen för ”${sigtepunkt}”.`,
    silence: 'Det blir ditt först när du säger ja.',
    take: 'Ja, jag tar över',
    pass: 'Nej tack',
    taken: 'Du är nu ansvarig för delmålet',
    passed: 'Du har tackat nej',
    passedLine: 'Delmålet stannar där det är. Den som frågade får besked.',
  },
  give: {
    open: 'Lämna över',
    title: 'Lämna över delmålet',
    hint: 'Den du väljer får besked direkt och måste säga ja. Till dess stannar delmålet där det är.',
    hintSelf: 'Väljer du dig själv blir det ditt direkt.',
    waiting: (name: string) => `${name} är tillfrågad men har inte svarat. Väljer du någon annan gäller det i stället.`,
    person: 'Vem ska ta över det?',
    whyLabel: 'Varför? (valfritt)',
    askNow: 'Fråga',
    asked: 'Frågan är ställd',
    askedLine: (name: string, text: string) => `${name} har fått frågan om att ta över ”${text}”. Svaret kommer här.`,
    yours: 'Delmålet är nu ditt',
    faults: { who: 'Välj en person i teamet.', theirs: 'Personen är redan ansvarig. Välj någon annan.' },
  },
  changed: {
    title: 'Ditt delmål har ändrats',
    by: (name: string) => `${name} har ändrat det.`,
    moved: (from: string, to: string) => `Datumet har flyttats från ${common.day(from)} till ${common.day(to)}.`,
  },
  handed: {
    title: 'Ett delmål har fått ny ansvarig',
    line: (name: string, text: string) => `${name} är nu ansvarig för ”${text}”.`,
  },
  declined: {
    title: 'Ett delmål behöver en ansvarig',
    line: (name: string | undefined, text: string) =>
      name ? `${name} kan inte vara ansvarig för ”${text}”.` : `”${text}” har ingen ansvarig.`,
    till: 'Tills någon annan är ansvarig är det du som följer upp det.',
    offerTitle: 'Någon har tackat nej till ett delmål',
    offerLine: (name: string | undefined, text: string) =>
      name ? `${name} kan inte ta över ”${text}”.` : `Ingen tar över ”${text}”.`,
    offerNext: 'Det stannar där det är tills någon annan säger ja.',
  },
  free: {
    title: 'Nu kan du sätta i gång',
    line: (text: string) => `”${text}” är nått.`,
    own: (text: string, on: string) => `Ditt delmål ”${text}” väntar inte längre på något. Datum: ${common.day(on)}.`,
  },
  away: {
    title: 'Ska någon annan ta över delmålet?',
    left: (name: string) => `${name} har lämnat teamet.`,
    unreachable: (name: string) => `${name} går inte att nå i Teams.`,
    paused: (name: string, until: string) => `${name} har bett om att slippa påminnelser till ${common.day(until)}.`,
  },
  no: {
    reached: 'Delmålet är nått och kan inte lämnas över.',
    'not-theirs': 'Delmålet är inte längre ditt.',
    replaced: 'Du är inte längre tillfrågad om att ta över delmålet.',
  },
  pause: {
    title: 'Vill du slippa påminnelser en tid?',
    until: 'Inga påminnelser före',
    hold: 'Ta paus',
    wrong: 'Välj en dag framöver.',
  },
}
