import type { StoredDataTexts } from '../types'

/** Vietnamese, what is stored here now. */
export const vi: StoredDataTexts = {
  intro:
    'Thao tác xóa sẽ loại bỏ dữ liệu đang lưu trữ nhưng không rút lại sự đồng ý nào: với những gì bạn đã đồng ý, dữ liệu có thể được lưu trữ lại.',
  unread: 'Hiện không đọc được dữ liệu đang lưu trữ.',
  nothing: 'Trang web này chưa lưu trữ dữ liệu nào trong trình duyệt này.',
  none: 'Hiện không lưu trữ dữ liệu nào cho mục này.',
  areas: {
    cookie: 'cookie',
    local: 'bộ nhớ cục bộ',
    session: 'bộ nhớ phiên',
    indexeddb: 'cơ sở dữ liệu (không hiển thị nội dung)',
  },
  until: 'trong {}',
  unknown: 'không nêu rõ thời hạn',
  unallowed: 'hiện chưa được bạn đồng ý',
  undeclared: 'Không có trong chính sách',
  undeclaredNote:
    'Chính sách của trang web này không cho biết những dữ liệu này dùng để làm gì. Bạn có thể hỏi trang web về chúng.',
  own: 'Dữ liệu dùng cho chính lựa chọn của bạn',
  ownCookie: 'Ghi nhớ lựa chọn của bạn để không phải hỏi lại ở mỗi trang.',
  ownMemory: 'Ghi nhớ những gì bạn đã xem để không hiển thị lại.',
  ownReceipt: 'Bản ghi lựa chọn đang chờ gửi đến trang web, sẽ bị xóa sau khi gửi.',
  hidden: 'Cũng có thể có các cookie sau: {}. Chỉ máy chủ mới xem và xóa được chúng.',
  showValue: 'Hiện giá trị',
  hideValue: 'Ẩn giá trị',
  whole: 'Hiện tất cả {} ký tự',
  empty: '(trống)',
  erase: 'Xóa',
  erasePurpose: 'Xóa mọi dữ liệu của mục đích này',
  eraseUndeclared: 'Xóa tất cả những dữ liệu này',
  eraseAll: 'Xóa toàn bộ',
  eraseAllNote:
    'Dữ liệu trang web cần để hoạt động cũng sẽ bị xóa, nên có thể bạn phải đăng nhập lại. Lựa chọn của bạn vẫn được giữ nguyên.',
  allowed: 'Bạn đã đồng ý với “{}”, nên các dịch vụ liên quan có thể lưu trữ lại dữ liệu.',
  fixed: 'Không thể từ chối “{}”, nên trang web có thể lưu trữ lại dữ liệu.',
  withdraw: 'Rút lại sự đồng ý với “{}” và xóa dữ liệu',
  withdrawn: 'Đã rút lại sự đồng ý với “{}”.',
  reset: 'Xóa lựa chọn của tôi và hỏi lại',
  resetNote: 'Mọi sự đồng ý của bạn sẽ được rút lại và dữ liệu đã lưu trữ theo đó sẽ bị xóa.',
  forgotten: 'Đã xóa lựa chọn của bạn. Bạn có thể chọn lại ở phía trên.',
  erased: 'Đã xóa: {}.',
  unchanged: 'Không có gì để xóa.',
  remains: {
    server: '{}: chỉ máy chủ mới xem và xóa được các cookie này, nếu có.',
    path: '{}: chưa xóa được. Dữ liệu này thuộc một phần khác của trang web và chỉ có thể xóa từ phần đó.',
    recipient:
      '{}: nếu có, dữ liệu này được lưu trữ trên trang web của bên nhận. Chỉ bên nhận mới xóa được.',
    close:
      '{}: chưa xóa được vì đang được sử dụng. Vui lòng đóng các thẻ khác của trang web này rồi thử lại.',
  },
  again: '{}: đã xóa nhưng lại được lưu trữ ngay sau đó.',
  failed: 'Không xóa được. Vui lòng thử lại sau.',
}
