// What a site says of itself in each language: ordinary texts, as long as owners write them.

/** The texts of one site. */
export interface SiteWords {
  /** Its name. */
  readonly site: string
  /** The purpose that cannot be refused. */
  readonly running: string
  /** The three that can. */
  readonly purposes: readonly [analytics: string, embeds: string, advertising: string]
  /** What is done for one of them. */
  readonly about: string
  /** What has changed. */
  readonly change: string
}

const words = (
  site: string,
  running: string,
  purposes: SiteWords['purposes'],
  about: string,
  change: string,
): SiteWords => ({ site, running, purposes, about, change })

/** By language, as the folders of `src/locales/` are named. */
const WORDS: Readonly<Record<string, SiteWords>> = {
  en: words(
    'Harbor City Library',
    'Running this site',
    ['Analytics', 'Maps and videos', 'Advertising'],
    'We count how the pages are used, so that we can improve them.',
    'Statistics are now made by another company.',
  ),
  ar: words(
    'مكتبة مدينة الميناء',
    'تشغيل هذا الموقع',
    ['تحليل الاستخدام', 'الخرائط ومقاطع الفيديو', 'الإعلانات'],
    'نحصي كيفية استخدام الصفحات لكي نحسّنها.',
    'تتولى شركة أخرى إعداد الإحصاءات الآن.',
  ),
  de: words(
    'Stadtbibliothek Hafenstadt',
    'Betrieb dieser Website',
    ['Nutzungsanalyse', 'Karten und Videos', 'Werbung'],
    'Wir zählen, wie die Seiten genutzt werden, um sie zu verbessern.',
    'Die Statistik wird jetzt von einem anderen Unternehmen erstellt.',
  ),
  es: words(
    'Biblioteca de Ciudad Puerto',
    'Funcionamiento de este sitio',
    ['Análisis de uso', 'Mapas y vídeos', 'Publicidad'],
    'Contamos cómo se utilizan las páginas para poder mejorarlas.',
    'Otra empresa elabora ahora las estadísticas.',
  ),
  fil: words(
    'Aklatan ng Lungsod ng Daungan',
    'Pagpapatakbo ng site na ito',
    ['Pagsusuri ng paggamit', 'Mga mapa at video', 'Pag-aanunsiyo'],
    'Binibilang namin kung paano ginagamit ang mga page para mapahusay ang mga ito.',
    'Ibang kompanya na ang gumagawa ng estadistika.',
  ),
  fr: words(
    'Bibliothèque de Ville-du-Port',
    'Fonctionnement de ce site',
    ['Mesure d’audience', 'Cartes et vidéos', 'Publicité'],
    'Nous comptons comment les pages sont utilisées afin de les améliorer.',
    'Les statistiques sont désormais établies par une autre entreprise.',
  ),
  id: words(
    'Perpustakaan Kota Pelabuhan',
    'Menjalankan situs ini',
    ['Analisis penggunaan', 'Peta dan video', 'Iklan'],
    'Kami menghitung cara halaman digunakan agar dapat memperbaikinya.',
    'Statistik kini dibuat oleh perusahaan lain.',
  ),
  it: words(
    'Biblioteca di Città del Porto',
    'Funzionamento di questo sito',
    ['Analisi dell’utilizzo', 'Mappe e video', 'Pubblicità'],
    'Contiamo come vengono utilizzate le pagine per poterle migliorare.',
    'Le statistiche sono ora elaborate da un’altra azienda.',
  ),
  ja: words(
    '汐見市立図書館',
    'サイトの運営',
    ['利用状況の把握', '地図と動画の表示', '広告の表示'],
    'どのページがどのように見られているかを集計し、サイトの改善に役立てます。',
    '利用状況の集計を別の会社に委託しました。',
  ),
  'ja-simple': words(
    '汐見（しおみ）図書館（としょかん）',
    'サイトを動（うご）かすこと',
    ['使われ方を知ること', '地図（ちず）と動画', '広告（こうこく）'],
    'どのページが見（み）られているかを数（かぞ）えて、サイトをよくします。',
    '数（かぞ）える会社（かいしゃ）が変（か）わりました。',
  ),
  ko: words(
    '항구시립도서관',
    '사이트 운영',
    ['이용 현황 분석', '지도와 동영상 표시', '광고'],
    '페이지가 어떻게 이용되는지 집계하여 사이트를 개선합니다.',
    '이제 다른 회사가 통계를 작성합니다.',
  ),
  ne: words(
    'बन्दरगाह नगर पुस्तकालय',
    'यो साइट सञ्चालन',
    ['प्रयोगको विश्लेषण', 'नक्सा र भिडियो', 'विज्ञापन'],
    'पृष्ठहरू कसरी प्रयोग हुन्छन् भनेर हामी गणना गर्छौँ, ताकि तिनलाई सुधार्न सकियोस्।',
    'अब तथ्याङ्क अर्को कम्पनीले तयार गर्छ।',
  ),
  nl: words(
    'Bibliotheek Havenstad',
    'Werking van deze website',
    ['Gebruiksanalyse', 'Kaarten en video’s', 'Advertenties'],
    'We tellen hoe de pagina’s worden gebruikt, zodat we ze kunnen verbeteren.',
    'De statistieken worden nu door een ander bedrijf gemaakt.',
  ),
  pl: words(
    'Biblioteka Miasta Portowego',
    'Działanie tej strony',
    ['Analiza korzystania', 'Mapy i filmy', 'Reklamy'],
    'Liczymy, jak używane są strony, aby móc je ulepszać.',
    'Statystyki przygotowuje teraz inna firma.',
  ),
  pt: words(
    'Biblioteca da Cidade do Porto',
    'Funcionamento deste site',
    ['Análise de uso', 'Mapas e vídeos', 'Publicidade'],
    'Contamos como as páginas são usadas para poder melhorá-las.',
    'As estatísticas agora são feitas por outra empresa.',
  ),
  uk: words(
    'Бібліотека портового міста',
    'Робота цього сайту',
    ['Аналіз використання', 'Карти та відео', 'Реклама'],
    'Ми підраховуємо, як використовують сторінки, щоб їх поліпшити.',
    'Статистику тепер готує інша компанія.',
  ),
  vi: words(
    'Thư viện Thành phố Cảng',
    'Vận hành trang web này',
    ['Phân tích sử dụng', 'Bản đồ và video', 'Quảng cáo'],
    'Chúng tôi đếm cách các trang được sử dụng để cải thiện chúng.',
    'Số liệu thống kê nay do một công ty khác thực hiện.',
  ),
  'zh-Hans': words(
    '港城市立图书馆',
    '网站运行',
    ['使用情况分析', '地图和视频', '广告'],
    '我们统计页面的使用情况，以便加以改进。',
    '统计工作现由另一家公司进行。',
  ),
  'zh-Hant': words(
    '港城市立圖書館',
    '網站運作',
    ['使用情形分析', '地圖與影片', '廣告'],
    '我們統計頁面的使用情形，以便加以改善。',
    '統計工作現由另一家公司進行。',
  ),
}

/** What the site says in a language. */
export const wordsOf = (lang: string): SiteWords => {
  const found = WORDS[lang]
  if (!found) throw Error(`The site of the matrix says nothing in ${lang}: test/matrix/words.ts`)
  return found
}
