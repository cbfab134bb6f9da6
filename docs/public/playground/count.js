// A counter as many sites have one. Nobody has tagged it: the policy of the playground declares where it comes from.
document.cookie = '_count=1; max-age=86400'
document.querySelector('#count').textContent =
  document.documentElement.lang === 'ja' ? 'カウンターが動いています。' : 'The counter is running.'
