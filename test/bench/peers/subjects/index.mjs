// Everything that is compared, in the order of the tables. The ratios are those to the first.
import { blank } from './blank.mjs'
import { c15t } from './c15t.mjs'
import { klaro } from './klaro.mjs'
import { osano } from './osano.mjs'
import { subjects as sekisho } from './sekisho.mjs'
import { tarteaucitron } from './tarteaucitron.mjs'
import { vanillaCookieconsent } from './vanillaCookieconsent.mjs'

export const REFERENCE = vanillaCookieconsent

/** @type {import('./subject.mjs').Subject[]} */
export const SUBJECTS = [vanillaCookieconsent, ...sekisho, klaro, tarteaucitron, osano, c15t, blank]
