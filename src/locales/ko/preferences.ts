import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Korean, second layer. */
export const ko: PreferencesTexts = {
  ...terms,
  title: '쿠키 설정',
  language: '언어',
  intro: '목적별로 동의 여부를 선택할 수 있습니다. 선택은 언제든지 바꿀 수 있습니다.',
  close: '닫기',
  save: '선택 저장',
  version: '개인정보처리방침(버전 {})',
  effective: '{}부터 시행',
  gpcObeyed:
    '브라우저가 정보를 판매하거나 공유하지 말 것을 요청하고 있어 꺼져 있습니다(Global Privacy Control). 이 사이트에 한해 동의할 수도 있습니다.',
  gpcOverruled:
    '브라우저가 정보를 판매하거나 공유하지 말 것을 요청하고 있으나(Global Privacy Control), 이 사이트에는 동의한 상태입니다.',
  services: '이용하는 서비스({}개)',
  always: '항상 사용',
  own: '‘{}’에 별도로 동의',
  allowedOnly: '이 목적은 꺼져 있지만 다음에는 동의하셨습니다: {}',
  kept: '브라우저에 저장하는 항목',
  record: '선택 기록',
  decided: '선택 일시: {}',
  recordId: '기록 번호',
  copy: '기록 번호 복사',
  copied: '기록 번호를 복사했습니다.',
  uncopied: '브라우저에서 복사할 수 없습니다. 아래 칸의 번호를 직접 복사해 주십시오.',
  download: '기록 다운로드',
  form: '문의 페이지',
  quote:
    '본인의 정보에 관해 문의하거나 고충을 접수하려면 아래 연락처로 기록 번호를 함께 알려 주십시오. 선택 기록은 이 번호로만 찾을 수 있습니다.',
  subject: '내 정보에 관한 문의(기록 번호 {})',
  stored: '이 사이트가 이 브라우저에 저장한 항목',
  show: '현재 저장된 항목 보기',
  unloaded: '불러오지 못했습니다. 닫은 후 다시 시도해 주십시오.',
}
