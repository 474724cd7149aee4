import { common } from './common'

export const role = {
  title: (team: string) => `Roller i ${team}`,
  several: 'Roller: Vilket team?',
  noTeam: 'Jag känner inte till något team där du är med. Leta upp Barometer under Appar i Teams och lägg till det.',
  nobody: 'Ingen har någon roll ännu.',
  noName: 'Okänt namn',
  names: {
    coordinator: 'Samordnare',
    leader: 'Chef med ansvar för förändringen',
    superUser: 'Superanvändare',
    member: 'Med i implementeringsgruppen',
    sponsor: 'Sponsor',
  },
  methods: { ics: 'ICS', dubu: 'DUBU', styringsgrundlag: 'de styrande dokumenten', samverkan: 'samverkan' },
  levels: { leader: 'chefsnivå', staff: 'medarbetarnivå' },
  scoped: (role: string, scope: string) => `${role} för ${scope}`,
  follows: (plan: string) => `Följer upp ”${plan}” (ändras i planen)`,
  tasks: 'Vem gör vad',
  next: 'Nästa',
  form: 'Roll',
  help: 'En roll ger tillgång till det den är till för och inget mer. Ingen roll ger tillgång till andras svar.',
  fields: {
    person: 'Vem?',
    outside: 'Eller hela namnet på någon som inte är med i teamet men har skrivit till Barometer',
    role: 'Roll',
    scope: 'Metod (måste väljas för superanvändare)',
    level: 'Nivå (valfritt)',
    unit: 'Enhet (valfritt)',
    none: 'Inte vald',
  },
  faults: {
    who: 'Välj en person i teamet.',
    outside:
      'Jag känner inte till precis en person med det namnet. Den som ska få rollen kan skriva ”hjälp” till Barometer först.',
    needed: 'Välj något i listan.',
    unknown: 'Välj något i listan.',
  },
  last: 'Ett team måste ha en samordnare. Ge rollen till någon annan först.',
  kept: 'Sparat.',
  saved: (name: string) => `Sparat. Om ${name} inte har hört om rollen tidigare skickas ett meddelande nu.`,
  removed: 'Rollen är borttagen.',
  advice: {
    teamLevel: {
      staff:
        'Implementeringsgruppen består bara av chefer. Vägledningen rekommenderar både chefer och medarbetare: De som ska använda metoden vet vad som fungerar i vardagen.',
      leader:
        'Implementeringsgruppen består bara av medarbetare. Vägledningen rekommenderar både chefer och medarbetare: Utan en chef finns ingen som kan prioritera tid och följa upp.',
    },
    few: (method: string) =>
      `Rekommendation: minst två superanvändare för ${method}, så att metoden inte står och faller med en person. Rollen fortsätter efter införandet och ska vara attraktiv att ha.`,
    methodLevel: {
      leader: (method: string) =>
        `Rekommendation: superanvändare för ${method} på både chefs- och medarbetarnivå, så att fler nivåer känner ansvar. Här saknas chefsnivån.`,
      staff: (method: string) =>
        `Rekommendation: superanvändare för ${method} på både chefs- och medarbetarnivå, så att fler nivåer känner ansvar. Här saknas medarbetarnivån.`,
    },
    units: (units: readonly string[]) =>
      `Rekommendation: en superanvändare i varje enhet. Här saknas ${common.list(units)}.`,
  },
  implementers: (people: readonly string[]) => `Implementeringsgrupp: ${common.list(people)}`,
  more: (n: number) => (n === 1 ? '1 till' : `${n} till`),
  ofLevel: {
    leader: (name: string) => `${name} (chef)`,
    staff: (name: string) => `${name} (medarbetare)`,
  },
  approval: {
    button: 'Godkänn planen',
    by: (name: string | undefined, on: string) =>
      name ? `Godkänd av ${name} ${common.day(on)}` : `Godkänd ${common.day(on)}`,
    changed: 'ändrad sedan dess',
    given: 'Planen är godkänd.',
  },
  told: {
    title: 'Du har fått en roll',
    line: (role: string, team: string) => `${role} i ${team}.`,
    means: {
      coordinator: 'Du kan starta och stänga mätningar, välja fokusområden, ändra i planerna och ge andra roller.',
      leader: 'Du kan starta mätningar, välja fokusområden, ändra i planerna, sätta igång dem och godkänna dem.',
      superUser:
        'Du kan läsa rapporten och ändra i planerna, och du hjälper kollegorna igång med metoden. Du ser aldrig andras svar och ska inte kontrollera ärenden.',
      member: 'Du kan läsa rapporten och ändra i planerna tillsammans med de andra i implementeringsgruppen.',
      sponsor:
        'Du kan läsa rapporten och följa planerna, och varje kvartal får du en kort status. Du ser bara samlade siffror, aldrig svar eller kommentarer.',
    },
    see: 'Se rollerna',
  },
}
