import type { NoticeTexts } from '../types'

/** Spanish, first layer. */
export const es: NoticeTexts = {
  title: 'Cómo utiliza {} las cookies',
  lead: '¿Nos permite guardar y enviar datos con las siguientes finalidades? Puede cambiar su elección en cualquier momento.',
  told: 'Guardamos y enviamos datos con las siguientes finalidades hasta que usted las rechace. Puede hacerlo en cualquier momento.',
  active: ' (en curso hasta que la rechace)',
  gpc: ' (sin activar, a petición de su navegador: Global Privacy Control)',
  lapsed:
    'Nuestra política de privacidad ha cambiado o su elección ha caducado, por lo que volvemos a preguntarle.',
  unkept:
    'Su elección no se puede guardar en este navegador, por lo que solo es válida en esta página.',
  accept: 'Aceptar todo',
  reject: 'Rechazar todo',
  settings: 'Ajustar cookies',
  policy: 'Política de privacidad',
  saved: 'Su elección se ha guardado. Puede cambiarla en cualquier momento.',
}
