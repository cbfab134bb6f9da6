import type { TermTexts } from '../types'

/** Indonesian, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Diperlukan agar layanan dapat berjalan, jadi tidak dapat ditolak.',
    contract: 'Diperlukan untuk memenuhi perjanjian dengan Anda, jadi tidak dapat ditolak.',
    law: 'Diwajibkan oleh hukum, jadi tidak dapat ditolak.',
    published:
      'Menggunakan data yang dipublikasikan sendiri oleh pemiliknya, jadi tidak dapat ditolak.',
    vital:
      'Diperlukan untuk melindungi nyawa, kesehatan, atau harta benda, jadi tidak dapat ditolak.',
    consent: 'Hanya jika Anda menyetujuinya.',
    optout: 'Sampai Anda menolaknya.',
    sensitive: 'Datanya bersifat sensitif: hanya jika Anda menyetujuinya.',
  },
  recipient: 'Penerima',
  role: {
    own: 'pengelola situs ini',
    processor: 'bertindak atas instruksi kami',
    'third-party': 'juga menggunakan data untuk tujuannya sendiri',
  },
  country: 'Negara atau wilayah',
  use: 'Penggunaan oleh penerima',
  sends: 'Data yang dikirim',
  name: 'Nama',
  duration: 'Lama penyimpanan',
  description: 'Kegunaan',
  session: 'sampai browser ditutup',
  httpOnly: 'Hanya server yang dapat membacanya.',
  area: {
    local: 'sampai dihapus',
    session: 'sampai tab ditutup',
    indexeddb: 'sampai dihapus (basis data)',
  },
  recipientPolicy: 'Kebijakan privasi penerima',
  optOut: 'Tolak di situs penerima',
  changes: 'Perubahan kebijakan',
  contact: 'Kontak',
  complaints: 'Pengaduan',
  address: 'Alamat',
  responsible: 'Penanggung jawab data pribadi',
}
