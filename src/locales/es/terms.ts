import type { TermTexts } from '../types'

/** Spanish, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'El servicio no puede funcionar sin ello, por lo que no se puede rechazar.',
    contract:
      'Es necesario para cumplir nuestro contrato con usted, por lo que no se puede rechazar.',
    law: 'Lo exige la ley, por lo que no se puede rechazar.',
    published:
      'Utiliza lo que la propia persona ha hecho público, por lo que no se puede rechazar.',
    vital:
      'Es necesario para proteger la vida, la salud o los bienes, por lo que no se puede rechazar.',
    consent: 'Solo si usted lo permite.',
    optout: 'Hasta que usted lo rechace.',
    sensitive: 'Son datos sensibles: solo si usted lo permite.',
  },
  recipient: 'Destinatario',
  role: {
    own: 'titular de este sitio',
    processor: 'trata los datos en nuestro nombre',
    'third-party': 'también usa los datos para sus propios fines',
  },
  country: 'País o región',
  use: 'Para qué los usa el destinatario',
  sends: 'Datos enviados',
  name: 'Nombre',
  duration: 'Duración',
  description: 'Para qué sirve',
  session: 'hasta que se cierra el navegador',
  httpOnly: 'Solo el servidor puede leerla.',
  area: {
    local: 'hasta que se borra',
    session: 'hasta que se cierra la pestaña',
    indexeddb: 'hasta que se borra (base de datos)',
  },
  recipientPolicy: 'Política de privacidad del destinatario',
  optOut: 'Oponerse ante el destinatario',
  changes: 'Cambios en la política de privacidad',
  contact: 'Contacto',
  complaints: 'Reclamaciones',
  address: 'Dirección',
  responsible: 'Persona a cargo de los datos personales',
}
