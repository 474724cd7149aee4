/** What was done between two measurements, from what was found to what came of it: in the later report. */
export const thread = {
  title: 'Fra fund til resultat',
  intro:
    'Sådan hænger det sammen: hvad den forrige måling viste, hvad I ville, hvad I gjorde, og hvad I nåede. Barometeret kan ikke vise, hvad der har flyttet et indeks.',
  found: (title: string, index: string) => `Målingen »${title}« viste: ${index}.`,
  purpose: (text: string) => `Formål: ${text}`,
  activity: (text: string) => `Aktivitet: ${text}`,
  milestones: (done: number, all: number) => `Delmål: ${done} af ${all} nået.`,
  goal: (text: string) => `Mål: ${text}`,
  result: (result: string, note: string) => `Vurdering af målet: ${result}. ${note}`,
  cases: (met: number, of: number) => `${met} af ${of} sager`,
  notAssessed: 'Målet er ikke vurderet.',
  now: (index: string) => `Nu: ${index}.`,
}
