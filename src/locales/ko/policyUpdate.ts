import type { PolicyUpdateTexts } from '../types'

/** Korean, what has changed. */
export const ko: PolicyUpdateTexts = {
  changed: '이전 선택 이후 바뀐 내용: ',
  isNew: '새로운 목적',
  added: {
    service: '새로운 서비스: {}',
    recipient: '정보를 받는 새로운 곳: {}',
    sends: '추가로 전송하는 정보: {}',
    cookie: '쿠키 {}',
    storage: '브라우저에 저장: {}',
    host: '새로운 주소: {}',
    basis: '법적 근거 변경',
  },
  reworded: '설명 변경',
  unknown: '세부 내용 변경',
  more: '그 밖에 {}개',
  colon: ': ',
  comma: ', ',
  minor: '개인정보처리방침이 일부 변경되었습니다.',
  upcoming: '{}부터 새로운 개인정보처리방침이 시행됩니다.',
  policy: '개인정보처리방침',
  close: '닫기',
}
