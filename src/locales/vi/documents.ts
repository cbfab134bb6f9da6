import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Vietnamese, documents. */
export const vi: DocumentsTexts = {
  ...terms,
  page: 'Cách {} xử lý dữ liệu',
  version: 'Chính sách quyền riêng tư, phiên bản {}',
  effective: 'có hiệu lực từ ngày {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Mục đích',
    transmissions: 'Dữ liệu gửi cho bên khác',
    cookies: 'Cookie và bộ nhớ',
    changes: 'Thay đổi chính sách',
    contact: 'Liên hệ và khiếu nại',
  },
  purposes: {
    intro:
      'Trang web này sử dụng dữ liệu cho các mục đích sau. Với những mục đích bạn được chọn đồng ý hay không, bạn có thể thay đổi lựa chọn trong phần cài đặt cookie bất cứ lúc nào.',
    none: 'Trang web này không sử dụng dữ liệu cho mục đích nào.',
    caption: 'Danh sách mục đích',
    purpose: 'Mục đích',
    description: 'Nội dung',
    basis: 'Cơ sở',
    services: 'Dịch vụ được sử dụng',
  },
  transmissions: {
    intro:
      'Trang web này gửi dữ liệu cho các bên nhận sau. Dữ liệu mà chỉ đơn vị vận hành trang web nhận được không nằm trong danh sách này.',
    none: 'Trang web này không gửi dữ liệu cho ai ngoài đơn vị vận hành.',
    caption: 'Các bên nhận và dữ liệu được gửi',
    service: 'Dịch vụ',
    items: 'Dữ liệu được gửi',
    senderUse: 'Mục đích sử dụng của chúng tôi',
    recipientUse: 'Mục đích sử dụng của bên nhận',
    stop: 'Cách dừng',
    stopConsent:
      'Dữ liệu chỉ được gửi khi bạn đồng ý. Nếu bạn rút lại sự đồng ý trong phần cài đặt cookie, dữ liệu sẽ không được gửi nữa.',
    stopOptOut: 'Nếu bạn từ chối trong phần cài đặt cookie, dữ liệu sẽ không được gửi nữa.',
    advanced:
      'Dù bạn không đồng ý, dịch vụ vẫn gửi những thông tin sau mà không dùng cookie: địa chỉ của trang này và trang trước đó, thời gian, trình duyệt, địa chỉ IP của bạn và những mục bạn không đồng ý. Nếu bạn đồng ý, mọi dữ liệu trong danh sách này sẽ được gửi.',
    stopThere: 'Bên nhận quyết định dừng việc gửi hay dừng việc sử dụng.',
    afterRevoke: {
      stops: 'Việc gửi cũng dừng trên các trang đang mở.',
      cookieless:
        'Tuy nhiên, trang đang mở có thể tiếp tục gửi mà không dùng cookie cho đến khi bạn tải lại trang.',
      unknown:
        'Chưa rõ việc gửi có dừng trên trang đang mở hay không. Khi bạn tải lại trang, việc gửi sẽ dừng.',
    },
    unstated: 'không nêu rõ',
  },
  cookies: {
    intro: 'Trang web này lưu trữ những dữ liệu sau trong trình duyệt của bạn.',
    star: ' Dấu “*” trong tên thay cho ký tự bất kỳ.',
    caption: 'Danh sách dữ liệu lưu trữ',
    kind: 'Loại',
    service: 'Dịch vụ',
    cookie: 'cookie',
    local: 'bộ nhớ cục bộ',
    session: 'bộ nhớ phiên',
    indexeddb: 'cơ sở dữ liệu (IndexedDB)',
    site: 'trang web này',
    choice: 'Ghi nhớ lựa chọn của bạn về việc sử dụng dữ liệu.',
    agreed: 'Ghi nhớ những gì bạn đã đồng ý, để hỏi lại bạn khi phạm vi mở rộng.',
    receipts: 'Giữ bản ghi lựa chọn của bạn cho đến khi bản ghi được gửi đến trang web này.',
  },
  changesOf: {
    version: 'Phiên bản',
    effective: 'Ngày có hiệu lực',
    upcoming: 'Thay đổi sắp tới',
    read: 'Đọc chính sách mới',
    none: 'Chưa có thay đổi nào.',
    caption: 'Lịch sử thay đổi',
    summary: 'Nội dung thay đổi',
    kind: 'Loại',
    material: 'thay đổi quan trọng',
    minor: 'thay đổi nhỏ',
    purposes: 'Mục đích liên quan',
  },
  contactOf: {
    controller: 'Đơn vị vận hành trang web',
    form: 'Trang liên hệ',
    email: 'Email',
    tel: 'Điện thoại',
    same: 'Giống như thông tin liên hệ.',
  },
}
