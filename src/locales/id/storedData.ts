import type { StoredDataTexts } from '../types'

/** Indonesian, what is stored here now. */
export const id: StoredDataTexts = {
  intro:
    'Penghapusan menghilangkan data yang tersimpan saat ini, tetapi tidak menarik persetujuan apa pun: untuk hal yang telah Anda setujui, data dapat disimpan lagi.',
  unread: 'Data yang tersimpan tidak dapat dibaca saat ini.',
  nothing: 'Situs ini tidak menyimpan data apa pun di browser ini.',
  none: 'Saat ini tidak ada data yang tersimpan di sini.',
  areas: {
    cookie: 'cookie',
    local: 'penyimpanan lokal',
    session: 'penyimpanan sesi',
    indexeddb: 'basis data (isi tidak ditampilkan)',
  },
  until: 'selama {}',
  unknown: 'jangka waktu tidak disebutkan',
  unallowed: 'saat ini tanpa persetujuan Anda',
  undeclared: 'Tidak disebutkan dalam kebijakan',
  undeclaredNote:
    'Kebijakan situs ini tidak menjelaskan kegunaan data ini. Anda dapat menanyakannya kepada situs ini.',
  own: 'Data untuk mengingat pilihan Anda',
  ownCookie: 'Mengingat pilihan Anda agar kami tidak bertanya di setiap halaman.',
  ownMemory: 'Mengingat apa yang sudah ditampilkan kepada Anda agar tidak ditampilkan lagi.',
  ownReceipt: 'Catatan pilihan yang masih menunggu dikirim ke situs, dan dihapus setelah itu.',
  hidden: 'Cookie berikut mungkin juga ada: {}. Hanya server yang dapat melihat dan menghapusnya.',
  showValue: 'Tampilkan nilai',
  hideValue: 'Sembunyikan nilai',
  whole: 'Tampilkan semua {} karakter',
  empty: '(kosong)',
  erase: 'Hapus',
  erasePurpose: 'Hapus semua data untuk tujuan ini',
  eraseUndeclared: 'Hapus semua data ini',
  eraseAll: 'Hapus semuanya',
  eraseAllNote:
    'Ini termasuk data yang diperlukan agar situs berfungsi, jadi Anda mungkin perlu masuk lagi. Pilihan Anda tetap tersimpan.',
  allowed: 'Anda telah menyetujui “{}”, jadi layanan terkait dapat menyimpan data lagi.',
  fixed: '“{}” tidak dapat ditolak, jadi situs ini dapat menyimpan data lagi.',
  withdraw: 'Tarik persetujuan untuk “{}” dan hapus datanya',
  withdrawn: 'Persetujuan untuk “{}” telah ditarik.',
  reset: 'Hapus pilihan saya dan tanyakan lagi',
  resetNote:
    'Ini menarik semua persetujuan Anda dan menghapus data yang disimpan berdasarkan persetujuan itu.',
  forgotten: 'Pilihan Anda telah dihapus. Anda dapat memilih lagi di atas.',
  erased: 'Dihapus: {}.',
  unchanged: 'Tidak ada yang perlu dihapus.',
  remains: {
    server: '{}: hanya server yang dapat melihat dan menghapus cookie ini, jika ada.',
    path: '{}: tidak terhapus. Data ini milik bagian lain dari situs, dan hanya halaman di bagian itu yang dapat menghapusnya.',
    recipient: '{}: jika ada, tersimpan di situs penerima. Hanya penerima yang dapat menghapusnya.',
    close:
      '{}: tidak terhapus karena sedang digunakan. Tutup tab lain dari situs ini, lalu coba lagi.',
  },
  again: '{}: sudah dihapus, tetapi langsung disimpan lagi.',
  failed: 'Penghapusan gagal. Silakan coba lagi nanti.',
}
