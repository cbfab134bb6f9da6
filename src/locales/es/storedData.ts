import type { StoredDataTexts } from '../types'

/** Spanish, what is stored here now. */
export const es: StoredDataTexts = {
  intro:
    'Al borrar se elimina lo que hay guardado ahora. No se retira ningún permiso: lo que está permitido puede volver a guardarse.',
  unread: 'En este momento no se puede saber qué hay guardado.',
  nothing: 'Este sitio no ha guardado nada en este navegador.',
  none: 'Ahora no hay nada guardado para esto.',
  areas: {
    cookie: 'cookie',
    local: 'almacenamiento local',
    session: 'almacenamiento de sesión',
    indexeddb: 'base de datos (no se muestra el contenido)',
  },
  until: 'durante {}',
  unknown: 'duración no indicada',
  unallowed: 'no se permite actualmente',
  undeclared: 'No figura en la política de privacidad',
  undeclaredNote:
    'La política de privacidad de este sitio no indica para qué sirve. Puede preguntarlo al titular del sitio.',
  own: 'Guardado para recordar su elección',
  ownCookie: 'Recuerda su elección para no preguntarle en cada página.',
  ownMemory: 'Recuerda lo que ya se le ha mostrado para no volver a mostrarlo.',
  ownReceipt:
    'Comprobante de una elección que aún debe enviarse al sitio y que después se elimina.',
  hidden: 'Puede que también estén estas cookies: {}. Solo el servidor puede verlas y borrarlas.',
  showValue: 'Mostrar el valor',
  hideValue: 'Ocultar el valor',
  whole: 'Mostrar los {} caracteres',
  empty: '(vacío)',
  erase: 'Borrar',
  erasePurpose: 'Borrar todo lo de esta finalidad',
  eraseUndeclared: 'Borrar todo esto',
  eraseAll: 'Borrar todo',
  eraseAllNote:
    'Esto incluye lo que el sitio necesita para funcionar: es posible que tenga que volver a iniciar sesión. Su elección se conserva.',
  allowed: 'Usted permite «{}», por lo que los servicios utilizados pueden volver a guardar algo.',
  fixed: '«{}» no se puede rechazar, por lo que el sitio puede volver a guardar algo.',
  withdraw: 'Dejar de permitir «{}» y borrar los datos',
  withdrawn: 'Ya no se permite «{}».',
  reset: 'Borrar mi elección y volver a elegir',
  resetNote: 'Se retira todo lo que ha permitido y se borra lo que se guardó para ello.',
  forgotten: 'Su elección se ha borrado. Puede volver a elegir más arriba.',
  erased: 'Elementos borrados: {}.',
  unchanged: 'No había nada que borrar.',
  remains: {
    server: '{}: si estas cookies están aquí, solo el servidor puede verlas y borrarlas.',
    path: '{}: sin borrar. Pertenece a otra parte del sitio y solo se puede borrar desde una página de esa parte.',
    recipient:
      '{}: si existe, está en el sitio del destinatario. Solo el destinatario puede borrarlo.',
    close:
      '{}: sin borrar, porque está en uso. Cierre las demás pestañas de este sitio e inténtelo de nuevo.',
  },
  again: '{}: tras borrar, se volvió a guardar de inmediato.',
  failed: 'No se ha podido borrar. Inténtelo de nuevo más tarde.',
}
