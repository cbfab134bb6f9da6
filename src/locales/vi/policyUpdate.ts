import type { PolicyUpdateTexts } from '../types'

/** Vietnamese, what has changed. */
export const vi: PolicyUpdateTexts = {
  changed: 'Thay đổi kể từ lần bạn chọn trước: ',
  isNew: 'mục đích mới',
  added: {
    service: 'dịch vụ mới: {}',
    recipient: 'bên nhận mới: {}',
    sends: 'dữ liệu được gửi thêm: {}',
    cookie: 'cookie {}',
    storage: 'lưu trữ trong trình duyệt: {}',
    host: 'địa chỉ mới: {}',
    basis: 'thay đổi cơ sở pháp lý',
  },
  reworded: 'thay đổi cách mô tả',
  unknown: 'thay đổi một số chi tiết',
  more: 'và {} mục khác',
  colon: ': ',
  comma: '; ',
  minor: 'Chính sách quyền riêng tư của chúng tôi có một số thay đổi nhỏ.',
  upcoming: 'Phiên bản mới của chính sách quyền riêng tư có hiệu lực từ ngày {}.',
  policy: 'Chính sách quyền riêng tư',
  close: 'Đóng',
}
