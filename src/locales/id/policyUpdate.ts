import type { PolicyUpdateTexts } from '../types'

/** Indonesian, what has changed. */
export const id: PolicyUpdateTexts = {
  changed: 'Perubahan sejak pilihan Anda: ',
  isNew: 'tujuan baru',
  added: {
    service: 'layanan baru: {}',
    recipient: 'penerima baru: {}',
    sends: 'kini juga dikirim: {}',
    cookie: 'cookie {}',
    storage: 'disimpan di browser: {}',
    host: 'alamat baru: {}',
    basis: 'dasar hukum berubah',
  },
  reworded: 'penjelasan diubah',
  unknown: 'rinciannya berubah',
  more: 'dan {} lainnya',
  colon: ': ',
  comma: '; ',
  minor: 'Ada perubahan kecil pada kebijakan privasi kami.',
  upcoming: 'Versi baru kebijakan privasi kami berlaku mulai {}.',
  policy: 'Kebijakan privasi',
  close: 'Tutup',
}
