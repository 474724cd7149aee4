/** A letter that could not even be written was put away in the end; somebody must look at why. */
export const isSetAside = ({ state, why }: { readonly state?: unknown; readonly why?: unknown }): boolean =>
  state === 'failed' && typeof why === 'string' && why.startsWith('fault')
