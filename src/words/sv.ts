import { da, type Words } from './da'

export const sv: Words = da
