import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Indonesian, documents. */
export const id: DocumentsTexts = {
  ...terms,
  page: 'Cara {} menangani data',
  version: 'Kebijakan privasi, versi {}',
  effective: 'berlaku sejak {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Tujuan',
    transmissions: 'Data yang dikirim ke pihak lain',
    cookies: 'Cookie dan penyimpanan',
    changes: 'Perubahan kebijakan',
    contact: 'Kontak dan pengaduan',
  },
  purposes: {
    intro:
      'Situs ini menggunakan data untuk tujuan berikut. Jika Anda dapat memilih apakah menyetujui suatu tujuan, Anda dapat mengubah pilihan di setelan cookie kapan saja.',
    none: 'Situs ini tidak menggunakan data untuk tujuan apa pun.',
    caption: 'Daftar tujuan',
    purpose: 'Tujuan',
    description: 'Yang kami lakukan',
    basis: 'Dasar',
    services: 'Layanan yang digunakan',
  },
  transmissions: {
    intro:
      'Situs ini mengirim data kepada penerima berikut. Data yang hanya diterima oleh pengelola situs ini tidak tercantum dalam daftar ini.',
    none: 'Situs ini tidak mengirim data kepada siapa pun selain pengelolanya.',
    caption: 'Penerima dan data yang dikirim',
    service: 'Layanan',
    items: 'Data yang dikirim',
    senderUse: 'Penggunaan oleh kami',
    recipientUse: 'Penggunaan oleh penerima',
    stop: 'Cara menghentikannya',
    stopConsent:
      'Data hanya dikirim jika Anda menyetujuinya. Jika Anda menarik persetujuan di setelan cookie, data tidak dikirim lagi.',
    stopOptOut: 'Jika Anda menolaknya di setelan cookie, data tidak dikirim lagi.',
    advanced:
      'Meskipun Anda tidak menyetujuinya, layanan ini mengirim, tanpa cookie: alamat halaman ini dan halaman sebelumnya, waktu, browser Anda, alamat IP Anda, dan apa yang tidak Anda setujui. Jika Anda menyetujuinya, semua data dalam daftar ini dikirim.',
    stopThere: 'Penerima yang menentukan apakah pengiriman atau penggunaannya yang dihentikan.',
    afterRevoke: {
      stops: 'Pengiriman juga berhenti di halaman yang sedang terbuka.',
      cookieless:
        'Namun, halaman yang sedang terbuka mungkin terus mengirim, tanpa cookie, sampai Anda memuatnya ulang.',
      unknown:
        'Belum diketahui apakah pengiriman juga berhenti di halaman yang sedang terbuka. Memuat ulang halaman menghentikannya.',
    },
    unstated: 'tidak disebutkan',
  },
  cookies: {
    intro: 'Situs ini menyimpan data berikut di browser Anda.',
    star: ' Tanda “*” dalam nama mewakili karakter apa pun.',
    caption: 'Daftar data yang disimpan',
    kind: 'Jenis',
    service: 'Layanan',
    cookie: 'cookie',
    local: 'penyimpanan lokal',
    session: 'penyimpanan sesi',
    indexeddb: 'basis data (IndexedDB)',
    site: 'situs ini',
    choice: 'Mengingat pilihan Anda tentang penggunaan data.',
    agreed:
      'Mengingat apa yang telah Anda setujui, agar kami bertanya lagi jika cakupannya bertambah.',
    receipts: 'Menyimpan catatan pilihan Anda sampai diterima situs ini.',
  },
  changesOf: {
    version: 'Versi',
    effective: 'Berlaku mulai',
    upcoming: 'Perubahan yang direncanakan',
    read: 'Baca kebijakan baru',
    none: 'Belum ada perubahan.',
    caption: 'Riwayat perubahan',
    summary: 'Isi perubahan',
    kind: 'Jenis',
    material: 'perubahan penting',
    minor: 'perubahan kecil',
    purposes: 'Tujuan terkait',
  },
  contactOf: {
    controller: 'Pengelola situs ini',
    form: 'Halaman kontak',
    email: 'Email',
    tel: 'Telepon',
    same: 'Sama dengan kontak di atas.',
  },
}
