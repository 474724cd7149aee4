export const thread = {
  title: 'Från resultat till förändring',
  intro:
    'Så hänger det ihop: vad den förra mätningen visade, vad ni ville, vad ni gjorde och vad ni nådde. Barometern kan inte visa vad som har flyttat ett index.',
  found: (title: string, index: string) => `Mätningen ”${title}” visade: ${index}.`,
  purpose: (text: string) => `Syfte: ${text}`,
  activity: (text: string) => `Aktivitet: ${text}`,
  milestones: (done: number, all: number) => `Delmål: ${done} av ${all} nådda.`,
  goal: (text: string) => `Mål: ${text}`,
  result: (result: string, note: string) => `Bedömning av målet: ${result}. ${note}`,
  cases: (met: number, of: number) => `${met} av ${of} ärenden`,
  notAssessed: 'Målet är inte bedömt.',
  now: (index: string) => `Nu: ${index}.`,
}
