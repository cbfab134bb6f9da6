import type { PolicyUpdateTexts } from '../types'

/** Spanish, what has changed. */
export const es: PolicyUpdateTexts = {
  changed: 'Cambios desde su elección: ',
  isNew: 'nueva finalidad',
  added: {
    service: 'nuevo servicio: {}',
    recipient: 'nuevo destinatario: {}',
    sends: 'ahora también se envía: {}',
    cookie: 'cookie {}',
    storage: 'guardado en el navegador: {}',
    host: 'nueva dirección: {}',
    basis: 'otra base jurídica',
  },
  reworded: 'descripción redactada de otra forma',
  unknown: 'han cambiado los detalles',
  more: 'y {} más',
  colon: ': ',
  comma: '; ',
  minor: 'Nuestra política de privacidad ha cambiado ligeramente.',
  upcoming: 'A partir del {} se aplicará una nueva versión de nuestra política de privacidad.',
  policy: 'Política de privacidad',
  close: 'Cerrar',
}
