import type { TermTexts } from '../types'

/** Korean, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: '서비스를 제공하는 데 반드시 필요하므로 거부할 수 없습니다.',
    contract: '이용자와의 계약을 이행하는 데 필요하므로 거부할 수 없습니다.',
    law: '법령에 정해져 있으므로 거부할 수 없습니다.',
    published: '본인이 공개한 정보를 이용하므로 거부할 수 없습니다.',
    vital: '생명, 신체 또는 재산을 보호하는 데 필요하므로 거부할 수 없습니다.',
    consent: '동의한 경우에만 이용합니다.',
    optout: '거부하기 전까지 이용합니다.',
    sensitive: '민감정보이므로 동의한 경우에만 이용합니다.',
  },
  recipient: '정보를 받는 곳',
  role: {
    own: '이 사이트의 운영자',
    processor: '이 사이트의 지시에 따라 처리',
    'third-party': '자체 목적으로도 정보를 이용',
  },
  country: '국가 또는 지역',
  use: '받는 곳의 이용 목적',
  sends: '전송하는 정보',
  name: '이름',
  duration: '보관 기간',
  description: '용도',
  session: '브라우저를 닫을 때까지',
  httpOnly: '서버에서만 읽을 수 있습니다.',
  area: {
    local: '삭제할 때까지',
    session: '탭을 닫을 때까지',
    indexeddb: '삭제할 때까지(데이터베이스)',
  },
  recipientPolicy: '받는 곳의 개인정보처리방침',
  optOut: '받는 곳의 사이트에서 거부',
  changes: '개인정보처리방침의 변경',
  contact: '문의처',
  complaints: '고충 처리',
  address: '주소',
  responsible: '개인정보 보호책임자',
}
