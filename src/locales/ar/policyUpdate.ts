import type { PolicyUpdateTexts } from '../types'

/** Arabic, what has changed. */
export const ar: PolicyUpdateTexts = {
  changed: 'ما تغيّر منذ اختيارك: ',
  isNew: 'غرض جديد',
  added: {
    service: 'خدمة جديدة: \u2068{}\u2069',
    recipient: 'متلقٍّ جديد: \u2068{}\u2069',
    sends: 'تُرسَل الآن أيضًا: \u2068{}\u2069',
    cookie: 'ملف تعريف الارتباط \u2068{}\u2069',
    storage: 'يُخزَّن في المتصفح: \u2068{}\u2069',
    host: 'عنوان جديد: \u2068{}\u2069',
    basis: 'أساس قانوني مختلف',
  },
  reworded: 'تغيّرت صياغة الوصف',
  unknown: 'تغيّرت التفاصيل',
  more: 'وغيرها: {}',
  colon: ': ',
  comma: '؛ ',
  minor: 'أجرينا تغييرات طفيفة على سياسة الخصوصية.',
  upcoming: 'يسري إصدار جديد من سياسة الخصوصية اعتبارًا من {}.',
  policy: 'سياسة الخصوصية',
  close: 'إغلاق',
}
