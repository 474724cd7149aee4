import { common } from './common'

const days = (n: number) => (n === 1 ? '1 dag' : `${n} dagar`)

export const milestone = {
  mine: 'Mina delmål',
  none: 'Du är inte ansvarig för något delmål just nu.',
  /** How far there is to the date, from today. */
  ahead: (n: number) => (n === 0 ? 'i dag' : n === 1 ? 'i morgon' : n > 1 ? `om ${n} dagar` : `${days(-n)} försenat`),
  due: (on: string, n: number) => `${common.day(on)} (${milestone.ahead(n)})`,
  ofPlan: (sigtepunkt: string) => `Plan: ${sigtepunkt}`,
  responsible: (name: string | undefined) => (name ? `Ansvarig: ${name}` : 'Utan ansvarig'),
  reminder: {
    summary: (text: string, n: number) => `Delmål ${milestone.ahead(n)}: ${text}`,
    summarySeveral: (n: number) => `${n} delmål behöver dig`,
    title: 'Ett delmål närmar sig',
    titleToday: 'Ett delmål ska nås i dag',
    titleLate: 'Ett delmål är försenat',
    titleNobody: 'Ett delmål saknar ansvarig',
    titleLeft: 'Ett delmål har förlorat sin ansvariga',
    titleSeveral: 'Delmål som behöver dig',
    why: 'Du får meddelandet eftersom du är ansvarig för delmålet.',
    whyOwner: 'Delmålet är försenat, och det är du som följer upp planen.',
    whyNobody:
      'Delmålet har inte längre någon ansvarig. Du får det här eftersom du följer upp planen eller är koordinator. Koordinatorn kan välja en ny ansvarig i planen.',
    whyLeft: 'Den ansvariga har lämnat teamet. Du får det här eftersom du följer upp planen eller är samordnare.',
    stop: 'Skriv ”paus” och ett datum om du inte vill ha påminnelser före den dagen.',
  },
  doneTitle: 'Är delmålet nått?',
  evidence: 'Vad visar det?',
  learned: 'Vad lärde ni er? (valfritt)',
  done: 'Ja, det är nått',
  moveTitle: 'Behöver datumet flyttas?',
  dueOn: 'Nytt datum',
  why: 'Varför?',
  move: 'Flytta datumet',
  doneNow: 'Bra. Delmålet är nått',
  doneLine: (text: string, evidence: string) => `”${text}” Så syns det: ${evidence}`,
  learnedLine: (text: string) => `Det här lärde ni er: ${text}`,
  moved: 'Datumet är flyttat',
  movedLine: (text: string, on: string) =>
    `”${text}” Nytt datum: ${common.day(on)}. Påminnelserna följer det nya datumet.`,
  slip: {
    title: 'Det här flyttas också:',
    shift: (text: string, from: string, to: string) => `”${text}”: ${common.day(from)} → ${common.day(to)}`,
    rest: (n: number) => (n === 1 ? 'Och 1 delmål till.' : `Och ${n} delmål till.`),
    told: 'De som är ansvariga får besked direkt.',
    before: (n: number) => `Flyttar du bara det här delmålet hamnar ${n} av dem som väntar på det före det.`,
    move: 'Flytta dem också',
    leave: 'Flytta bara detta',
    heldBack: (text: string, on: string) =>
      `Det väntar på ”${text}”, som ska vara nått först ${common.day(on)}. Välj den dagen eller en senare.`,
    afterGoal: (on: string) => `Observera: Det nya datumet ligger efter målets, ${common.day(on)}.`,
    othersAfterGoal: (n: number, on: string) =>
      `Observera: ${n} av dem som flyttas med hamnar efter målets datum, ${common.day(on)}.`,
    along: (n: number) => `${n} delmål som väntar på det har också flyttats.`,
    stayed: (n: number) => `${n} delmål som väntar på det har kvar sitt datum.`,
    letter: {
      title: 'Ett delmål du väntar på har flyttats',
      by: (name: string) => `${name} har flyttat datumet.`,
      why: (text: string) => `Orsak: ${text}`,
      along: (text: string, from: string, to: string) =>
        `Ditt delmål ”${text}” har flyttats med, från ${common.day(from)} till ${common.day(to)}.`,
      kept: (text: string, on: string) => `Ditt delmål ”${text}” har kvar sitt datum, ${common.day(on)}.`,
      keptBefore: (text: string, on: string) =>
        `Ditt delmål ”${text}” har kvar sitt datum, ${common.day(on)}, och ligger nu före det du väntar på.`,
    },
  },
  alreadyDone: 'Delmålet är redan nått, så datumet kan inte flyttas.',
  gone: 'Delmålet finns inte längre.',
  notYours: 'Det kan bara den som är ansvarig eller samordnaren göra.',
  faults: {
    needed: 'Fyll i fältet.',
    'no-day': 'Välj ett datum.',
    past: 'Datumet har passerat. Välj i dag eller en senare dag.',
    'before-earlier': 'Datumet ligger före datumet för ett delmål som ska nås först.',
    'moved-meanwhile': 'Datumet har flyttats under tiden. Se det nya högst upp och försök igen om det ändå behövs.',
    same: 'Datumet är detsamma. Välj ett annat.',
    ...common.isPrivate,
  },
}
