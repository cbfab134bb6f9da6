import type { TermTexts } from '../types'

/** Arabic, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'لا يمكن أن تعمل الخدمة من دونه، لذا لا يمكن رفضه.',
    contract: 'ضروري لتنفيذ عقدنا معك، لذا لا يمكن رفضه.',
    law: 'يقتضيه القانون، لذا لا يمكن رفضه.',
    published: 'يستخدم ما أعلنه صاحب البيانات بنفسه للعموم، لذا لا يمكن رفضه.',
    vital: 'ضروري لحماية الحياة أو الصحة أو الممتلكات، لذا لا يمكن رفضه.',
    consent: 'فقط إذا سمحت بذلك.',
    optout: 'إلى حين رفضك.',
    sensitive: 'البيانات حساسة: فقط إذا سمحت بذلك.',
  },
  recipient: 'المتلقي',
  role: {
    own: 'الجهة المشغّلة لهذا الموقع',
    processor: 'جهة تعالج البيانات نيابةً عنا',
    'third-party': 'جهة تستخدم البيانات لأغراضها الخاصة أيضًا',
  },
  country: 'البلد أو المنطقة',
  use: 'استخدام المتلقي لها',
  sends: 'البيانات المرسلة',
  name: 'الاسم',
  duration: 'المدة',
  description: 'فيمَ يُستخدم',
  session: 'حتى إغلاق المتصفح',
  httpOnly: 'لا يمكن إلا للخادم قراءته.',
  area: {
    local: 'حتى الحذف',
    session: 'حتى إغلاق علامة التبويب',
    indexeddb: 'حتى الحذف (قاعدة بيانات)',
  },
  recipientPolicy: 'سياسة الخصوصية لدى المتلقي',
  optOut: 'الاعتراض لدى المتلقي',
  changes: 'التغييرات على سياسة الخصوصية',
  contact: 'بيانات الاتصال',
  complaints: 'الشكاوى',
  address: 'العنوان',
  responsible: 'المسؤول عن البيانات الشخصية',
}
