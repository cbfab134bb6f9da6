import type { NoticeTexts } from '../types'

/** Vietnamese, first layer. */
export const vi: NoticeTexts = {
  title: 'Cách {} sử dụng cookie',
  lead: 'Chúng tôi có thể lưu trữ và gửi dữ liệu cho các mục đích sau không? Bạn có thể thay đổi lựa chọn bất cứ lúc nào.',
  told: 'Chúng tôi lưu trữ và gửi dữ liệu cho các mục đích sau cho đến khi bạn từ chối. Bạn có thể từ chối bất cứ lúc nào.',
  active: ' (bật cho đến khi bạn từ chối)',
  gpc: ' (tắt theo yêu cầu của trình duyệt: Global Privacy Control)',
  lapsed:
    'Chính sách của chúng tôi đã thay đổi hoặc lựa chọn của bạn đã hết hạn, nên chúng tôi xin hỏi lại.',
  unkept:
    'Không thể lưu lựa chọn của bạn trong trình duyệt này, nên lựa chọn này chỉ áp dụng cho trang này.',
  accept: 'Đồng ý tất cả',
  reject: 'Từ chối tất cả',
  settings: 'Cài đặt cookie',
  policy: 'Quyền riêng tư',
  saved: 'Đã lưu lựa chọn của bạn. Bạn có thể thay đổi bất cứ lúc nào.',
}
