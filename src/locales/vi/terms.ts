import type { TermTexts } from '../types'

/** Vietnamese, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Cần thiết để cung cấp dịch vụ, nên không thể từ chối.',
    contract: 'Cần thiết để thực hiện hợp đồng với bạn, nên không thể từ chối.',
    law: 'Pháp luật yêu cầu, nên không thể từ chối.',
    published: 'Sử dụng thông tin do chính người đó công khai, nên không thể từ chối.',
    vital: 'Cần thiết để bảo vệ tính mạng, sức khỏe hoặc tài sản, nên không thể từ chối.',
    consent: 'Chỉ khi bạn đồng ý.',
    optout: 'Cho đến khi bạn từ chối.',
    sensitive: 'Dữ liệu nhạy cảm: chỉ khi bạn đồng ý.',
  },
  recipient: 'Bên nhận',
  role: {
    own: 'đơn vị vận hành trang web này',
    processor: 'xử lý theo chỉ dẫn của chúng tôi',
    'third-party': 'cũng sử dụng dữ liệu cho mục đích riêng',
  },
  country: 'Quốc gia hoặc khu vực',
  use: 'Mục đích sử dụng của bên nhận',
  sends: 'Dữ liệu được gửi',
  name: 'Tên',
  duration: 'Thời hạn lưu trữ',
  description: 'Công dụng',
  session: 'cho đến khi đóng trình duyệt',
  httpOnly: 'Chỉ máy chủ mới đọc được.',
  area: {
    local: 'cho đến khi xóa',
    session: 'cho đến khi đóng thẻ',
    indexeddb: 'cho đến khi xóa (cơ sở dữ liệu)',
  },
  recipientPolicy: 'Chính sách quyền riêng tư của bên nhận',
  optOut: 'Từ chối trên trang của bên nhận',
  changes: 'Thay đổi chính sách',
  contact: 'Liên hệ',
  complaints: 'Khiếu nại',
  address: 'Địa chỉ',
  responsible: 'Người phụ trách dữ liệu cá nhân',
}
