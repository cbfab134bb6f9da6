import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Spanish, documents. */
export const es: DocumentsTexts = {
  ...terms,
  page: 'Cómo trata {} los datos',
  version: 'Política de privacidad, versión {}',
  effective: 'en vigor desde el {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Finalidades',
    transmissions: 'Destinatarios de los datos',
    cookies: 'Cookies y almacenamiento',
    changes: 'Cambios en la política de privacidad',
    contact: 'Contacto y reclamaciones',
  },
  purposes: {
    intro:
      'Este sitio utiliza datos con las siguientes finalidades. Cuando pueda elegir si permite una finalidad, podrá cambiar su elección en cualquier momento en «Ajustar cookies».',
    none: 'Este sitio no utiliza datos con ninguna finalidad.',
    caption: 'Lista de finalidades',
    purpose: 'Finalidad',
    description: 'Qué hacemos',
    basis: 'Base jurídica',
    services: 'Servicios utilizados',
  },
  transmissions: {
    intro:
      'Este sitio envía datos a los siguientes destinatarios. Lo que solo recibe el titular de este sitio no figura en esta lista.',
    none: 'Este sitio no envía datos a nadie más que a su titular.',
    caption: 'Destinatarios y datos que se les envían',
    service: 'Servicio',
    items: 'Datos enviados',
    senderUse: 'Para qué los usamos',
    recipientUse: 'Para qué los usa el destinatario',
    stop: 'Cómo detenerlo',
    stopConsent:
      'Los datos solo se envían si usted lo permite. Si retira el permiso en «Ajustar cookies», dejan de enviarse.',
    stopOptOut: 'Si lo rechaza en «Ajustar cookies», los datos dejan de enviarse.',
    advanced:
      'Aunque no lo permita, se envían, sin cookies: la dirección de la página y la de la anterior, la fecha y la hora, su navegador, su dirección IP y lo que no ha permitido. Si lo permite, se envían todos los datos de esta lista.',
    stopThere: 'El destinatario determina si con ello cesa el envío o el uso.',
    afterRevoke: {
      stops: 'También se detiene en las páginas que estén abiertas.',
      cookieless:
        'No obstante, una página abierta puede seguir enviando datos, sin cookies, hasta que la vuelva a cargar.',
      unknown:
        'No se sabe si también se detiene en una página abierta. Se detiene al volver a cargarla.',
    },
    unstated: 'no se indica',
  },
  cookies: {
    intro: 'Este sitio guarda lo siguiente en su navegador.',
    star: ' Un «*» en un nombre representa cualesquiera caracteres.',
    caption: 'Lista de lo que se guarda',
    kind: 'Tipo',
    service: 'Servicio',
    cookie: 'cookie',
    local: 'almacenamiento local',
    session: 'almacenamiento de sesión',
    indexeddb: 'base de datos (IndexedDB)',
    site: 'este sitio',
    choice: 'Recuerda su elección sobre el uso de los datos.',
    agreed: 'Recuerda lo que usted ha permitido para volver a preguntarle si se amplía.',
    receipts: 'Conserva el comprobante de su elección hasta que haya llegado a este sitio.',
  },
  changesOf: {
    version: 'Versión',
    effective: 'En vigor desde',
    upcoming: 'Cambio previsto',
    read: 'Leer la nueva política de privacidad',
    none: 'Todavía no hay cambios.',
    caption: 'Historial de cambios',
    summary: 'Qué ha cambiado',
    kind: 'Tipo',
    material: 'cambio importante',
    minor: 'cambio menor',
    purposes: 'Finalidades afectadas',
  },
  contactOf: {
    controller: 'Titular de este sitio',
    form: 'Página de contacto',
    email: 'Correo electrónico',
    tel: 'Teléfono',
    same: 'Los mismos datos de contacto que para las consultas.',
  },
}
