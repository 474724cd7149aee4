import { common } from './common'

/** `roller`: who is what in a team, what is recommended of it, and who has said yes to a plan. */
export const role = {
  title: (team: string) => `Roller i ${team}`,
  several: 'Roller: Hvilket team?',
  noTeam: 'Jeg kender ikke noget team, hvor du er med. Find Barometer under Apps i Teams, og føj det til teamet.',
  nobody: 'Ingen har en rolle endnu.',
  noName: 'Navn ukendt',
  names: {
    coordinator: 'Koordinator',
    leader: 'Leder og forandringsagent',
    superUser: 'Superbruger',
    member: 'Med i implementeringsteamet',
    sponsor: 'Sponsor',
  },
  methods: { ics: 'ICS', dubu: 'DUBU', styringsgrundlag: 'styringsgrundlaget', samverkan: 'tværsektorielt samarbejde' },
  levels: { leader: 'lederniveau', staff: 'medarbejderniveau' },
  scoped: (role: string, scope: string) => `${role} for ${scope}`,
  follows: (plan: string) => `Følger op på »${plan}« (rettes i planen)`,
  tasks: 'Hvem gør hvad',
  next: 'Næste',
  form: 'Rolle',
  help: 'En rolle giver adgang til det, den er til for, og ikke til mere. Ingen rolle giver adgang til andres svar.',
  fields: {
    person: 'Hvem?',
    outside: 'Eller hele navnet på en, der ikke er i teamet, men har skrevet til Barometer',
    role: 'Rolle',
    scope: 'Metode (skal vælges for superbrugere)',
    level: 'Niveau (valgfrit)',
    unit: 'Enhed (valgfrit)',
    none: 'Ikke valgt',
  },
  faults: {
    who: 'Vælg en person fra teamet.',
    outside:
      'Jeg kender ikke netop én med det navn. Den, der skal have rollen, kan skrive »hjælp« til Barometer først.',
    needed: 'Vælg noget fra listen.',
    unknown: 'Vælg noget fra listen.',
  },
  last: 'Et team skal have en koordinator. Giv rollen til en anden først.',
  kept: 'Gemt.',
  saved: (name: string) => `Gemt. Er rollen ny for ${name}, kommer der besked nu.`,
  removed: 'Rollen er fjernet.',
  advice: {
    teamLevel: {
      staff:
        'Implementeringsteamet har kun ledere. Vejledningen anbefaler både ledere og medarbejdere: De, der skal bruge metoden, ved, hvad der virker i hverdagen.',
      leader:
        'Implementeringsteamet har kun medarbejdere. Vejledningen anbefaler både ledere og medarbejdere: Uden en leder er der ingen til at prioritere tid og følge op.',
    },
    few: (method: string) =>
      `Anbefaling: mindst to superbrugere for ${method}, så metoden ikke står og falder med én. Rollen fortsætter efter indførelsen, og den skal være attraktiv at have.`,
    methodLevel: {
      leader: (method: string) =>
        `Anbefaling: superbrugere for ${method} både på leder- og medarbejderniveau, så flere niveauer føler ejerskab. Her mangler lederniveauet.`,
      staff: (method: string) =>
        `Anbefaling: superbrugere for ${method} både på leder- og medarbejderniveau, så flere niveauer føler ejerskab. Her mangler medarbejderniveauet.`,
    },
    units: (units: readonly string[]) => `Anbefaling: en superbruger i hver enhed. Her mangler ${common.list(units)}.`,
  },
  implementers: (people: readonly string[]) => `Implementeringsteam: ${common.list(people)}`,
  more: (n: number) => (n === 1 ? '1 til' : `${n} til`),
  ofLevel: {
    leader: (name: string) => `${name} (leder)`,
    staff: (name: string) => `${name} (medarbejder)`,
  },
  approval: {
    button: 'Godkend planen',
    by: (name: string | undefined, on: string) =>
      name ? `Godkendt af ${name} ${common.day(on)}` : `Godkendt ${common.day(on)}`,
    changed: 'ændret siden',
    given: 'Planen er godkendt.',
  },
  told: {
    title: 'Du har fået en rolle',
    line: (role: string, team: string) => `${role} i ${team}.`,
    means: {
      coordinator: 'Du kan starte og lukke målinger, vælge sigtepunkter, rette i planerne og give andre roller.',
      leader: 'Du kan starte målinger, vælge sigtepunkter, rette i planerne, sætte dem i gang og godkende dem.',
      superUser:
        'Du kan læse rapporten og rette i planerne, og du hjælper kollegerne i gang med metoden. Du ser aldrig andres svar og skal ikke kontrollere sager.',
      member: 'Du kan læse rapporten og rette i planerne sammen med de andre i implementeringsteamet.',
      sponsor:
        'Du kan læse rapporten og følge planerne, og hvert kvartal får du en kort status. Du ser kun samlede tal, aldrig svar eller kommentarer.',
    },
    see: 'Se rollerne',
  },
}
