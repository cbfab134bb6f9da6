/*! Sekisho | MIT */
const n=(n,s,{say:t})=>{const o=n.find(({id:n})=>n==s);return o?t(o.name):s};export{n};
