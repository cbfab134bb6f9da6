import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Vietnamese, second layer. */
export const vi: PreferencesTexts = {
  ...terms,
  title: 'Cài đặt cookie',
  language: 'Ngôn ngữ',
  intro: 'Bạn có thể chọn đồng ý hay không với từng mục đích và thay đổi lựa chọn bất cứ lúc nào.',
  close: 'Đóng',
  save: 'Lưu lựa chọn',
  version: 'Chính sách quyền riêng tư, phiên bản {}',
  effective: 'có hiệu lực từ ngày {}',
  gpcObeyed:
    'Đang tắt, vì trình duyệt của bạn yêu cầu các trang web không bán hoặc chia sẻ dữ liệu của bạn (Global Privacy Control). Bạn vẫn có thể đồng ý riêng cho trang web này.',
  gpcOverruled:
    'Trình duyệt của bạn yêu cầu các trang web không bán hoặc chia sẻ dữ liệu của bạn (Global Privacy Control). Bạn đã đồng ý riêng cho trang web này.',
  services: 'Dịch vụ được sử dụng ({})',
  always: 'Luôn bật',
  own: 'Đồng ý riêng với “{}”',
  allowedOnly: 'Mục đích này đang tắt, nhưng bạn đồng ý với: {}',
  kept: 'Dữ liệu lưu trữ trong trình duyệt',
  record: 'Bản ghi lựa chọn của bạn',
  decided: 'Đã chọn {}',
  recordId: 'Mã bản ghi',
  copy: 'Sao chép mã bản ghi',
  copied: 'Đã sao chép mã bản ghi.',
  uncopied: 'Trình duyệt không cho phép sao chép. Vui lòng tự sao chép mã trong ô dưới đây.',
  download: 'Tải bản ghi xuống',
  form: 'Trang liên hệ',
  quote:
    'Nếu có câu hỏi hoặc khiếu nại về dữ liệu của mình, vui lòng liên hệ theo thông tin bên dưới và nêu mã bản ghi. Chỉ có thể tìm thấy bản ghi lựa chọn của bạn bằng mã này.',
  subject: 'Về dữ liệu của tôi (mã bản ghi {})',
  stored: 'Dữ liệu trang web này đã lưu trữ trong trình duyệt này',
  show: 'Hiện dữ liệu đang lưu trữ',
  unloaded: 'Không tải được nội dung này. Vui lòng đóng lại rồi thử lần nữa.',
}
