import type { NoticeTexts } from '../types'

/** Korean, first layer. */
export const ko: NoticeTexts = {
  title: '{}의 쿠키 사용 안내',
  lead: '다음 목적으로 정보를 저장하고 전송해도 되겠습니까? 선택은 언제든지 바꿀 수 있습니다.',
  told: '거부하기 전까지 다음 목적으로 정보를 저장하고 전송합니다. 언제든지 거부할 수 있습니다.',
  active: ' (거부 전까지 사용)',
  gpc: ' (브라우저의 요청에 따라 꺼짐: Global Privacy Control)',
  lapsed: '개인정보처리방침이 바뀌었거나 이전 선택의 기한이 지나 다시 여쭙니다.',
  unkept: '이 브라우저에는 선택을 저장할 수 없어 이 페이지에만 적용됩니다.',
  accept: '모두 동의',
  reject: '모두 거부',
  settings: '쿠키 설정',
  policy: '개인정보처리방침',
  saved: '선택을 저장했습니다. 언제든지 바꿀 수 있습니다.',
}
