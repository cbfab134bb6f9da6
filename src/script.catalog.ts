// sekisho-catalog.js: the services of the catalogue, for a page whose configuration names some of them.
import { writeOutInPage } from './catalog/inPage'
import { services } from './catalog/services'

writeOutInPage(services)
