const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c],
  )

const say = (text, language) =>
  text === undefined ? '' : typeof text === 'object' ? (text[language] ?? '') : text

const list = (texts, language) => (Array.isArray(texts) ? texts : (texts[language] ?? []))

const words = {
  ja: {
    purpose: '利用目的',
    description: '内容',
    about: '用途',
    basis: '根拠',
    service: 'サービス',
    recipient: '送り先',
    uses: '送り先での用途',
    sends: '送る項目',
    cookie: 'Cookieと保存領域の名前',
    duration: '期間',
    version: '版',
    summary: '変わったこと',
    session: 'ブラウザを閉じるまで',
    kept: '消すまで',
    bases: {
      necessary: 'サービスに必要',
      contract: 'お申し込みに基づく',
      law: '法令',
      published: '公表された情報',
      vital: '生命・財産の保護',
      consent: '同意',
      optout: 'お断りがあるまで',
    },
    roles: { own: '当事業', processor: '委託先', 'third-party': '別の組織' },
    units: { Y: '年', M: 'か月', W: '週間', D: '日', H: '時間', TM: '分', S: '秒' },
  },
  en: {
    purpose: 'Purpose',
    description: 'What we do',
    about: 'What it is for',
    basis: 'Basis',
    service: 'Service',
    recipient: 'Sent to',
    uses: 'What they use it for',
    sends: 'Items sent',
    cookie: 'Cookie or storage entry',
    duration: 'Kept for',
    version: 'Version',
    summary: 'What changed',
    session: 'until the browser is closed',
    kept: 'until erased',
    bases: {
      necessary: 'Needed for the service',
      contract: 'Agreement with you',
      law: 'Law',
      published: 'Already public',
      vital: 'Life and property',
      consent: 'Your consent',
      optout: 'Until you object',
    },
    roles: { own: 'ourselves', processor: 'works for us', 'third-party': 'separate organisation' },
    units: {
      Y: ' year',
      M: ' month',
      W: ' week',
      D: ' day',
      H: ' hour',
      TM: ' minute',
      S: ' second',
    },
  },
}

/** An ISO 8601 duration of one unit (`P13M`, `PT30M`) or `session`, in words. */
const duration = (text, language) => {
  const w = words[language]
  const [, time, count, letter] = /^P(T?)(\d+)([YMWDHS])$/.exec(text) ?? []
  if (!count) return text === 'session' ? w.session : text
  const unit = w.units[time && letter === 'M' ? 'TM' : letter]
  return `${count}${unit}${language === 'en' && count !== '1' ? 's' : ''}`
}

const table = (
  headings,
  rows,
) => `<div class="table" role="region" tabindex="0" aria-label="${escape(headings[0])}">
<table>
<thead><tr>${headings.map((text) => `<th scope="col">${escape(text)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(([head, ...cells]) => `<tr><th scope="row">${head}</th>${cells.map((cell, i) => `<td data-label="${escape(headings[i + 1])}">${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>`

const items = (texts) => `<ul>${texts.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>`

/**
 * Tables made from a policy, so that the policy page cannot say anything else than the notice.
 * Each takes the policy and a language and returns HTML.
 */
export const tables = {
  purposes: (policy, language) => {
    const w = words[language]
    return table(
      [w.purpose, w.description, w.basis],
      policy.purposes.map((purpose) => [
        escape(say(purpose.name, language)),
        escape(say(purpose.description, language)),
        escape(w.bases[purpose.basis]),
      ]),
    )
  },
  transmissions: (policy, language) => {
    const w = words[language]
    const purposeName = (id) => say(policy.purposes.find((each) => each.id === id).name, language)
    return table(
      [w.service, w.recipient, w.uses, w.sends],
      policy.services.map((service) => [
        `${escape(say(service.name, language))}<br /><small>${escape(purposeName(service.purpose))}</small>`,
        `${escape(say(service.recipient.name, language))}<br /><small>${escape(w.roles[service.recipient.role])}</small>`,
        escape(say(service.recipient.purpose, language)),
        items(list(service.sends, language)),
      ]),
    )
  },
  cookies: (policy, language) => {
    const w = words[language]
    return table(
      [w.cookie, w.service, w.duration, w.about],
      (policy.services ?? []).flatMap((service) => [
        ...(service.cookies ?? []).map((cookie) => [
          `<code>${escape(cookie.name)}</code>`,
          escape(say(service.name, language)),
          escape(duration(cookie.duration, language)),
          escape(say(cookie.description, language)),
        ]),
        ...(service.storage ?? []).map((entry) => [
          `<code>${escape(entry.key)}</code>`,
          escape(say(service.name, language)),
          escape(w.kept),
          escape(say(entry.description, language)),
        ]),
      ]),
    )
  },
  changes: (policy, language) => {
    const w = words[language]
    return table(
      [w.version, w.summary],
      policy.changes.map((change) => [
        `<time>${escape(change.version)}</time>`,
        escape(say(change.summary, language)),
      ]),
    )
  },
}
