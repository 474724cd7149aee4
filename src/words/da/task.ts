import { common } from './common'

/** What a super user is there for, and who does what of the work with a method. */
export const task = {
  duty: {
    title: (name: string) => `Superbruger: ${name}`,
    ask: 'Opgaven som superbruger',
    help: 'Korte tekster. Tag dem op mindst én gang om året; det, der står tomt, viser mit forslag.',
    see: 'Ret opgaven',
    editRole: 'Ret rollen',
    parts: { what: 'Hvad?', why: 'Hvorfor?', how: 'Hvordan?', time: 'Hvor meget tid?' },
    told: {
      what: (text: string) => `Hvad: ${text}`,
      why: (text: string) => `Hvorfor: ${text}`,
      how: (text: string) => `Hvordan: ${text}`,
      time: (text: string) => `Tid: ${text}`,
    },
    never: 'En superbruger ser aldrig andres svar og kontrollerer ikke sager.',
    usual: {
      ics: {
        what: 'Giver kollegerne sparring i ICS, tager imod nye kolleger og holder metoden i live på møderne.',
        why: 'Så der altid er en i nærheden at spørge, også når kurset er glemt.',
        how: 'Faste tider til sparring, et punkt på teammødet og tæt kontakt til lederen og de andre superbrugere.',
        time: 'Et fast antal timer om ugen, aftalt med lederen, også efter indførelsen.',
      },
      dubu: {
        what: 'Lærer kollegerne at bruge DUBU, hjælper i hverdagen og har kontakten til support.',
        why: 'Så problemer bliver løst tæt på, og systemet støtter det faglige arbejde.',
        how: 'Oplæring af nye, korte gennemgange for alle og materiale, der passer til jeres egne sager.',
        time: 'Mest tid omkring indførelsen og et fast antal timer om ugen bagefter, aftalt med lederen.',
      },
      other: {
        what: 'Hjælper kollegerne i gang med metoden, hjælper, når noget driller, og tager imod nye.',
        why: 'Så metoden ikke afhænger af, hvem der lige har været på kursus.',
        how: 'Sparring, når nogen har brug for det, og et fast punkt på teammødet.',
        time: 'Et fast antal timer om ugen, aftalt med lederen, også efter indførelsen.',
      },
    },
  },
  title: (team: string) => `Hvem gør hvad i ${team}`,
  intro: (named: number, all: number) =>
    `${named} af ${all} opgaver har et navn. Navnene følger af roller og planer, til koordinatoren vælger et andet.`,
  gap: 'Mangler navn',
  informed: (whom: readonly string[]) => `Orienteres: ${common.list(whom)}`,
  whom: { politicians: 'politikerne', leaders: 'lederne', staff: 'medarbejderne' },
  form: 'Opgave',
  help: 'Vælg en bestemt person. Vælges ingen, følger navnet af roller og planer.',
  who: 'Hvem gør det?',
  names: {
    aim: 'Beslutte, hvad metoden skal føre til',
    measure: 'Stå for målingen',
    plan: 'Skrive planen',
    train: 'Lære kollegerne metoden',
    sparring: 'Give sparring i det daglige',
    followUp: 'Følge op på planen',
    informPoliticians: 'Holde politikerne orienteret',
    informLeaders: 'Holde lederne orienteret',
    informStaff: 'Holde medarbejderne orienteret',
  },
}
