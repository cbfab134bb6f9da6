/**
 * The texts of inline scripts, to try a rule with that holds the snippets of services and never the
 * data that frameworks write into their pages. Each names the declared host `host`.
 */
export interface InlineScript {
  readonly name: string
  readonly host: string
  readonly text: string
}

const HOST = 'stats.test'
const URL = `https://${HOST}`

const raw = (name: string, text: string, host: string = HOST): InlineScript => ({
  name,
  host,
  text: text.trim(),
})

/**
 * What servers write into pages for their own code, as they wrote it: pages with a prop that holds an
 * address of the declared host, or with the configuration of Sekisho, were built with each framework.
 * Texts that say the same again are shortened. None of them loads from that host or sends to it.
 */
export const payloads: readonly InlineScript[] = [
  raw(
    'Next.js 16: the props of a client component',
    String.raw`self.__next_f.push([1,"1:\"$Sreact.fragment\"\n2:\"/_next/static/chunks/3qfy96eoyh-ek.js\"\n3:I[39756,[\"$2\"],\"default\"]\n9:\"/_next/static/chunks/0ob13q6yq640k.js\"\na:I[74386,[\"$9\"],\"Counter\"]\n5:X\n8:[[\"children\",{\"s\":\"__PAGE__\",\"h\":512,\"d\":{\"r\":[\"$\",\"$1\",\"c\",{\"children\":[[\"$\",\"main\",null,{\"children\":[[\"$\",\"h1\",null,{\"children\":\"first\"}],[\"$\",\"$La\",null,{\"report\":{\"url\":\"https://stats.test/hit/report\",\"note\":\"Sent by \\\"Stats Ltd\\\"\"}}],\"$Lb\",\"$Lc\"]}],[\"$Le\"],\"$Lf\"]}],\"p\":false,\"v\":null}}]]\n"])`,
  ),
  raw(
    'Next.js 16: a layout with the configuration in its head',
    String.raw`self.__next_f.push([1,"6:[[\"children\",{\"s\":\"(inline)\",\"h\":528,\"d\":{\"r\":[\"$\",\"$1\",\"c\",{\"children\":[null,[\"$\",\"html\",null,{\"lang\":\"en\",\"children\":[[\"$\",\"head\",null,{\"children\":[[\"$\",\"script\",null,{\"id\":\"sekisho-config\",\"type\":\"application/json\",\"dangerouslySetInnerHTML\":{\"__html\":\"{\\\"policy\\\":{\\\"version\\\":\\\"2026-04-01\\\",\\\"url\\\":\\\"/privacy/\\\",\\\"services\\\":[{\\\"id\\\":\\\"stats\\\",\\\"purpose\\\":\\\"analytics\\\",\\\"recipient\\\":{\\\"name\\\":\\\"Stats Ltd\\\",\\\"policyUrl\\\":\\\"https://stats.test/privacy\\\"},\\\"hosts\\\":[\\\"stats.test\\\"]}]}}\"}}],[\"$\",\"script\",null,{\"src\":\"/dist/sekisho.js\"}]]}]]}]]}]}}]]\n"])`,
  ),
  raw(
    'Next.js 16: a snippet in the head, once more as a prop of the layout',
    String.raw`self.__next_f.push([1,"[\"$\",\"script\",null,{\"dangerouslySetInnerHTML\":{\"__html\":\"(function (d, s, u) {\\n  var e = d.createElement(s)\\n  e.async = true\\n  e.src = u\\n  d.head.appendChild(e)\\n})(document, 'script', 'https://stats.test/snippet.js')\"}}]]}],[\"$\",\"body\",null,{\"children\":[\"$\",\"$L3\",null,{\"parallelRouterKey\":\"children\",\"error\":\"$undefined\",\"template\":[\"$\",\"$L4\",null,{}]}]}]\n"])`,
  ),
  raw(
    'Next.js 16: a long text that shows a snippet to readers',
    String.raw`self.__next_f.push([1,"1d:T4e4,Paste this into your pages:\n\n\u003cscript\u003e\n  var e = document.createElement('script')\n  e.src = 'https://stats.test/shown.js'\n  document.head.appendChild(e)\n\u003c/script\u003e\n\nThe address is that of the service. f:[\"$\",\"pre\",null,{\"children\":\"$1d\"}]\n1f:null\n"])`,
  ),
  raw(
    'Next.js 16: next/script, to be loaded when Next.js starts',
    String.raw`(self.__next_s=self.__next_s||[]).push(["https://stats.test/early.js",{"data-config":"/sekisho.json"}])`,
  ),
  raw(
    'Next.js 16: next/script with a text, to be run when Next.js starts',
    String.raw`(self.__next_s=self.__next_s||[]).push([0,{"children":"(function (d, u) {\n  var e = d.createElement('script')\n  e.src = u\n  d.head.appendChild(e)\n})(document, 'https://stats.test/early-snippet.js')","id":"early-snippet"}])`,
  ),
  raw(
    'React 19: bootstrapScriptContent',
    String.raw`window.__DATA__={"report":"https://stats.test/collect"};`,
  ),
  raw(
    'React Router 7: what a loader returned',
    String.raw`window.__reactRouterContext.streamController.enqueue("[{\"_1\":2,\"_3\":-5,\"_4\":-5},\"loaderData\",{\"_5\":6},\"actionData\",\"errors\",\"home\",{\"_7\":8,\"_9\":10,\"_11\":12,\"_13\":14},\"report\",\"https://stats.test/collect?id=1\",\"note\",\"it's \u003cb\u003e\\\"q\\\"\u003c/b\u003e\",\"nested\",{\"_15\":16},\"late\",[\"P\",14],\"scripts\",[17],\"https://stats.test/a.js\"]\n");`,
  ),
  raw(
    'React Router 7: a promise of a loader',
    String.raw`window.__reactRouterContext.streamController.enqueue("P14:[{\"_19\":20},\"u\",\"https://stats.test/late.js\"]\n");`,
  ),
  raw(
    'SvelteKit 2: starts the app, with what the page has loaded',
    String.raw`
				{
					__sveltekit_vgxaxc = {
						base: new URL(".", location).pathname.slice(0, -1)
					};

					const element = document.currentScript.parentElement;

					Promise.all([
						import("./_app/immutable/entry/start.CSAnx18M.js"),
						import("./_app/immutable/entry/app.BaghnQ-O.js")
					]).then(([kit, app]) => {
						kit.start(app, element, {
							node_ids: [0, 2],
							data: [null,{type:"data",data:{report:"https://stats.test/collect?id=1",note:"it's \u003Cb>\"q\"\u003C/b>",when:new Date(0),nested:{scripts:["https://stats.test/a.js"]}},uses:{}}],
							form: null,
							error: null
						});
					});
				}`,
  ),
  raw(
    'SvelteKit 2: the same with a promise, and with data whose keys and texts look like code',
    String.raw`
				{
					const deferred = new Map();

					__sveltekit_h5uzi = {
						base: new URL(".", location).pathname.slice(0, -1),
						defer: (id) => new Promise((fulfil, reject) => {
							deferred.set(id, { fulfil, reject });
						}),
						resolve: async (id, fn) => {
							const [data, error] = fn();

							const try_to_resolve = () => {
								if (!deferred.has(id)) {
									setTimeout(try_to_resolve, 0);
									return;
								}
								const { fulfil, reject } = deferred.get(id);
								deferred.delete(id);
								if (error) reject(error);
								else fulfil(data);
							}
							try_to_resolve();
						}
					};

					const element = document.currentScript.parentElement;

					Promise.all([
						import("./_app/immutable/entry/start.Dg1IgXds.js"),
						import("./_app/immutable/entry/app.Cx4Nle1i.js")
					]).then(([kit, app]) => {
						kit.start(app, element, {
							node_ids: [0, 2],
							data: [null,{type:"data",data:{image:{src:"https://stats.test/a.png",href:"https://stats.test/",import:"https://stats.test/a.js",fetch:true},text:"\u003Cscript>document.createElement(\"script\").src = \"https://stats.test/t.js\"\u003C/script>",late:__sveltekit_h5uzi.defer(1)},uses:{}}],
							form: null,
							error: null
						});
					});
				}`,
  ),
  raw(
    'SvelteKit 2: what that promise was resolved with',
    String.raw`__sveltekit_h5uzi.resolve(1, () => [{url:"https://stats.test/late"}])`,
  ),
  raw(
    'Nuxt 3, payloads as modules: an import, and addresses with escaped slashes',
    String.raw`import p from "\u002F_payload.js?_b=62e6e411-9dd9-4bf3-a4ae-2ac9a68054dd";window.__NUXT__={...p,...((function(a){return {state:{},once:new Set([]),_errors:{page:null},serverRendered:true,path:a,prerenderedAt:1795945768065,config:{public:{statsUrl:"https:\u002F\u002Fstats.test\u002Fcollect"},app:{baseURL:a,buildId:"62e6e411-9dd9-4bf3-a4ae-2ac9a68054dd",buildAssetsDir:"\u002F_nuxt\u002F",cdnURL:""}}}}("\u002F")))}`,
  ),
  raw(
    'Nuxt 3: the public part of its runtime configuration',
    String.raw`window.__NUXT__={};window.__NUXT__.config={public:{statsUrl:"https://stats.test/collect"},app:{baseURL:"/",buildId:"7218c4de-abdc-404e-872b-a6f0c416258f",buildAssetsDir:"/_nuxt/",cdnURL:""}}`,
  ),
  raw(
    'Nuxt 3: a script of useHead',
    String.raw`window.__SITE__={"analytics":"https://stats.test/a.js"}`,
  ),
  raw(
    'Astro 5: define:vars',
    String.raw`(function(){const report = "https://stats.test/collect?id=1";
const note = "it's <b>\"q\"</b>";
const list = [{"url":"https://stats.test/collect?id=1"}];
window.settings = { report, note, list }})();`,
  ),
  raw(
    'Astro 5: a text of JSON by set:html',
    String.raw`window.__STATE__={"report":"https://stats.test/collect?id=1","note":"it's \u003cb>\"q\"\u003c/b>"}`,
  ),
]

/**
 * What site owners paste from the handbooks of services, written here in the shapes in which such
 * snippets come. Each loads something from the declared host or sends something to it.
 */
export const snippets: readonly InlineScript[] = [
  raw(
    'tag manager: the address put together in the assignment',
    `(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'start':new Date().getTime(),event:'load'});
var f=d.getElementsByTagName(s)[0],j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';
j.async=true;j.src='${URL}/tags.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','ID-1');`,
  ),
  raw(
    'pixel with a queue: the address as an argument',
    `!function(f,b,e,v,n,t,s){if(f.px)return;n=f.px=function(){n.callMethod?
n.callMethod.apply(n,arguments):n.queue.push(arguments)};n.queue=[];t=b.createElement(e);t.async=!0;
t.src=v;s=b.getElementsByTagName(e)[0];s.parentNode.insertBefore(t,s)}(window,document,'script',
'${URL}/en/events.js');
px('init', '1');px('track', 'PageView');`,
  ),
  raw(
    'analytics: the host in a variable, without a scheme',
    `var _st = window._st = window._st || [];
/* tracker methods like "setCustomDimension" should be called before "trackPageView" */
_st.push(['trackPageView']);
(function() {
  var u="//${HOST}/";
  _st.push(['setTrackerUrl', u+'collect.php']);
  var d=document, g=d.createElement('script'), s=d.getElementsByTagName('script')[0];
  g.async=true; g.src=u+'collect.js'; s.parentNode.insertBefore(g,s);
})();`,
  ),
  raw(
    'session recorder: arguments of one letter, the path from one of them',
    `(function(c,l,a,r,i,t,y){c[a]=c[a]||function(){(c[a].q=c[a].q||[]).push(arguments)};
t=l.createElement(r);t.async=1;t.src="${URL}/tag/"+i;
y=l.getElementsByTagName(r)[0];y.parentNode.insertBefore(t,y);
})(window, document, "recorder", "script", "abc1");`,
  ),
  raw(
    'heat map: the address in two arguments',
    `(function(h,o,t,j,a,r){h.hm=h.hm||function(){(h.hm.q=h.hm.q||[]).push(arguments)};
h._hm={id:1,sv:6};a=o.getElementsByTagName('head')[0];r=o.createElement('script');r.async=1;
r.src=t+h._hm.id+j+h._hm.sv;a.appendChild(r)})(window,document,'${URL}/c/map-','.js?sv=');`,
  ),
  raw(
    'messenger tag: the address by the scheme of the page',
    `(function(g,d,o){g._q=g._q||[];g._t=g._t||function(){g._q.push(arguments)};
var h=location.protocol==='https:'?'https://d.${HOST}':'http://d.${HOST}';
var s=d.createElement('script');s.async=1;s.src=o||h+'/n/tag.js';
var t=d.getElementsByTagName('script')[0];t.parentNode.insertBefore(s,t)})(window,document);
_t('init',{customerType:'account',tagId:'1'});`,
    `*.${HOST}`,
  ),
  raw(
    'old analytics: the host begins in another literal',
    `var _q = _q || [];
_q.push(['_setAccount', 'XX-1']);
(function() {
  var a = document.createElement('script'); a.type = 'text/javascript'; a.async = true;
  a.src = ('https:' == document.location.protocol ? 'https://ssl' : 'http://www') + '.${HOST}/a.js';
  var s = document.getElementsByTagName('script')[0]; s.parentNode.insertBefore(a, s);
})();`,
    `*.${HOST}`,
  ),
  raw(
    'old advertisement: document.write',
    `<!--
document.write('<script src="//${HOST}/ads.js?r=' + Math.random() + '"><\\/script>');
//-->`,
  ),
  raw(
    'old counter: document.write of an escaped text',
    `var host = (("https:" == document.location.protocol) ? "https://" : "http://") + "${HOST}";
document.write(unescape("%3Cscript src='" + host + "/counter.js'%3E%3C/script%3E"));`,
  ),
  raw('counting pixel', `new Image().src = '${URL}/p.gif?u=' + encodeURIComponent(location.href)`),
  raw(
    'counting pixel, with width and height',
    `var i = new Image(1, 1); i.onload = function () {}; i.src = "//${HOST}/p.gif?" + Date.now()`,
  ),
  raw(
    'fetch when the page is hidden',
    `addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden')
    fetch('${URL}/collect', { method: 'POST', keepalive: true, body: JSON.stringify({ u: location.href }) })
})`,
  ),
  raw(
    'sendBeacon, with a template',
    `const host = '${HOST}'
addEventListener('pagehide', () => navigator.sendBeacon(\`https://\${host}/collect?v=\${performance.now()}\`))`,
  ),
  raw(
    'XMLHttpRequest',
    `var x = new XMLHttpRequest();
x.open("POST", "${URL}/collect", true);
x.send("page=" + location.pathname);`,
  ),
  raw('dynamic import', `import('${URL}/sdk.js').then(({ start }) => start('key'))`),
  raw('module import', `import { init } from "${URL}/sdk.mjs";\ninit({ key: 'k' });`),
  raw('module import for its effect', `import '${URL}/sdk.mjs'`),
  raw(
    'monitoring: the address in a property of the configuration',
    `!(function (cfg) {
  function load() { var s = document.createElement("script"); s.src = cfg.src; s.crossOrigin = cfg.cross; document.head.appendChild(s) }
  cfg.wait ? setTimeout(load, cfg.wait) : load()
})({ src: "${URL}/monitor/3.js", cross: "anonymous", wait: 0, cfg: { key: "InstrumentationKey=1" } });`,
  ),
  raw(
    'product analytics: a stub of methods, the host in an option at the end',
    `!function(t,e){var o,n,p,r;e.__SV||(window.pa=e,e._i=[],e.init=function(i,s,a){
function g(t,e){t[e]=function(){t.push([e].concat(Array.prototype.slice.call(arguments,0)))}}
(p=t.createElement("script")).type="text/javascript",p.async=!0,p.src=s.api_host+"/static/array.js",
(r=t.getElementsByTagName("script")[0]).parentNode.insertBefore(p,r);
for(o="capture identify".split(" "),n=0;n<o.length;n++)g(e,o[n]);e._i.push([i,s,a])},e.__SV=1)
}(document,window.pa||[]);
pa.init('key',{api_host:'${URL}', person_profiles:'identified_only'})`,
  ),
  raw(
    'customer data: methods in a list, the key in the address',
    `!function(){var a=window.cd=window.cd||[];if(!a.initialize){a.methods=["track","page","identify"];
a.factory=function(m){return function(){var t=[].slice.call(arguments);t.unshift(m);a.push(t);return a}};
for(var e=0;e<a.methods.length;e++)a[a.methods[e]]=a.factory(a.methods[e]);
a.load=function(k,e){var t=document.createElement("script");t.type="text/javascript";t.async=!0;
t.src="${URL}/v1/"+k+"/cd.min.js";var n=document.getElementsByTagName("script")[0];
n.parentNode.insertBefore(t,n)};a.load("KEY");a.page()}}();`,
  ),
  raw(
    'video platform pixel: the address in a variable, more than one call',
    `!function (w, d, t) {
  w.ObjectName=t;var q=w[t]=w[t]||[];q.load=function(e){var r="${URL}/i18n/events.js";
  var n=d.createElement("script");n.type="text/javascript";n.async=!0;n.src=r+"?sdkid="+e+"&lib="+t;
  var a=d.getElementsByTagName("script")[0];a.parentNode.insertBefore(n,a)};
  q.load('ID');q.page && q.page();
}(window, document, 'vq');`,
  ),
  raw(
    'light analytics: setAttribute',
    `const s = document.createElement('script')
s.setAttribute('defer', '')
s.setAttribute('data-domain', location.hostname)
s.setAttribute('src', '${URL}/js/script.js')
document.head.append(s)`,
  ),
  raw(
    'fonts: a link, by way of a timer',
    `setTimeout(function () {
  var l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '//${HOST}/fonts.css'
  document.head.appendChild(l)
}, 3000)`,
  ),
  raw(
    'chat: the address with escaped slashes, as PHP writes it',
    String.raw`var chat = {"src":"https:\/\/stats.test\/widget.js","lang":"en"};
(function () { var s = document.createElement("script"); s.src = chat.src; document.body.appendChild(s) })();`,
  ),
  raw('library call: jQuery', `jQuery(function ($) { $.getScript('//${HOST}/plugin.js') })`),
  raw(
    'library call: jQuery.ajax',
    `$.ajax({ url: "${URL}/collect", data: { p: location.pathname } });`,
  ),
  raw(
    'library call: axios',
    `window.addEventListener('load', () => axios.post('${URL}/collect', { p: 1 }))`,
  ),
  raw(
    'advertisement: a frame as markup',
    `document.getElementById('ad').innerHTML = '<iframe src="${URL}/frame.html" width="300" height="250"></iframe>'`,
  ),
  raw(
    'live updates: EventSource',
    `new EventSource("${URL}/live").onmessage = function (e) { show(e.data) }`,
  ),
  raw('live updates: WebSocket', `var w = new WebSocket('wss://${HOST}/live')`),
  raw('worker', `new Worker('${URL}/worker.js')`),
  raw(
    'apostrophes in comments, and an expression with quotes',
    `// Don't move this: it's "first"
var q = /["']/g, n = 4 / 2
var s = document.createElement('script'); s.src = '${URL}/t.js?' + String(n).replace(q, '')
document.head.appendChild(s)`,
  ),
]
