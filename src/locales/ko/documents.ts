import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Korean, documents. */
export const ko: DocumentsTexts = {
  ...terms,
  page: '{}의 정보 처리 안내',
  version: '개인정보처리방침(버전 {})',
  effective: '{}부터 시행',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: '이용 목적',
    transmissions: '외부로 전송하는 정보',
    cookies: '쿠키 및 저장소',
    changes: '개인정보처리방침의 변경',
    contact: '문의 및 고충 처리',
  },
  purposes: {
    intro:
      '이 사이트는 다음 목적으로 정보를 이용합니다. 동의 여부를 선택할 수 있는 목적은 쿠키 설정에서 언제든지 선택을 바꿀 수 있습니다.',
    none: '이 사이트가 정보를 이용하는 목적은 없습니다.',
    caption: '목적 목록',
    purpose: '목적',
    description: '내용',
    basis: '근거',
    services: '이용하는 서비스',
  },
  transmissions: {
    intro:
      '이 사이트는 다음 곳으로 정보를 전송합니다. 사이트의 운영자만 받는 정보는 이 목록에 포함되지 않습니다.',
    none: '이 사이트는 운영자 외에는 누구에게도 정보를 전송하지 않습니다.',
    caption: '정보를 받는 곳과 전송하는 정보',
    service: '서비스',
    items: '전송하는 정보',
    senderUse: '이 사이트의 이용 목적',
    recipientUse: '받는 곳의 이용 목적',
    stop: '중지 방법',
    stopConsent:
      '동의한 경우에만 전송합니다. 쿠키 설정에서 동의를 철회하면 더 이상 전송하지 않습니다.',
    stopOptOut: '쿠키 설정에서 거부하면 더 이상 전송하지 않습니다.',
    advanced:
      '동의하지 않아도 쿠키를 사용하지 않고 다음 정보를 전송합니다: 현재 페이지와 이전 페이지의 주소, 시각, 브라우저, IP 주소, 동의하지 않은 항목. 동의하면 이 목록의 모든 정보를 전송합니다.',
    stopThere: '전송이 중지되는지 이용이 중지되는지는 받는 곳에서 정합니다.',
    afterRevoke: {
      stops: '열려 있는 페이지에서도 중지됩니다.',
      cookieless:
        '다만, 열려 있는 페이지에서는 새로 고칠 때까지 쿠키를 사용하지 않는 전송이 계속될 수 있습니다.',
      unknown:
        '열려 있는 페이지에서도 중지되는지는 확인되지 않았습니다. 페이지를 새로 고치면 중지됩니다.',
    },
    unstated: '명시되지 않음',
  },
  cookies: {
    intro: '이 사이트는 이용자의 브라우저에 다음 항목을 저장합니다.',
    star: ' 이름의 ‘*’에는 임의의 문자가 들어갑니다.',
    caption: '저장 항목 목록',
    kind: '종류',
    service: '서비스',
    cookie: '쿠키',
    local: '로컬 저장소',
    session: '세션 저장소',
    indexeddb: '데이터베이스(IndexedDB)',
    site: '이 사이트',
    choice: '정보 이용에 관한 선택을 기억합니다.',
    agreed: '동의한 내용을 기억하여, 범위가 넓어지면 다시 여쭙니다.',
    receipts: '선택 기록이 이 사이트에 전달될 때까지 보관합니다.',
  },
  changesOf: {
    version: '버전',
    effective: '시행일',
    upcoming: '예정된 변경',
    read: '새로운 개인정보처리방침 보기',
    none: '아직 변경 사항이 없습니다.',
    caption: '변경 이력',
    summary: '변경 내용',
    kind: '구분',
    material: '중요한 변경',
    minor: '경미한 변경',
    purposes: '관련 목적',
  },
  contactOf: {
    controller: '이 사이트의 운영자',
    form: '문의 페이지',
    email: '이메일',
    tel: '전화',
    same: '문의처와 같습니다.',
  },
}
