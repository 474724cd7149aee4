/** The plans as a table for a spreadsheet and as dates for a calendar. */
export const planTable = {
  headings: {
    sigtepunkt: 'Sigtepunkt',
    kind: 'Slags',
    purpose: 'Formål',
    text: 'Tekst',
    responsible: 'Ansvarlig',
    starts: 'Begynder',
    due: 'Slutter eller senest',
    state: 'Status',
    evidence: 'Hvad viser det?',
    waits: 'Venter på',
    more: 'Mere',
  },
  kinds: {
    sigtepunkt: 'Sigtepunkt',
    purpose: 'Formål',
    activity: 'Aktivitet',
    milestone: 'Delmål',
    goal: 'Mål',
    followUp: 'Opfølgning',
    meeting: 'Opfølgningsmøde',
    held: 'Opfølgning, holdt',
  },
  calendar: {
    name: (team: string) => `Barometer: ${team}`,
    milestone: (text: string) => `Delmål: ${text}`,
    meeting: (title: string) => `Opfølgning: ${title}`,
    plan: (title: string) => `Plan: ${title}`,
    responsible: (name: string) => `Ansvarlig: ${name}`,
    owner: (name: string) => `${name} følger op.`,
  },
}
