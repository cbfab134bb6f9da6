import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Indonesian, second layer. */
export const id: PreferencesTexts = {
  ...terms,
  title: 'Setelan cookie',
  language: 'Bahasa',
  intro:
    'Untuk setiap tujuan, pilih apakah Anda menyetujuinya. Anda dapat mengubah pilihan kapan saja.',
  close: 'Tutup',
  save: 'Simpan pilihan',
  version: 'Kebijakan privasi, versi {}',
  effective: 'berlaku sejak {}',
  gpcObeyed:
    'Nonaktif, karena browser Anda meminta situs agar tidak menjual atau membagikan data Anda (Global Privacy Control). Anda tetap dapat menyetujuinya khusus untuk situs ini.',
  gpcOverruled:
    'Browser Anda meminta situs agar tidak menjual atau membagikan data Anda (Global Privacy Control). Anda telah menyetujuinya khusus untuk situs ini.',
  services: 'Layanan yang digunakan ({})',
  always: 'Selalu aktif',
  own: 'Setujui “{}” secara terpisah',
  allowedOnly: 'Tujuan ini tidak aktif, tetapi Anda menyetujui: {}',
  kept: 'Data yang disimpan di browser',
  record: 'Catatan pilihan Anda',
  decided: 'Dipilih pada {}',
  recordId: 'Nomor catatan',
  copy: 'Salin nomor catatan',
  copied: 'Nomor catatan telah disalin.',
  uncopied:
    'Browser tidak mengizinkan penyalinan. Silakan salin sendiri nomor pada kolom di bawah ini.',
  download: 'Unduh catatan',
  form: 'Halaman kontak',
  quote:
    'Untuk bertanya atau menyampaikan pengaduan tentang data Anda, gunakan kontak di bawah ini dan sebutkan nomor catatan. Catatan pilihan Anda hanya dapat ditemukan dengan nomor ini.',
  subject: 'Tentang data saya (nomor catatan {})',
  stored: 'Data yang disimpan situs ini di browser ini',
  show: 'Tampilkan data yang tersimpan saat ini',
  unloaded: 'Bagian ini tidak dapat dimuat. Silakan tutup, lalu coba lagi.',
}
