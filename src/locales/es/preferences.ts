import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Spanish, second layer. */
export const es: PreferencesTexts = {
  ...terms,
  title: 'Ajustar cookies',
  language: 'Idioma',
  intro: 'Elija si permite o no cada finalidad. Puede cambiar su elección en cualquier momento.',
  close: 'Cerrar',
  save: 'Guardar elección',
  version: 'Política de privacidad, versión {}',
  effective: 'en vigor desde el {}',
  gpcObeyed:
    'Sin activar, porque su navegador pide a los sitios que no vendan ni compartan sus datos (Global Privacy Control). Aun así, puede permitir esta finalidad en este sitio.',
  gpcOverruled:
    'Su navegador pide a los sitios que no vendan ni compartan sus datos (Global Privacy Control). Usted ha permitido esta finalidad en este sitio.',
  services: 'Servicios utilizados ({})',
  always: 'Siempre en curso',
  own: 'Permitir «{}» por separado',
  allowedOnly: 'Esta finalidad está sin activar, pero usted permite: {}',
  kept: 'Guardado en el navegador',
  record: 'Comprobante de su elección',
  decided: 'Elección hecha el {}',
  recordId: 'Número de comprobante',
  copy: 'Copiar el número de comprobante',
  copied: 'Se ha copiado el número de comprobante.',
  uncopied: 'El navegador no ha permitido copiar. Copie el número de este campo.',
  download: 'Descargar el comprobante',
  form: 'Página de contacto',
  quote:
    'Para preguntas o reclamaciones sobre sus datos, utilice los contactos que figuran más abajo e indique el número de comprobante. Solo con él se puede encontrar el comprobante de su elección.',
  subject: 'Sobre mis datos (comprobante {})',
  stored: 'Lo que este sitio ha guardado en este navegador',
  show: 'Ver lo que hay guardado ahora',
  unloaded: 'No se ha podido cargar. Cierre este apartado e inténtelo de nuevo.',
}
