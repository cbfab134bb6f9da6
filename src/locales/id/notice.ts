import type { NoticeTexts } from '../types'

/** Indonesian, first layer. */
export const id: NoticeTexts = {
  title: 'Cara {} menggunakan cookie',
  lead: 'Bolehkah kami menyimpan dan mengirim data untuk tujuan berikut? Anda dapat mengubah pilihan kapan saja.',
  told: 'Kami menyimpan dan mengirim data untuk tujuan berikut sampai Anda menolaknya. Anda dapat menolak kapan saja.',
  active: ' (aktif sampai Anda menolaknya)',
  gpc: ' (nonaktif atas permintaan browser Anda: Global Privacy Control)',
  lapsed:
    'Kebijakan kami telah berubah atau pilihan Anda sudah kedaluwarsa, jadi kami bertanya lagi.',
  unkept: 'Pilihan Anda tidak dapat disimpan di browser ini, jadi hanya berlaku untuk halaman ini.',
  accept: 'Setujui semua',
  reject: 'Tolak semua',
  settings: 'Setelan cookie',
  policy: 'Kebijakan privasi',
  saved: 'Pilihan Anda telah disimpan. Anda dapat mengubahnya kapan saja.',
}
