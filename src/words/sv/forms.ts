import { common } from './common'

const around = (self: string, others: readonly string[]) =>
  [...others, self].map((name, n) => (n === 0 ? `”${self}” väntar på ”${name}”` : `som väntar på ”${name}”`)).join(', ')

export const forms = {
  help: {
    purpose: { text: 'Vad ska vara annorlunda för familjerna och för er själva om ett år?' },
    activity: {
      purpose: 'Vilken förändring ska aktiviteten hjälpa på vägen?',
      text: 'Vad gör ni helt konkret, och vilka är med?',
      startsOn: 'När är de som ska vara med redo?',
      endsOn: 'När kan ni se efter om den har haft effekt?',
      responsible: 'En person som ser till att det blir av – inte ett helt team.',
    },
    milestone: {
      purpose: 'Vilket syfte kommer ni närmare när delmålet är nått?',
      text: 'Vad går det att se har skett den dagen? Skriv så att två kollegor skulle svara likadant.',
      dueOn: 'Vad kan vara nått om 3, 6, 9 och 12 månader?',
      responsible: 'En person som ser till att det blir av – inte ett helt team.',
      after: 'Vad måste vara på plats först? Blir det försenat kan det här flyttas med.',
    },
    goal: {
      text: 'Vad kommer ni att kunna se när arbetet har lyckats?',
      dueOn: 'När är det rimligt att avgöra om det har lyckats?',
      indicator: 'Var tittar ni: i ärendena, i verksamhetssystemet, på mötena?',
      target: 'Hur många, hur ofta eller hur stor del?',
      cases: 'Bara antal. Skriv aldrig vilka ärenden det gäller.',
      casesMet: 'I hur många av dem ska det kunna ses?',
    },
    followup: {
      firstOn: 'Vilken dag kan alla som är med i planen?',
      everyMonths: 'Hur länge får något stå stilla innan ni upptäcker det?',
      owner: 'En person som kallar och skriver ned vad ni kom fram till.',
      how: 'Vad tittar ni på tillsammans, och vad behöver ni ha tagit fram?',
      inform: 'Vilka utanför mötet ska veta hur det går?',
    },
  },
  caution: 'Skriv inte om enskilda personer eller enskilda ärenden.',
  why: 'Varför? (valfritt)',
  whyHelp: 'Vad har ni lärt er sedan det skrevs? Det kommer att stå i planens logg.',
  inMonths: (n: number) => `Om ${n} mån.`,
  circle: (self: string, others: readonly string[]) => `Det blir en cirkel: ${around(self, others)}.`,
  changed: (who: string | undefined, on: string) =>
    `${who ?? 'Någon annan'} ändrade det här den ${common.day(on)} medan du skrev. Inget av ditt är sparat än.`,
  changedLately: 'Någon ändrade det här medan du skrev. Inget av ditt är sparat än.',
  nowSays: (field: string, value: string) => `${field}: där står nu ”${value}”.`,
  nowEmpty: (field: string) => `${field}: där står nu ingenting.`,
  saveAgain: 'Det du har skrivit står i fälten. Spara igen om det ska gälla.',
  removed: (who: string | undefined, on: string) => `${who ?? 'Någon annan'} tog bort det här den ${common.day(on)}.`,
  removedLately: 'Någon tog bort det här medan du skrev.',
  saveAsNew: 'Spara om det ska in i planen igen.',
  removeAgain: 'Ta bort igen om det fortfarande ska bort.',
  wouldMiss: (parts: readonly string[]) =>
    `Inget är ändrat: planen pågår och skulle sakna ${common.list(parts)}. Lägg till det nya först.`,
  yes: 'ja',
  no: 'nej',
  tickNames: { specific: 'Specifikt', measurable: 'Mätbart', accepted: 'Accepterat', realistic: 'Realistiskt' },
  ticked: (ticks: readonly string[], who: string | undefined, on: string) =>
    `${common.list(ticks)}: ikryssat ${who ? `av ${who} ` : ''}den ${common.day(on)}`,
  about: (text: string, remark: string) => `”${text}”: ${remark}`,
  checks: {
    unreachable: (who: string) => `Jag kan inte skriva till ${who}, så det kommer inga påminnelser.`,
    left: (who: string) => `${who} är inte kvar i teamet.`,
    closed: (before: string) => `Datumet är ingen arbetsdag. Sista arbetsdagen före är den ${common.day(before)}.`,
    afterGoal: (goalOn: string) => `Datumet ligger efter målets datum, den ${common.day(goalOn)}.`,
    beforeEarlier: (text: string, on: string) =>
      `Datumet ligger före ”${text}”, som ska vara nått först, den ${common.day(on)}.`,
    load: (who: string, n: number, week: number) => `${who} har ${n} delmål i vecka ${week}, alla planer inräknade.`,
    winter: 'Datumet ligger i vecka 7 eller 8, då många har sportlov.',
    easter: 'Datumet ligger i påsken.',
    summer: 'Datumet ligger i sommarsemestern (vecka 29–31).',
    autumn: 'Datumet ligger i vecka 42, då många är lediga.',
    christmas: 'Datumet ligger vid jul och nyår.',
    many: (who: string, n: number) => `${who} håller i ${n} aktiviteter samtidigt.`,
    goalEarly: (last: string) => `Målets datum ligger före det sista delmålet, den ${common.day(last)}.`,
  },
  raise: 'Flytta upp',
  raised: (n: number, all: number) => `Syftet står nu som nummer ${n} av ${all}.`,
  steps: 'Lägg in fyra steg',
  stepsAdded: 'Fyra delmål är inlagda. Ändra dem så att de passar er.',
  step: [
    'Vi har förberett det nya arbetssättet tillsammans med några handläggare.',
    'Det nya arbetssättet är prövat i några få ärenden.',
    'Det nya arbetssättet är justerat efter det vi lärde oss av att pröva det.',
    'Alla använder det nya arbetssättet.',
  ],
  makeKind: { implementing: 'Gör till implementeringsplan', anchoring: 'Gör till plan för varaktig användning' },
  cases: {
    of: 'Hur många ärenden går ni igenom? (valfritt)',
    met: 'Hur många av dem ska visa det? (valfritt)',
    foundOf: 'Hur många ärenden gick ni igenom? (valfritt)',
    foundMet: 'Hur många av dem visade det? (valfritt)',
    aim: (met: number, of: number) => `Ärendegranskning: ${met} av ${of} ärenden`,
    found: (met: number, of: number) => `${met} av ${of} ärenden`,
    foundOfAim: (met: number, of: number, aimMet: number, aimOf: number) =>
      `${met} av ${of} ärenden (mål: ${aimMet} av ${aimOf})`,
  },
}
