import { common } from './common'

export const task = {
  duty: {
    title: (name: string) => `Superanvändare: ${name}`,
    ask: 'Uppgiften som superanvändare',
    help: 'Korta texter. Gå igenom dem minst en gång om året; det som är tomt visar mitt förslag.',
    see: 'Ändra uppgiften',
    editRole: 'Ändra rollen',
    parts: { what: 'Vad?', why: 'Varför?', how: 'Hur?', time: 'Hur mycket tid?' },
    told: {
      what: (text: string) => `Vad: ${text}`,
      why: (text: string) => `Varför: ${text}`,
      how: (text: string) => `Hur: ${text}`,
      time: (text: string) => `Tid: ${text}`,
    },
    never: 'En superanvändare ser aldrig andras svar och kontrollerar inte ärenden.',
    usual: {
      ics: {
        what: 'Ger kollegorna råd i ICS, tar emot nya kollegor och håller metoden levande på mötena.',
        why: 'Så att det alltid finns någon i närheten att fråga, även när kursen är glömd.',
        how: 'Fasta tider för rådgivning, en punkt på teammötet och nära kontakt med chefen och de andra superanvändarna.',
        time: 'Ett fast antal timmar i veckan, överenskommet med chefen, även efter införandet.',
      },
      dubu: {
        what: 'Lär kollegorna att använda DUBU, hjälper till i vardagen och har kontakten med supporten.',
        why: 'Så att problem löses på nära håll och systemet stöder det professionella arbetet.',
        how: 'Introduktion av nya, korta genomgångar för alla och material som passar era egna ärenden.',
        time: 'Mest tid kring införandet och ett fast antal timmar i veckan därefter, överenskommet med chefen.',
      },
      other: {
        what: 'Hjälper kollegorna igång med metoden, svarar på frågor och tar emot nya.',
        why: 'Så att metoden inte hänger på vem som nyss har gått en kurs.',
        how: 'Råd när någon behöver det och en fast punkt på teammötet.',
        time: 'Ett fast antal timmar i veckan, överenskommet med chefen, även efter införandet.',
      },
    },
  },
  title: (team: string) => `Vem gör vad i ${team}`,
  intro: (named: number, all: number) =>
    `${named} av ${all} uppgifter har ett namn. Namnen följer av roller och planer tills samordnaren väljer ett annat.`,
  gap: 'Namn saknas',
  informed: (whom: readonly string[]) => `Informeras: ${common.list(whom)}`,
  whom: { politicians: 'politikerna', leaders: 'cheferna', staff: 'medarbetarna' },
  form: 'Uppgift',
  help: 'Välj en bestämd person. Väljs ingen följer namnet av roller och planer.',
  who: 'Vem gör det?',
  names: {
    aim: 'Besluta vad metoden ska leda till',
    measure: 'Ansvara för mätningen',
    plan: 'Skriva planen',
    train: 'Lära kollegorna metoden',
    sparring: 'Ge råd i vardagen',
    followUp: 'Följa upp planen',
    informPoliticians: 'Hålla politikerna informerade',
    informLeaders: 'Hålla cheferna informerade',
    informStaff: 'Hålla medarbetarna informerade',
  },
}
