/**
 * Russian: all that is said on the page, in exports and of files. What a report says is reported, what follows from reports is
 * possible; nothing here says more than the English does.
 *
 * One word for one thing:
 *   journey маршрут, route путь, segment участок, stretch отрезок, place пункт, event событие, feature объект;
 *   report сообщение, claim утверждение, origin первоисточник, source источник, byline «кто сообщил», capture архивная копия;
 *   reported «по сообщениям», inferred «предположение», projected «направление» (and no more than that), disputed
 *   «оспаривается»; accepted «принято», retracted «отозвано», presumed «подразумевается»;
 *   possible «возможно» (never «вероятно»), band полоса, cap предел скорости, steadiest run самый ровный ход,
 *   as drawn «по карте», on the track «по рельсам», to pin a train «указать место поезда», window промежуток;
 *   picture изображение, train graph график движения, pace темп, view (of the map) вид.
 *
 * Names of places, reports and people come from files in the nominative, and an event's phrase is a noun in the nominative:
 * sentences are built around them («пункт X», «между пунктами X и Y», «X → Y», a colon), so that no name has to be declined.
 */
import type { Translation } from './index';
import { formatKm, formatOffset, formatPercent, formatTime, zoneName } from './format';
import { pluralForm } from './plural';
import { said, type Said } from './said';

type Gap<Part> = Said<Part>;

const LOCALE = 'ru';

/** «1 000», with a no-break space. */
const count = (n: number): string => n.toLocaleString(LOCALE);

/** The form of a word for `n`: 1 and 21, 2 to 4, 5 to 20. A fraction has the form of 2. */
const form = (n: number, one: string, few: string, many: string): string =>
  pluralForm(LOCALE, n, { one, few, many, other: few });

/** «5 сообщений»: the number and the word stay in one line. */
const plural = (n: number, one: string, few: string, many: string): string =>
  `${count(n)}\u00a0${form(n, one, few, many)}`;

const claims = (n: number): string => plural(n, 'утверждение', 'утверждения', 'утверждений');
const reports = (n: number): string => plural(n, 'сообщение', 'сообщения', 'сообщений');
const origins = (n: number): string => plural(n, 'первоисточник', 'первоисточника', 'первоисточников');
const errors = (n: number): string => plural(n, 'ошибка', 'ошибки', 'ошибок');
const events = (n: number): string => plural(n, 'событие', 'события', 'событий');
const pairs = (n: number): string => plural(n, 'пара', 'пары', 'пар');
const lines = (n: number): string => plural(n, 'линия', 'линии', 'линий');
const points = (n: number): string => plural(n, 'точка', 'точки', 'точек');
const elements = (n: number): string => plural(n, 'элемент', 'элемента', 'элементов');
const levels = (n: number): string => plural(n, 'уровень', 'уровня', 'уровней');

/** «12 сообщений · 1 первоисточник и 1 неназванный». */
const sources = (ofReports: number, ofOrigins: number, unnamed: number): string =>
  `${reports(ofReports)} · ${origins(ofOrigins)}${
    unnamed > 0 ? ` и ${plural(unnamed, 'неназванный', 'неназванных', 'неназванных')}` : ''
  }`;

/** «12 сообщений, 2 названных первоисточника и 1 неназванный». */
const namedSources = (ofReports: number, ofOrigins: number, unnamed: number): string =>
  `${reports(ofReports)}, ${plural(ofOrigins, 'названный первоисточник', 'названных первоисточника', 'названных первоисточников')}${
    unnamed > 0 ? ` и ${plural(unnamed, 'неназванный', 'неназванных', 'неназванных')}` : ''
  }`;

/** A number that is written already, with its unit on the same line. */
const km = (written: string): string => `${written}\u00a0км`;
const kmh = (written: string): string => `${written}\u00a0км/ч`;
const mb = (written: string): string => `${written}\u00a0МБ`;

/** «a», «a и b», «a, b и c». */
function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} и ${names.at(-1) ?? ''}`;
}

/** «сообщает RIA», «сообщают KCNA и RIA». */
const reportedBy = (labels: readonly string[]): string =>
  `${labels.length > 1 ? 'сообщают' : 'сообщает'} ${listed(labels)}`;

const days = new Map<string, Intl.DateTimeFormat>();

/** A day without its year, by the options. */
function dayText(timeMs: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${timeZone}|${JSON.stringify(options)}`;
  let found = days.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone });
    days.set(key, found);
  }
  return found.format(timeMs);
}

/** «12 сент.» */
const day = (timeMs: number, timeZone: string): string => dayText(timeMs, timeZone, { day: 'numeric', month: 'short' });

/** «12 сент., 12:15». */
const dayAndTime = (timeMs: number, timeZone: string): string =>
  `${day(timeMs, timeZone)}, ${formatTime(timeMs, timeZone)}`;

const instant = (timeMs: number, timeZone: string): string => `${dayAndTime(timeMs, timeZone)} ${zoneName(timeZone)}`;

function degrees(value: number): string {
  return String(Math.round(Math.abs(value) * 1e5) / 1e5);
}

const GRADES = {
  reported: 'По сообщениям',
  inferred: 'Предположение',
  projected: 'Направление',
  disputed: 'Оспаривается',
};

const CLAIM_TYPES = {
  departure: 'отправление',
  arrival: 'прибытие',
  passage: 'прохождение',
  sighting: 'наблюдение',
  presence: 'нахождение',
  'not-yet': 'ещё не там',
  'already-left': 'уже не там',
  plan: 'план',
  denial: 'отрицание',
  context: 'контекст',
};

const NEW_TAB = '(откроется в новой вкладке)';
const THEIR_AUTHORS = 'Содержание сообщений принадлежит их авторам; здесь оно пересказано.';

const archive: Translation['archive'] = {
  cutShort: 'Архив повреждён или обрезан: его оглавление не читается. Скачайте или упакуйте его заново.',
  damaged: (name) =>
    `Файл ${name} в архиве повреждён: распаковано не то, что было упаковано. Скачайте или упакуйте архив заново.`,
  encrypted: (name) => `Файл ${name} в архиве зашифрован. Распакуйте его с паролем и откройте отдельно.`,
  method: (name, method) =>
    `Файл ${name} упакован способом, который здесь не читается (метод ${method}). Упакуйте архив заново как обычный zip или распакуйте его и откройте файл.`,
  empty: 'Архив пуст. Откройте тот файл, который нужен.',
  several: (names, extensions) =>
    `В архиве должен быть один файл, который можно прочесть (${extensions}), а есть ${names}. Распакуйте его и откройте нужный.`,
  none: (names, extensions) =>
    `В архиве нет файла, который можно прочесть (${extensions}), только ${names}. Распакуйте его и откройте то, что в нём.`,
  andMore: (n) => `ещё ${count(n)}`,
  tooManyEntries: (found, most) =>
    `Файлов в архиве: ${count(found)}; просматривается не больше ${count(most)}. Распакуйте его и откройте нужный файл.`,
  tooLarge: (name, most) =>
    `Файл ${name} в архиве при распаковке больше ${mb(most)} — намного больше, чем в упакованном виде, или больше, чем здесь можно прочесть. Распаковка остановлена. Если так и задумано, распакуйте архив сами и откройте файл.`,
};

const account: Translation['account'] = {
  markdown: 'Markdown',
  markdownHolds: 'текст для чтения и правки, с нумерованными источниками; без геометрии',
  html: 'HTML',
  htmlHolds: 'страница для чтения и печати, с нумерованными источниками; без геометрии',

  method:
    'Каждое утверждение ниже — пересказ одного сообщения, названного рядом с ним. Линия проведена по сообщениям, предположительно, только как направление или оспаривается; то, что лишь следует из сообщений, названо возможным.',
  hours: <P>(from: Gap<P>, to: Gap<P>) => said<P>`С ${from} до ${to}.`,
  noHours: 'Ни одно принятое утверждение с известным местом не называет времени.',
  subject: <P>(subject: Gap<P>) => said<P>`Что движется: ${subject}.`,
  excerpt: <P>(whole: Gap<P>) => said<P>`Это часть более длинного маршрута: ${whole}.`,
  clock: (name, offset) => (name === 'UTC' ? name : `${name} (${offset})`),

  figures: {
    title: 'Цифры',
    drawn: 'Линия на карте',
    km,
    clock: 'Время',
    hours: (hours) => `${hours}\u00a0ч между первым и последним часом`,
    endToEnd: 'Весь путь',
    endToEndHours: (least, most) =>
      `${least === most ? most : `${least}–${most}`}\u00a0ч, как допускают первые и последние промежутки`,
    reportsRead: 'Прочитано сообщений',
    open: 'Не сообщается',
    openHours: (open, withinKm) =>
      `${open} из этих часов — без сообщения, которое указывало бы место с точностью до ${km(withinKm)}`,
    contradicted: 'принятые утверждения противоречат друг другу, поэтому час назвать нельзя',
    grade: {
      reported: 'Линия по сообщениям',
      inferred: 'Линия-предположение',
      projected: 'Линия-направление',
      disputed: 'Линия оспаривается',
    },
    share: (drawnKm, share) => `${km(drawnKm)}, ${share} линии на карте`,
    noShare: (drawnKm) => `${km(drawnKm)}: только направление, в итоги не входит`,
    claims: 'Утверждения',
    counted: (n, written) => `${claims(n)}; ${written}`,
    noClaims: 'Не записано ни одного утверждения.',
    cap: 'Предел скорости',
    capped: <P>(speed: string, basis: Gap<P>, ofReports: Gap<P>) =>
      said<P>`допущение: не больше ${speed}\u00a0км/ч по линии на карте. ${basis}${ofReports}`,
    clocks: 'Часовые пояса',
  },
  sources,

  reported: {
    title: 'О чём сообщалось',
    intro: 'Участок за участком вдоль линии, по порядку времени. Номер ведёт к прочитанному сообщению.',
    segment: <P>(from: Gap<P>, to: Gap<P>, grade: string) => said<P>`${from} → ${to}: ${grade}`,
    byline: <P>(byline: Gap<P>, note: Gap<P>) => said<P>`Кто сообщил: ${byline}.${note}`,
    noByline: 'О нём нет ни одного принятого утверждения.',
    counts: (written) => `О нём: ${written}.`,
    possible: <P>(from: Gap<P>, to: Gap<P>) => said<P>`Возможно здесь с ${from} до ${to}.`,
    directionOnly: 'Только направление: вне итогов.',
    between: 'Между концами: не сообщается.',
    drawn: (drawnKm) => `${km(drawnKm)} по карте.`,
    railway: <P>(operatingKm: string, source: Gap<P>) =>
      said<P>`${operatingKm}\u00a0км по самой железной дороге.${source}`,
    why: <P>(note: Gap<P>) => said<P>`Почему линия проходит здесь: ${note}`,
    alternative: <P>(name: Gap<P>, note: Gap<P>) =>
      said<P>`Другой путь, которого не исключает ни одно сообщение: ${name}. ${note}`,
    lone: 'Сообщалось также',
    elsewhere: 'Ни об одном участке линии',
    eventTitle: <P>(n: number, title: Gap<P>) => said<P>`Событие ${String(n)}: ${title}`,
    event: (written) => `${written}.`,
    allLeadTo: <P>(origin: Gap<P>) => said<P>`Все восходят к одному: ${origin}.`,
    doubted: (n) => `Не принято и приведено ниже: ${claims(n)} об этом событии.`,
    context: 'Контекст',
  },

  claim: {
    told: <P>(when: Gap<P>, where: Gap<P>, byline: Gap<P>, note: Gap<P>, text: Gap<P>) =>
      said<P>`${when}${where}, сообщает ${byline}:${note} ${text}`,
    hourOpen: 'Час не указан',
    midnight: '24:00',
    after: <P>(from: Gap<P>) => said<P>`Начиная с ${from}`,
    before: <P>(to: Gap<P>) => said<P>`Не позже ${to}`,
    between: <P>(from: Gap<P>, to: Gap<P>) => said<P>`${from} – ${to}`,
    reportedAs: <P>(text: Gap<P>) => said<P>`Время словами сообщения: «${text}».`,
    place: <P>(place: Gap<P>) => said<P>`, ${place}`,
    position: (position) => `, ${position}`,
    area: ', место, очерченное в файле',
    within: (withinKm) => ` (в пределах ${km(withinKm)})`,
    stretch: <P>(from: Gap<P>, to: Gap<P>) => said<P>`, между пунктами ${from} и ${to}`,
    beyond: <P>(from: Gap<P>) => said<P>`, за пунктом ${from}`,
    short: <P>(to: Gap<P>) => said<P>`, перед пунктом ${to}`,
    degrees: (latitude, north, longitude, east) =>
      `${latitude}° ${north ? 'с. ш.' : 'ю. ш.'}, ${longitude}° ${east ? 'в. д.' : 'з. д.'}`,
    types: {
      departure: '',
      arrival: '',
      passage: '',
      sighting: '',
      presence: '',
      'not-yet': 'По сообщению, там его ещё не было.',
      'already-left': 'По сообщению, там его уже не было.',
      plan: 'План: места не указывает.',
      denial: 'Отрицание: места не указывает.',
      context: '',
    },
    presumed: 'Подразумевается, но не сказано, что это и есть то, что движется.',
    bases: {
      official: 'Основание: официальный источник.',
      'state-media': 'Основание: государственные СМИ.',
      eyewitness: 'Основание: очевидец.',
      imagery: 'Основание: снимки.',
      'unnamed-source': 'Основание: неназванный источник.',
      inference: 'Основание: умозаключение.',
    },
    confidence: {
      high: '',
      medium: 'Уверенность в этой формулировке средняя.',
      low: 'Уверенность в этой формулировке низкая.',
    },
    quoted: <P>(quote: Gap<P>) => said<P>`Словами сообщения: «${quote}».`,
    notSaid: <P>(list: Gap<P>) => said<P>`Не сказано: ${list}.`,
    note: <P>(note: Gap<P>) => said<P>`Примечание: ${note}`,
  },

  doubts: {
    title: 'Оспаривается и отозвано',
    none: 'Оспариваемых и отозванных утверждений нет.',
    disputed: <P>(reason: Gap<P>) => said<P>`Оспаривается: ${reason}`,
    retracted: <P>(reason: Gap<P>) => said<P>`Отозвано: ${reason}`,
    noReason: 'причина не указана.',
    against: <P>(byline: Gap<P>, note: Gap<P>, sentence: Gap<P>) =>
      said<P>`Против утверждения ${byline}:${note} ${sentence}`,
    more: (n) => `И против ещё ${count(n)}.`,
  },

  contradictions: {
    title: 'Противоречия',
    side: <P>(when: Gap<P>, byline: Gap<P>, note: Gap<P>, text: Gap<P>) => said<P>`${when}, ${byline}:${note} ${text}`,
    pair: <P>(one: Gap<P>, other: Gap<P>, sentence: Gap<P>) => said<P>`${one} Против этого: ${other} ${sentence}`,
  },

  open: {
    title: 'О чём не говорит ни одно сообщение',
    none: 'Что все сообщения вместе оставляют открытым, не записано.',
    unchecked: (n) =>
      `Ещё не проверено, что ${n === 1 ? 'сообщение оставляет' : 'сообщения оставляют'} открытым: ${claims(n)}.`,
    hours: (open, all, withinKm) => `Место с точностью до ${km(withinKm)} — в ${open}\u00a0ч из ${all}.`,
  },

  corrections: {
    title: 'Исправления',
    none: 'Пока нет.',
    row: <P>(ofDay: string, text: Gap<P>) => said<P>`${ofDay}: ${text}`,
  },

  licence: {
    title: 'Лицензия и авторы',
    licence: <P>(licence: Gap<P>) => said<P>`Лицензия файла маршрута: ${licence}`,
    none: 'Файл маршрута не называет лицензии.',
    authors: <P>(names: Gap<P>) => said<P>`Составлено: ${names}.`,
    version: <P>(version: Gap<P>) => said<P>`Версия ${version}.`,
    contact: <P>(contact: Gap<P>) => said<P>`Контакт: ${contact}`,
    reports: THEIR_AUTHORS,
    made: 'Этот текст выведен из файла маршрута по правилам; ни одна фраза не добавляет ничего к тому, что в файле.',
  },

  notes: {
    title: 'Источники',
    none: 'Нет ссылок на сообщения.',
    label: <P>(label: Gap<P>, citation: Gap<P>) => said<P>`${label}: ${citation}`,
    others: 'Сообщения, которые названы, но ни для одного утверждения не прочитаны',
    back: (number, use) => `Назад к упоминанию ${use} источника ${number}`,
    to: (number) => `Источник ${number}`,
  },
};

const bundle: Translation['bundle'] = {
  label: 'Всё в одном zip',
  holds: 'маршрут во всех форматах, его источники, лицензия и контрольные суммы для проверки',

  readme: {
    intro:
      'Маршрут с источниками. Все файлы здесь получены из одного — journey.geojson; в остальных ровно столько из него, сколько вмещает их формат.',
    files: 'Файлы',
    file: (label, holds) => `${label}: ${holds}`,
    journey:
      'сам маршрут целиком: линия, утверждения, сообщения. Открывается в Byline и в любой программе, читающей GeoJSON',
    sources: 'каждое сообщение, что из него прочитано, архивная копия и утверждения, которые на нём основаны',
    licence: 'на каких условиях можно использовать маршрут и кого указать, как сказано в файле маршрута',
    sums: 'контрольные суммы SHA-256 всех остальных файлов. Проверка: sha256sum -c SHA256SUMS',
    caution: 'Чего ни один из них не говорит',
    cautions: [
      'Линия — это путь по сообщениям, по предположению или только по направлению. Это не измеренный трек.',
      'Час на линии — это то, что допускают сообщения и предел скорости, если для него не названо сообщение.',
      'Сто сообщений с одним первоисточником — это один первоисточник: рядом стоят оба числа.',
      'Содержание сообщений принадлежит их авторам. Здесь оно пересказано; самих сообщений в архиве нет.',
    ],
    noLicence: 'Файл маршрута не называет лицензии: прежде чем передавать его дальше, спросите того, кто его составил.',
  },

  sources: {
    title: <P>(title: Gap<P>) => said<P>`Источники маршрута «${title}»`,
    counted: (n, written) => `${claims(n)}; ${written}. Контекст ни в какие числа не входит.`,
    id: 'Id в файле',
    seen: 'Прочитано',
    seenHow: {
      whole: 'всё сообщение',
      excerpt: 'отрывок',
      none: 'само не прочитано; известно по сообщениям, которые его цитируют',
    },
    unnamed: 'Называет',
    unnamedHow: 'никого',
    relays: 'Передаёт',
    capture: 'Архивная копия',
    noCapture: 'нет',
    captureOf: <P>(address: Gap<P>, ofDay: Gap<P>) => said<P>`${address}${ofDay}`,
    captureDay: <P>(ofDay: Gap<P>) => said<P>` от ${ofDay}`,
    digest: 'SHA-256 архивной копии',
    note: 'Примечание',
    claims: 'Утверждения, прочитанные в нём',
    noClaims: 'нет',
    claim: <P>(when: Gap<P>, text: Gap<P>, status: string) => said<P>`${when}: ${text}${status}`,
    status: { accepted: '', disputed: ' (оспаривается)', retracted: ' (отозвано)' },
    passing: 'Утверждения, прошедшие через него',
    origin: 'Утверждения, которые к нему восходят',
    basis: 'Названо основанием',
    cap: 'предел скорости',
    operating: (n) => plural(n, 'длина по железной дороге', 'длины по железной дороге', 'длин по железной дороге'),
  },

  licence: {
    licence: (licence) => `Лицензия файла маршрута: ${licence}`,
    authors: (names) => `Составлено: ${names}.`,
    contact: (contact) => `Контакт: ${contact}`,
    reports: THEIR_AUTHORS,
  },
};

const cap: Translation['cap'] = {
  title: 'Предел скорости',
  speed: kmh,
  atMost: (speed, track) =>
    `Не больше ${kmh(speed)} по линии на карте${track === null ? '' : ` (по рельсам около ${track})`}.`,
  value: (speed, track, contradictions) =>
    `${kmh(speed)} по линии на карте${track === null ? '' : `, около ${track} по рельсам`}` +
    (contradictions === null ? '' : `: возможных мест нет, ${contradictions}`),
  reset: (speed) => `Вернуть ${speed}`,
  why: (speed) => `Почему ${speed}:`,
  sources: 'Источники предела',
  least: (speed) => `Ниже ${kmh(speed)} принятые сообщения противоречат друг другу.`,
  never: 'Принятые сообщения противоречат друг другу при любой скорости.',
  nothing: (speed) =>
    `При ${kmh(speed)} принятые сообщения противоречат друг другу, поэтому возможных мест нет: не начерчены ни полоса, ни поезд.`,
  onMap: (speed) => `При ${kmh(speed)} принятые сообщения противоречат друг другу: возможных мест нет.`,
  exported: (speed) => `Часы в нём — при пределе самого маршрута, ${kmh(speed)}.`,
  newTab: NEW_TAB,
  notLoaded: 'Предел скорости и противоречия не загрузились. Чтобы увидеть их, обновите страницу.',
};

const cite: Translation['cite'] = {
  csl: 'CSL-JSON',
  cslHolds: 'сообщения как библиография, для Zotero и программ цитирования; без линии и утверждений',
  bibtex: 'BibTeX',
  bibtexHolds: 'сообщения как библиография, для LaTeX (biblatex); без линии и утверждений',
  ris: 'RIS',
  risHolds: 'сообщения как библиография, для EndNote, Mendeley и Zotero; без линии и утверждений',
  note: {
    label: (label) => `Обозначение на карте: ${label}.`,
    unnamed: 'Первоисточник, который никого не называет.',
    published: (at) => `Опубликовано ${at}.`,
    relays: (labels) => `Передаёт: ${listed(labels)}.`,
    capture: (url, ofDay) => `Архивная копия${ofDay === null ? '' : ` от ${ofDay}`}: ${url}`,
    sha256: (digest) => `SHA-256 архивной копии: ${digest}.`,
  },
};

const contradictions: Translation['contradictions'] = {
  title: 'Противоречия',
  accepted: 'Принятые утверждения, которые противоречат друг другу',
  disputed: 'Оспариваемые утверждения',
  none: (speed) => `При ${kmh(speed)} принятые сообщения не противоречат друг другу.`,
  found: (n, cut, speed) =>
    `Не могут быть верны вместе при ${kmh(speed)}: ${cut ? 'больше чем ' : ''}${pairs(n)} принятых утверждений.`,
  noBand: 'Пока они стоят, возможных мест нет ни в какой час.',
  bandStands: 'Они называют разные часы для одного места; полоса остаётся.',
  pairs: (n) => `не могут быть верны вместе: ${pairs(n)} утверждений`,

  tooFast: (speed) => `Между ними нужно не меньше ${kmh(speed)}.`,
  sameMoment: (apartKm) => `Два места в один момент, между ними ${km(apartKm)}.`,
  backwards: (apartKm) => `Пришлось бы двигаться назад, ${km(apartKm)}.`,
  arrival: (earlier, later, place) =>
    `Прибытие (${place}): одно говорит «не позже ${earlier}», другое «не раньше ${later}»; верно не может быть и то и другое.`,
  departure: (earlier, later, place) =>
    `Отправление (${place}): одно говорит «не позже ${earlier}», другое «не раньше ${later}»; верно не может быть и то и другое.`,
  order: (earlier, later, place) =>
    `${place}: по одному, отправление не позже ${earlier}, по другому, прибытие не раньше ${later}.`,

  morePairs: (n) => `И ещё ${pairs(n)} утверждений о тех же двух событиях.`,
  against: 'против',
  moreAgainst: (n) => `И против ещё ${count(n)}.`,
  nothingComputed: 'Ничто из того, что можно вычислить, ему не противоречит.',
  showMore: (n) => `Показать ещё ${count(n)}`,
};

const convert: Translation['convert'] = {
  unknownFormat: (id, known) => `Формата ${id} нет. Есть ${known}.`,
  unknownSegment: (id, known) => `В маршруте нет участка ${id}. Его участки: ${known}.`,
  more: (n) => `ещё ${count(n)}`,
  wholeOnly: (format, known) =>
    `Формат ${format} вмещает весь маршрут, а не один участок. Один участок можно записать так: ${known}.`,
  needsMoment: (format) => `Формат ${format} говорит об одном моменте: назовите момент.`,
  noMoment: (format, known) =>
    `Формат ${format} вмещает весь маршрут, а не один момент. Один момент можно записать так: ${known}.`,
};

const formats: Translation['formats'] = {
  geojson: 'GeoJSON',
  geojsonHolds: 'всё; открывается здесь снова в том же виде',
  arrow: ' → ',
  noTitle: '[заголовка не видно]',
  noAddress: 'У этого сообщения нет адреса в сети',
  instant: (ofDay, time, offset) => `${ofDay}, ${time} ${offset}`,
  noDate: 'дата не указана',
  archived: 'Архивная копия:',
  noCapture: 'Архивной копии нет',
  relayed: (chain) => `Цепочка, сначала первоисточник: ${chain}`,
  seen: {
    whole: null,
    excerpt: 'Прочитан отрывок',
    none: 'Само не прочитано, известно по сообщениям, которые его цитируют',
  },
  quotes: (title) => `«${title}»`,
};

const graph: Translation['graph'] = {
  slider: 'Время',
  clock: (timeMs, timeZone) => `${zoneName(timeZone)}, ${formatOffset(timeMs, timeZone)}`,
  offset: (timeMs, timeZone) => formatOffset(timeMs, timeZone),
  hour: (timeMs, timeZone) => formatTime(timeMs, timeZone),
  day: (timeMs, timeZone) => `${dayText(timeMs, timeZone, { weekday: 'short' })} ${day(timeMs, timeZone)}`,
  flag: (timeMs, timeZone) => `${formatTime(timeMs, timeZone)} ${zoneName(timeZone)}`,
  published: 'публикации',
  border: 'граница',
  possible: 'возможно',
  tooFar: (speed) => `слишком далеко даже при ${kmh(count(Math.round(speed)))}`,
  alreadyPast: (speed) => `уже позади при ${kmh(count(Math.round(speed)))}`,
  run: 'самый ровный из допустимых ходов',
  claim: 'утверждение: когда × где',
  vague: 'неточное',
  contradiction: 'принятые утверждения противоречат друг другу: возможных мест нет',
  zoomIn: 'Часы крупнее',
  zoomOut: 'Часы мельче',
  whole: 'Весь маршрут',
  hours: (fromMs, toMs, timeZone) => {
    if (fromMs === null) return toMs === null ? 'час не указан' : `не позже ${instant(toMs, timeZone)}`;
    if (toMs === null) return `с ${instant(fromMs, timeZone)}`;
    if (fromMs === toMs) return instant(fromMs, timeZone);
    const sameDay = day(fromMs, timeZone) === day(toMs, timeZone);
    const last = sameDay ? formatTime(toMs, timeZone) : dayAndTime(toMs, timeZone);
    return `${dayAndTime(fromMs, timeZone)} – ${last} ${zoneName(timeZone)}`;
  },
  event: (n, title) => `${n} · ${title}`,
  by: (labels, more) => `${labels.join(', ')}${more > 0 ? ` и ещё ${count(more)}` : ''}`,
  claims,
  disputed: (against) =>
    against.length === 0 ? 'оспаривается' : `оспаривается: несовместимо с утверждением ${against.join(', ')}`,
  retracted: 'отозвано',
  notYet: 'ещё не дальше этого места',
  alreadyLeft: 'уже дальше этого места',
  aside: 'места поезда не указывает: план, отрицание или речь о другом',
  publishedNote: (n, when) => `${reports(n)}, опубликовано ${when}`,
};

const issues: Translation['issues'] = {
  nothing: 'ничего',
  aList: (n) => `список, элементов: ${count(n)}`,
  anObject: 'объект',

  encodingInvalid:
    'Байты не складываются в текст: это ни UTF-8, ни UTF-16 со своей меткой. Сохраните файл заново в UTF-8 или откройте тот, который нужен.',
  jsonSyntax: (found) => `Это не JSON: ${found}. Исправьте в этом месте; дальше файл не читался.`,
  syntax: {
    end: 'файл кончается слишком рано',
    comment: 'в JSON нет комментариев',
    string: 'строка не закрыта, или в ней разрыв строки, табуляция либо управляющий символ, которые надо экранировать',
    escape: 'в строке последовательность с обратной косой чертой, которой в JSON нет',
    number: 'число записано не так, как пишут числа в JSON',
    value: (found) => `ожидается значение, а здесь ${found}`,
    name: (found) => `ожидается имя в двойных кавычках, а здесь ${found}`,
    colon: (found) => `после имени ожидается двоеточие, а здесь ${found}`,
    separator: (found) => `ожидается запятая или закрывающая скобка, а здесь ${found}`,
    after: (found) => `документ окончен, но дальше идёт ${found}`,
    deep: (most) => `вложенность больше, чем ${levels(most)}`,
    unknown: 'прочесть не удалось',
  },
  duplicateMember: (name) =>
    `Имя ${name} стоит в одном объекте дважды, и читается только последнее. Удалите или переименуйте одно из двух.`,
  tooDeep: (most) =>
    `Вложенность файла здесь больше, чем ${levels(most)}. Маршруту нужно девять; упростите файл или удалите эту часть.`,

  notACollection: (found) =>
    `Маршрут — это FeatureCollection в GeoJSON со списком features; а это ${found}. Поместите объекты в такую коллекцию.`,
  ofType: (type) => `объект типа ${type}`,
  noFeatures: (found) => `FeatureCollection, в которой features: ${found}`,
  foreignMembersMissing: (names) =>
    `В коллекции больше нет: ${names}. Другая программа отбросила то, чего не знала. Верните это из исходного файла или экспортируйте программой, которая сохраняет чужие поля.`,
  profileUnknown: (known, found) =>
    `profile: должно быть ${known}, а здесь ${found}. Прочитано всё, что можно прочесть как ${known}.`,
  memberMissing: (name, expected) => `${name}: значения нет. Должно быть: ${expected}.`,
  memberInvalid: (name, expected, found) => `${name}: должно быть ${expected}, а здесь ${found}.`,
  languageNone: (name) =>
    `${name}: текста нет. Напишите текст или по тексту на каждый тег языка, например { "en": "…" }.`,
  languageInvalid: (found) => `${found} — не тег языка. Напишите тег, например en или zh-Hans, а после него текст.`,
  excerptOfSeveral: (n) =>
    `Отрывок — это один участок, вырезанный из маршрута, а участков в этом файле ${count(n)}. Удалите поле excerpt: тогда файл будет проверен как целое.`,
  numberTooLarge:
    'Это число слишком велико, чтобы его хранить, и опущено. Если его надо сохранить, запишите его текстом в двойных кавычках.',
  kindUnknown: (known, found) => `properties.kind: должно быть ${known}, а здесь ${found}.`,
  idMissing: (found) => `Нет id: это должен быть текст, единственный такой в файле, а здесь ${found}.`,
  idDuplicate: (id) => `id ${id} уже занят раньше. Дайте этому собственный id.`,
  listedTwice: (id) => `${id} стоит в этом списке дважды. Удалите одно из двух.`,
  referenceUnknown: (what, id) => `В файле нет такой записи: ${what} с id ${id}. Добавьте её или назовите другую.`,
  referenceSetAside: (what, id) =>
    `Запись есть в файле, но использовать её не удалось: ${what} с id ${id}. Сначала исправьте её; тогда и эта ссылка станет верной.`,
  vertexWithoutSegment: 'vertex — это точка на линии участка: назовите участок в поле "segment" или удалите vertex.',
  vertexUnknown: (vertex, segment, last) =>
    `У участка ${segment} нет вершины ${vertex}: они нумеруются от 0 до ${last}. Назовите одну из них.`,
  urlNotHttp: (found) =>
    `Ссылками становятся только адреса, которые начинаются с http:// или https://; а это ${found}.`,
  statusReasonMissing: (status) =>
    `Утверждению со статусом ${status} нужен statusReason: скажите одной фразой, почему оно не принято.`,
  noteMissing: (grade) => `Участку со степенью ${grade} нужно поле note: скажите, почему линия проходит там.`,
  quoteTooLong: (words, most) =>
    `Слов в цитате: ${count(words)}; хранится не больше ${count(most)}. Сократите её или скажите своими словами.`,
  textTooLong: (member, characters, most) =>
    `Знаков в поле ${member}: ${count(characters)}; используются первые ${count(most)}. Сократите его.`,
  noSegments: 'В файле нет участка, который можно начертить: маршруту нужен хотя бы один объект с kind "segment".',

  instantInvalid: (found) =>
    `${found} — не момент времени. Напишите день, час и смещение, например 2023-09-12T06:00:00+10:00.`,
  instantWithoutOffset: (found) =>
    `${found}: не сказано, по каким часам. Добавьте смещение, например +09:00, или Z для UTC.`,
  publishedInvalid: (found) =>
    `${found} — не время публикации. Напишите момент, например 2023-09-12T18:39:00+09:00, или день, например 2023-09-12.`,
  dateInvalid: (found) => `${found} — не день. Напишите его так: 2023-09-12.`,
  timeZoneUnknown: (found) =>
    `${found} — неизвестный часовой пояс. Возьмите имя из базы IANA, например Asia/Pyongyang, или UTC.`,
  windowReversed: (earliest, latest) =>
    `Промежуток кончается (${latest}) раньше, чем начинается (${earliest}). Поменяйте их местами или исправьте смещения.`,

  geometryInvalid: (expected, found) => `Геометрия: должна быть ${expected}, а здесь ${found}.`,
  positionInvalid: (found) => `Точка — это два числа, сначала долгота, например [130.645, 42.43]; а это ${found}.`,
  positionOutOfRange: (found) => `${found} — не на Земле: долгота бывает от −180 до 180, широта от −90 до 90.`,
  positionSwapped: (found) =>
    `${found}: похоже, сначала стоит широта: широты больше 90 не бывает. Напишите сначала долготу.`,
  andMore: (n) => ` Ещё таких в этой геометрии: ${count(n)}.`,
  lineTooShort: 'Линии нужны хотя бы две разные точки. Добавьте другой конец.',
  ringTooShort: (n) => `Кольцу нужно не меньше четырёх точек, а здесь ${count(n)}.`,
  ringOpen: 'Кольцо не замкнуто: последняя точка должна совпадать с первой. Повторите первую в конце.',
  seqGap: (expected, found) =>
    `Участки нумеруются без пропусков: после предыдущего seq должно быть ${expected}, а здесь ${found}.`,

  segmentsApart: (before, metres) =>
    `Участок начинается на расстоянии ${metres} от конца участка ${before}. Пусть он начинается ровно там, где кончается предыдущий.`,
  segmentEndOff: (place, awayKm) =>
    `Концом участка назван пункт ${place}, но линия кончается в ${km(awayKm)} от него. Исправьте линию или пункт.`,
  claimOffRoute: (offKm, precision) =>
    `Эта точка в ${km(offKm)} от пути, дальше своей точности ${km(precision)}; вместо неё взята ближайшая точка пути. Увеличьте precisionKm или исправьте точку либо линию.`,
  areaOffRoute:
    'Ни одна часть пути с известным местом не лежит в этой области, поэтому утверждение показано и ни на что не влияет. Увеличьте precisionKm или исправьте область либо линию.',
  lineOffRoute: (precision) =>
    `Конец этой линии дальше от пути, чем её точность ${km(precision)}; вместо него взята ближайшая точка пути. Увеличьте precisionKm или исправьте линию.`,
  stretchOffRoute: (place) =>
    `Отрезок кончается в пункте ${place}, который не лежит на пути. Назовите пункт на пути или null для открытого конца.`,
  placeAmbiguous: 'Путь проходит через этот пункт больше одного раза. Назовите нужный участок в поле "segment".',
  beyondPlacedRoute:
    'Этот пункт ближе всего к участку-направлению (projected), за концом пути с известным местом. Дайте участку степень по этому утверждению или исправьте пункт.',
  windowOpen:
    'Это утверждение ни на что не влияет: открыт тот конец его промежутка, который влиял бы. Укажите его, если сообщение это позволяет.',
  windowOpenPlace:
    'Это утверждение ни на что не влияет: открыт тот конец его отрезка, который влиял бы. Назовите пункт, если сообщение это позволяет.',
  stretchReversed: (from, to) =>
    `На этом пути пункт ${from} идёт после пункта ${to}. Поменяйте местами два пункта отрезка.`,
  gradeDisagrees: (grade, computed) =>
    `Участок назван ${grade}, а по его утверждениям он ${computed}. Измените степень или утверждения, на которых она держится.`,
  publishedBefore: (report, published, earliest) =>
    `Сообщение ${report} опубликовано ${published} — раньше, чем могло произойти то, о чём оно сообщает (${earliest}). Проверьте оба времени и их смещения.`,
  tooFast: (ceiling, floor, needed, ofCap) =>
    `${ceiling} и ${floor}: между ними нужно не меньше ${kmh(needed)}, больше предела ${ofCap}. Поставьте одному статус disputed и скажите почему, исправьте промежуток или поднимите предел.`,
  sameMoment: (ceiling, floor, apartKm) =>
    `${ceiling} и ${floor}: два места в один момент, между ними ${km(apartKm)}. Поставьте одному статус disputed и скажите почему или исправьте промежуток.`,
  backwards: (ceiling, floor, apartKm) =>
    `После утверждения ${floor} пришлось бы пройти назад ${km(apartKm)} к утверждению ${ceiling}. Поставьте одному статус disputed и скажите почему или исправьте промежуток.`,
  clash: (one, oneTime, other, otherTime, what) =>
    `${one} называет ${oneTime}, ${other} называет ${otherTime}; верно не может быть и то и другое: ${what}. Поставьте одному статус disputed и скажите почему или исправьте промежуток.`,
  clashOf: {
    arrival: 'прибытие туда одно',
    departure: 'отправление оттуда одно',
    order: 'отправление было бы раньше прибытия',
  },
  claimBy: (byline, id) => `${byline} (${id})`,

  expected: {
    text: 'непустой текст',
    localText: 'текст или объект из тегов языка и текстов',
    names: 'объект из тегов языка и названий',
    number: 'число',
    positive: 'число больше 0',
    speed: (most) => `скорость больше 0 и не больше ${kmh(most)}`,
    notNegative: 'число не меньше 0',
    integer: 'целое число',
    index: 'целое число не меньше 0',
    truth: 'true или false',
    object: 'объект',
    list: 'список',
    texts: 'список текстов',
    chain: 'список id сообщений, ближайшее первым, хотя бы одно и ни одного дважды',
    stretch: 'список из двух id пунктов, любой из которых может быть null',
    oneOf: (known) => `одно из: ${known}`,
    address: 'адрес http(s)',
    sha256: 'контрольная сумма SHA-256 из 64 шестнадцатеричных цифр',
    dateParts: 'дата CSL: { "date-parts": [[2023, 9, 12]] }',
    bounds: 'список из четырёх или шести чисел: запад, юг, восток, север, в градусах, юг не севернее севера',
    geometry: (known) => `геометрия ${known}`,
    window: 'объект с earliest, latest, reported и timeZone',
    feature: 'объект GeoJSON (Feature)',
    authors: 'список имён CSL',
  },
  what: {
    report: 'сообщение',
    place: 'пункт',
    claim: 'утверждение',
    event: 'событие',
    segment: 'участок',
  },
  setAside: {
    segments: (n) => plural(n, 'участок', 'участка', 'участков'),
    alternatives: (n) => plural(n, 'другой путь', 'других пути', 'других путей'),
    places: (n) => plural(n, 'пункт', 'пункта', 'пунктов'),
    claims,
    reports,
    events,
    features: (n) => `${plural(n, 'объект', 'объекта', 'объектов')} неизвестного вида`,
    members: (n) => `${plural(n, 'значение', 'значения', 'значений')} в том, что сохранено`,
  },
  or: 'или',
  and: 'и',
  untitled: 'Маршрут без названия',
  noCap: (speed) =>
    `Файл не называет предела скорости; вместо него взято ${kmh(count(speed))}, что почти ничего не исключает.`,
};

const map: Translation['map'] = {
  canvas: 'Полотно карты',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  train: 'Поезд',
  trainNote: {
    anywhere: 'Возможно где угодно на этой полосе',
    unreported: (at) => `Не сообщается: ${at}`,
    reported: (labels, when) => `${listed(labels)}: «${when}»`,
    upTo: (reported, offKm) => `${reported} · возможно до ${km(offKm)} отсюда`,
  },
  alternative: (name) => `или ${name}`,
  toward: (place) => `направление: ${place}`,
  pill: (first, last) => `${first}–${last}`,
  pillComma: ', ',
  eventTitle: (number, title) => `${number}. ${title}`,
  pillTitle: (n) => `${events(n)} рядом`,
  strip: {
    border: 'Граница',
    title: (place) => `${place} (спрямлено)`,
    km: (shownKm) => `показано ${km(shownKm)} линии`,
  },
  attribution: {
    naturalEarth: 'Natural Earth',
    openStreetMap: '© участники OpenStreetMap (ODbL)',
  },
  failed: {
    noWebGl: 'Карте нужен WebGL 2, которого нет в этом браузере. Всё остальное на странице работает без неё.',
    style: (url) => `Стиль карты по адресу ${url} использовать не удалось; показан встроенный.`,
    parts: 'Часть основы карты или названий не загрузилась; маршрут начерчен без них.',
    contextLost: 'Видеокарта выгрузила изображение; карта вернётся сама.',
    worker: 'Карта не запустилась.',
  },
};

const moment: Translation['moment'] = {
  sentence: (at, text) => `${at} — ${text}`,
  pinned: (phrase, labels) => `${phrase}, ${reportedBy(labels)}`,
  pinnedLoosely: (phrase, words, labels) => `${phrase}, «${words}», ${reportedBy(labels)}`,
  within: (phrase, words, labels, possible) =>
    `${phrase}, в какой-то момент («${words}»), ${reportedBy(labels)}; ${possible}`,
  withinInstant: (phrase, labels, possible) => `${phrase}, ${reportedBy(labels)}; ${possible}`,
  unnamedOrigin: 'неназванный первоисточник',
  unreported: (possible) => `${possible}; где именно в этот час, не сообщается`,
  possible: (from, to) => `возможно где угодно на отрезке ${from} → ${to}`,
  possibleOnlyAt: (place) => `возможно только в одном месте: ${place}`,
  it: 'тот же пункт',
  before: (offKm, place) => `${place} (${km(offKm)} до него)`,
  beyond: (offKm, place) => `${place} (${km(offKm)} после него)`,
  kilometre: (atKm) => `км\u00a0${atKm}`,
  near: (place) => `${place} (вблизи)`,
  the: (place) => place,
  contradicted: 'принятые сообщения противоречат друг другу, поэтому возможных мест нет',
  phrases: {
    departure: (place) => `отправление: ${place}`,
    arrival: (place) => `прибытие: ${place}`,
    passage: (place) => `прохождение: ${place}`,
    sighting: (place) => `наблюдение: ${place}`,
    presence: (place) => `нахождение: ${place}`,
    onStretch: (from, to) => `отрезок: ${from} → ${to}`,
  },
};

const opening: Translation['page']['opening'] = {
  cancelled: 'Чтение остановлено. Чтобы продолжить, откройте маршрут.',
  gone: 'Чтение этого маршрута прервано. Откройте файл ещё раз.',
  cancel: 'Стоп',
  title: (name) => `Открывается ${name}`,
  builtIn: 'Открывается маршрут',
  steps: {
    fetching: 'Загрузка',
    reading: 'Чтение',
    measuring: 'Измерение линии',
    weighing: 'Разбор утверждений',
    checking: 'Проверка правил',
  },
  received: (megabytes, all) => (all === null ? mb(megabytes) : `${megabytes} из ${mb(all)}`),
  pasted: 'вставленный текст',

  button: 'Маршруты',
  heading: 'Открыть маршрут',
  close: 'Закрыть',
  notLoaded: 'Окно не загрузилось. «Открыть файл» работает и без него.',

  gallery: {
    title: 'На этой странице',
    notLoaded: 'Список маршрутов не загрузился. Файлы, тексты и адреса открываются и без него.',
    onShow: 'показан',
    km: (drawnKm) => km(formatKm(drawnKm, LOCALE)),
  },
  file: {
    title: 'Свой файл',
    choose: 'Выбрать файл…',
    kinds:
      'GeoJSON, CSV или TSV, GPX, KML и KMZ, а также zip-архивы, которые записываются здесь. Или перетащите его на страницу.',
    private: 'Он читается в этом браузере и никуда не отправляется.',
  },
  text: {
    title: 'Текст',
    label: 'Вставьте текст такого файла',
    hint: 'Вставить можно и вне поля, без этого окна.',
    open: 'Открыть этот текст',
    empty: 'Текста ещё нет: сначала вставьте его.',
  },
  address: {
    title: 'Адрес в сети',
    label: 'Адрес такого файла',
    hint: 'На этом сайте или на том, с которого эта страница собрана читать; его сервер тоже должен разрешать чтение (CORS).',
    open: 'Открыть',
    empty: 'Адреса ещё нет: он начинается с https:// или http://.',
    bad: (text) => `«${text}» — неполный адрес. Он должен выглядеть так: https://example.org/journey.geojson.`,
    notHttp: (scheme) =>
      `Адреса «${scheme}» не открываются, только https:// и http://. Сохраните файл и выберите его выше.`,
  },
  start: {
    title: 'Для начала',
    text: 'Небольшой вымышленный маршрут с пояснениями, что есть что. Открывается здесь без единого замечания.',
    file: 'Файл-образец',
    table: 'Таблица-образец',
    format: 'GeoJSON',
    tableFormat: 'CSV',
  },
};

const page: Translation['page'] = {
  brand: 'Byline',
  tagline: 'Маршруты с источниками',
  documentTitle: (title) => `${title} · Byline`,
  skipLinks: 'Быстрый переход',
  skipToPlayer: 'К проигрывателю',

  state: {
    failed: (reason) => `Маршрут не загрузился: ${reason}`,
    failedNext: 'Откройте свой файл маршрута или обновите страницу.',
    noScriptNeeded: 'Чтобы чертить, Byline нужен JavaScript.',
    notFound: (address, status) => `${address}: ответ ${status}. Проверьте адрес после «journey=».`,
    badAddress: (address) => `«${address}» — не адрес, который можно открыть.`,
    unreachable: (address) =>
      `Прочесть ${address} не удалось: никто не ответил, или сервер не разрешает чтение другим сайтам (CORS). Сохраните файл и откройте его с диска.`,
    refused: (address, origin) =>
      `Адрес ${address} не запрашивался: политика безопасности этой страницы разрешает читать только с сайтов, заданных при её сборке. Сохраните файл и откройте его с диска или соберите Byline с BYLINE_CONNECT=${origin}.`,
    none: 'В эту страницу не встроен ни один маршрут.',
    tooLarge: (megabytes, most) =>
      `Размер файла ${mb(count(megabytes))}; здесь можно открыть не больше ${mb(count(most))}.`,
    unreadable: 'Прочесть файл с диска не удалось.',
    stopped: (reason) =>
      `Чтение оборвалось до конца — как правило, от нехватки памяти${reason === '' ? '' : ` (${reason})`}. Командная строка берёт файлы больше.`,
    noClaims: 'Утверждений ещё нет. Добавьте сообщение, чтобы начать линию.',
    noSegments: 'Линия не проведена: в файле нет ни одного участка.',
    broken: 'Проверить правила до конца не удалось',
  },

  opening,

  issues: {
    title: (name) => `Что не так: ${name}`,
    remarksTitle: (name) => `Замечания: ${name}`,
    shownAnyway: 'То, что верно, всё равно показано.',
    nothingUsable: 'Ничего из файла начертить не удалось, поэтому остаётся прежний маршрут.',
    errors,
    warnings: (n) => plural(n, 'предупреждение', 'предупреждения', 'предупреждений'),
    place: (line, column) => `строка ${line}, столбец ${column}`,
    list: { error: 'Ошибки', warning: 'Предупреждения' },
    setAside: (parts) => `Не использовано: ${parts.join(', ')}.`,
    more: (n) => `Показать ещё ${count(n)}`,
    notShown: (n) => `Не показано здесь: ещё ${count(n)}. Весь список можно скачать, и его выводит «byline validate».`,
    dismiss: 'Убрать',
    download: 'Скачать список',
    fileName: (name) => `${name}-issues.txt`,
    row: (place, severity, code, message) => `${place}: ${severity} ${code}: ${message}`,
    error: 'ошибка',
    warning: 'предупреждение',
    showSegment: (name) => `Показать участок ${name}`,
    showClaim: (name, event) =>
      event === '' ? `Показать утверждение: ${name}` : `Показать утверждение: ${name}, «${event}»`,
  },

  texts: {
    none: (from, wanted) => `Текстов на языке страницы (${wanted}) у этого маршрута нет. Их язык: ${from}.`,
    untold: (wanted) =>
      `Не все тексты этого маршрута на языке страницы (${wanted}); на каком языке остальные, в файле не указано.`,
    some: (from, wanted) => `Часть текстов этого маршрута не на языке страницы (${wanted}). Их язык: ${from}.`,
  },

  link: {
    noLanguage: (asked, now) => `Такого языка интерфейса нет: ${asked}. Язык страницы — ${now}.`,
    noSegment: (id) => `Ссылка называет участок «${id}», которого в этом маршруте нет. Остальное показано.`,
    noClaim: (id) => `Ссылка называет утверждение «${id}», которого в этом маршруте нет. Остальное показано.`,
    badInstant: (text) => `Ссылка называет время «${text}», но это не момент времени. Часы стоят на начале.`,
    badCap: (text, speed) =>
      `Ссылка просит предел «${text}», но это не скорость в км/ч. Действует предел самого маршрута: ${kmh(speed)}.`,
    outsideClock: (text) => `Ссылка называет ${text} — вне часов этого маршрута. Показан ближайший их конец.`,
    badCamera: (text) =>
      `Ссылка называет вид «${text}», но это не масштаб и место на карте. Карта следует остальной части ссылки.`,
    changed: 'С тех пор как сделана эта ссылка, маршрут изменился. Он показан таким, какой он сейчас.',
  },

  figures: {
    title: 'Цифры',
    drawn: 'на карте',
    endToEnd: 'весь путь',
    claims: (n) => form(n, 'утверждение', 'утверждения', 'утверждений'),
    reports: (n) => form(n, 'сообщение', 'сообщения', 'сообщений'),
    origins: (n) => form(n, 'первоисточник', 'первоисточника', 'первоисточников'),
    inferred: 'предположение',
    km: 'км',
    hours: 'ч',
    percent: '%',
    hourRange: (least, most) => (least === most ? count(most) : `${count(least)}–${count(most)}`),
    notNamed: (n) => `и ${plural(n, 'неназванный', 'неназванных', 'неназванных')}`,
  },

  counts: {
    reportsOrigins: sources,
    ofEvent: (title) => `о событии «${title}»`,
    ofSegment: 'об этом участке',
    ofContext: 'как контекст',
    allLeadTo: (label) => `Все восходят к одному: ${label}.`,
    claims,
    more: (n) => `+${claims(n)}`,
  },

  segments: {
    title: 'Путь, участок за участком',
    list: 'Участки',
    all: 'Все участки',
    reportsRead: reports,
    name: (from, to) => `${from} → ${to}`,
    km: (drawnKm) => km(formatKm(drawnKm, LOCALE)),
    possible: (from, to) => `возможно с ${from} до ${to}`,
    directionOnly: 'только направление, вне итогов',
    noClaim: 'Сообщений ещё нет',
    between: 'Между концами: не сообщается',
    hourOpen: 'сейчас',
    clockHere: 'Часы стоят здесь',
  },

  grades: GRADES,

  card: {
    region: 'Источник',
    claims: 'Утверждения',
    via: (label) => `через ${label}`,
    types: CLAIM_TYPES,
    status: { accepted: '', disputed: 'оспаривается', retracted: 'отозвано' },
    paraphrased: 'Пересказ',
    event: (n) => `событие ${n}`,
    presumed: 'что это поезд, подразумевается',
    confidence: {
      high: 'эта формулировка: уверенность высокая',
      medium: 'эта формулировка: уверенность средняя',
      low: 'эта формулировка: уверенность низкая',
    },
    seen: {
      whole: 'Сообщение прочитано целиком.',
      excerpt: 'Прочитан отрывок, а не всё сообщение.',
      none: 'Само сообщение не прочитано: его цитируют другие.',
    },
    noTitle: '[заголовка не видно]',
    noPublisher: 'Издатель не назван',
    chain: 'Как это дошло сюда, сначала первоисточник',
    roles: {
      official: 'официально',
      'state-media': 'государственные СМИ',
      eyewitness: 'очевидец',
      imagery: 'снимки',
      'unnamed-source': 'неназванный источник',
      inference: 'умозаключение',
    },
    originRole: (basis) => `${basis}, первоисточник`,
    originHere: (basis) => `${basis}, первоисточник, прочитан здесь`,
    originHereUnread: (basis) => `${basis}, первоисточник`,
    relays: 'передаёт',
    relaysHere: 'передаёт, прочитано здесь',
    relaysUnread: 'передаёт, не прочитано',
    unnamed: 'никого не называет',
    when: 'Когда произошло и опубликовано',
    happened: (text) => `Произошло: ${text}`,
    happenedOpen: 'Произошло: час не указан',
    published: (text) => `Опубликовано: ${text}`,
    publishedNoHour: (ofDay) => `Опубликовано: ${ofDay}, без часа`,
    publishedUnknown: 'Дата публикации не указана',
    reportedAs: (words) => `Словами сообщения: «${words}»`,
    barLabel: (happened, published) => `${happened}. ${published}.`,
    after: (text) => `после ${text}`,
    before: (text) => `до ${text}`,
    between: (from, to) => `${from} – ${to}`,
    notSaid: 'Чего здесь не сказано',
    notChecked: 'Ещё не проверено',
    nothingLeftOpen: 'Ничего такого не замечено',
    noCapture: 'Архивной копии нет',
    capture: (ofDay) => `Архивная копия от ${ofDay}`,
    captureUndated: 'Архивная копия',
    copy: 'Копия сноски',
    copied: 'Сноска скопирована',
    copyFailed: 'Браузер отказался копировать. Вот текст:',
    openAt: (host) => `Открыть: ${host}`,
    newTab: NEW_TAB,
    noAddress: 'У этого сообщения нет адреса в сети.',
    sameOrigin: (label) => `Тот же первоисточник: ${label}`,
    offline: 'Вы не в сети: этой ссылке нужна сеть.',
    disputedTitle: 'Оспаривается',
    retractedTitle: 'Отозвано',
    contradicts: {
      tooFast: (label, speed) => `Против утверждения ${label}: между ними нужно не меньше ${kmh(speed)}.`,
      sameMoment: (label) => `Против утверждения ${label}: два места в один момент.`,
      backwards: (label) => `Против утверждения ${label}: пришлось бы двигаться назад.`,
      clash: (label, one, other, what) =>
        `Против утверждения ${label}: одно называет ${one}, другое ${other}; верно не может быть и то и другое (${what}).`,
      order: (label) => `Против утверждения ${label}: прибытие было бы позже отправления.`,
      more: (n) => `И против ещё ${count(n)}.`,
    },
    clashOf: { arrival: 'прибытие', departure: 'отправление', order: 'прибытие и отправление' },
    note: 'Примечание',
    segmentNote: 'Почему линия проходит здесь',
    binds: {
      'not-accepted': 'Не принято: на полосу не влияет.',
      'type-binds-nothing': '',
      'subject-not-tracked': 'Речь не о поезде: на полосу не влияет.',
      'no-place': 'Не называет места на линии: на полосу не влияет.',
      'place-ambiguous': 'Линия проходит через этот пункт больше одного раза: на полосу не влияет.',
      'stretch-reversed': 'Отрезок идёт против пути: на полосу не влияет.',
      'window-open': 'Один конец промежутка открыт: на полосу не влияет.',
      'beyond-placed-route': 'Место лежит за концом пути с известным местом: на полосу не влияет.',
    },
    close: 'Закрыть',
    noClaims: 'Сообщений ещё нет: об этом участке не записано ни одного утверждения.',
  },

  context: {
    title: 'Контекст',
    intro: 'Утверждения, которых нет ни у одного участка: контекст, планы и сказанное о маршруте.',
    list: 'Утверждения контекста',
  },

  hour: {
    title: 'Надёжен ли час?',
    figure: (open, all) => `${open} ч из ${all}`,
    rest: (withinKm) => `нет сообщения, которое указывало бы место поезда с точностью до ${km(withinKm)}.`,
    bar: (open, all) => `Часы, когда ни одно сообщение не указывает места поезда: ${open} из ${all}`,
    contradiction: 'Принятые утверждения противоречат друг другу, поэтому час назвать нельзя.',
  },

  drawn: {
    button: 'Как это начерчено',
    close: 'Закрыть',
    cap: 'Предел скорости',
    capBasis: 'Кто это говорит:',
    capMoved: (own) => `Так задали вы; предел самого маршрута — ${kmh(own)}.`,
    km: 'Километры по карте и по железной дороге',
    kmText: 'Это две разные цифры: длина линии, как она начерчена здесь, и километры самой железной дороги.',
    kmRow: (drawn, operating) => `${km(drawn)} по карте · ${km(operating)} по железной дороге`,
    kmRowDrawn: (drawn) => `${km(drawn)} по карте · километры железной дороги не указаны`,
    kmSource: (label) => `источник: ${label}`,
    line: 'Линия',
    grades: {
      reported: 'Сплошная: оба конца опираются на сообщения, и хотя бы раз сообщения помещают поезд между ними.',
      inferred:
        'Штриховая: предположение. На сообщения опираются самое большее её концы; линия между ними — один из возможных путей.',
      projected: 'Точечная: за последним утверждением с известным местом. Направление, в итоги не входит.',
      disputed: 'Двойная: сообщения противоречат друг другу в том, какая это линия.',
    },
    gradeFigure: (drawnKm, share) => `${km(drawnKm)}${share === null ? '' : `, ${share}`}`,
    hour: (widthKm) =>
      `Сообщение указывает место поезда, пока полоса не шире ${km(widthKm)} и действует утверждение, которое называет время и место.`,
    hourFigure: (open, all) => `Часы, когда такого сообщения нет: ${open} из ${all}.`,
    alternatives: 'Другие пути, которых не исключает ни одно сообщение',
    position: 'Поезд',
    positionText: [
      'Диск: сообщение помещает поезд сюда в этот час. Пустое кольцо: такого сообщения нет; поезд возможен где угодно на полосе.',
      'Полоса — это все места, которые допускают в этот момент принятые утверждения и предел скорости. Она движется только вперёд: остановки допустимы, поворот назад — нет.',
      'Место кольца на полосе — иллюстрация, которую допускают сообщения. Это не оценка.',
      'Более толстая линия — то, что наверняка уже позади поезда.',
    ],
    notSaid: 'О чём этот маршрут не говорит',
    corrections: 'Исправления',
    licences: 'Лицензии и авторы',
    journeyLicence: (licence) => `Файл маршрута: ${licence}.`,
    authors: (names) => `Составлено: ${names}.`,
    basemap:
      'Суша, море, реки и границы: Natural Earth (общественное достояние). Железные дороги в Корее: © участники OpenStreetMap (ODbL), Natural Earth.',
    software: 'Программа: лицензия MIT. Шрифт: IBM Plex (OFL). Карта: MapLibre GL.',
    version: (version) => `Версия ${version}.`,
    reportError: 'Указать на ошибку',
  },

  map: {
    region: 'Карта',
    loading: 'Карта загружается.',
    failed: (reason) => `Начертить карту не удалось: ${reason}`,
    nothing: 'Чертить нечего: маршрута нет.',
    rest: 'Список, источники и часы работают без неё.',
    noWebgl: 'в этом браузере нет WebGL 2.',
    notLoaded: 'её программа не загрузилась.',
  },

  legend: {
    list: 'Условные знаки',
    marks: 'Знаки',
    title: 'Надёжна ли линия?',
    shareOf: (drawnKm) => `доля от ${km(formatKm(drawnKm, LOCALE))}`,
    share: (share) => formatPercent(share, LOCALE),
    notCounted: 'не в счёт',
    none: '–',
    behind: 'Толще: позади поезда',
    disc: 'Поезд по сообщению',
    band: 'Поезд возможен на полосе',
  },

  tools: {
    toolbar: 'Страница',
    theme: 'Тема',
    themeName: { auto: 'как в системе', light: 'светлая', dark: 'тёмная' },
    themeIs: (name) => `Тема: ${name}`,
    language: 'Язык',
    languageFailed: (name) => `Язык не загрузился: ${name}. Попробуйте ещё раз, когда будет сеть.`,
    copyLink: 'Копия ссылки',
    linkCopied: 'Скопирована',
    linkFile: 'Открыто из файла: ссылку на него дать нельзя.',
    copyFailed: 'Браузер отказался копировать. Вот ссылка:',
    openFile: 'Открыть файл',
    drop: 'Отпустите файл маршрута, чтобы открыть его',
    opened: (name) => `Открыто: ${name}`,
    openedWith: (name, n) => `Открыто: ${name}; ${errors(n)}, список на боковой панели`,
    notOpened: (name, n) => `Открыть не удалось: ${name}; ${errors(n)}, список на боковой панели`,
    notRead: (name, reason) => `Открыть не удалось: ${name}. ${reason}`,
    export: 'Экспорт',
    exportMenu: 'Экспорт',
    exportGroups: {
      journey: { title: () => 'Весь маршрут', short: 'весь маршрут' },
      segment: { title: (name) => `Этот участок: ${name}`, short: 'этот участок' },
      moment: { title: (at) => `В этот момент: ${at}`, short: 'в этот момент' },
      picture: { title: () => 'Изображение', short: 'изображение' },
    },
    exportWriting: 'Запись…',
    noSegment: 'чтобы экспортировать участок отдельно, откройте его',
    exported: (name) => `Сохранено: ${name}`,
    exportFailed: (reason) => `Экспорт не удался: ${reason}`,
    exportNote: 'Под названием формата сказано, для чего он и чего не вмещает.',
    shortcuts: 'Управление одной клавишей (пробел, [ и ])',
  },

  player: {
    region: 'Проигрыватель',
    play: 'Пуск',
    pause: 'Пауза',
    previous: 'Предыдущее событие',
    next: 'Следующее событие',
    speed: 'Скорость',
    speedOf: (hours) => `${hours}\u00a0ч в секунду`,
    follow: 'Следить',
    followLong: 'Вести карту за поездом',
    graphFailed: 'График не загрузился. Пуск, пауза и события работают без него.',
    eventOf: (n, all) => `Событие ${n} из ${all}`,
    afterEvent: (n, all) => `После события ${n} из ${all}`,
    beforeFirst: 'До первого события',
    noHours: 'Ни одно принятое утверждение с известным местом не называет времени: проигрывать нечего.',
    also: (time, zone) => `${time} ${zone}`,
    km: (atKm) => `${km(formatKm(atKm, LOCALE))} от начала по карте`,
    kmRange: (from, to) => `${formatKm(from, LOCALE)}–${km(formatKm(to, LOCALE))} от начала по карте`,
    zone: (name, offset) => `${name}, ${offset}`,
    jumpTo: (n, title) => `Событие ${n}: ${title}`,
    selected: (name) => `${name}, источник открыт`,
    closed: 'Источник закрыт',
    pinned: 'сообщение помещает его сюда',
    open: 'ни одно сообщение не помещает его сюда',
  },

  sheet: {
    handle: 'Панель',
    stop: { low: 'Показать меньше', middle: 'Показать карточку', full: 'Показать всё' },
    grow: 'Показать больше',
    shrink: 'Показать меньше',
  },
};

const table: Translation['table'] = {
  label: 'CSV',
  holds: 'по строке на утверждение, для электронных таблиц; без линии между пунктами',

  subject: 'В таблице не сказано',
  unnamedSubject: 'объект',
  summary: (file, drawn, rows) =>
    `Прочитано из таблицы ${file}: строк, которые помещают движущееся в пункт с известными координатами, ${count(drawn)} из ${count(rows)}. Эти пункты соединены прямыми в порядке их часов, где они его задают, иначе в порядке строк.`,
  noCap: (speed) =>
    `Таблица не называет предела скорости; вместо него взято ${kmh(count(speed))}, что почти ничего не исключает.`,
  straight: 'Прямая между пунктами двух строк; каким путём, не говорит ни одно сообщение.',
  noText: (row) => `Строка ${row} таблицы; слов для неё нет.`,
  noTime: 'не сказано',
  beforePublished: (published) => `до публикации (${published})`,
  fromTo: (start, end) => `${start} / ${end}`,
  unnamedColumn: (number) => `столбец ${number}`,

  empty: 'Файл пуст. Первая строка должна называть столбцы: place, lat, lon, event_start, url и так далее.',
  quoteOpen:
    'Кавычка, открытая здесь, нигде не закрыта перед разделителем или концом строки, так что всё дальнейшее было бы одной ячейкой. Закройте её или удвойте, если она принадлежит тексту; эта строка и всё после неё не прочитаны.',
  quoteWithin:
    'Эта ячейка начинается с кавычки и продолжается после закрывающей. Удвойте каждую кавычку внутри и поставьте по одной вокруг целого; до тех пор строка, до места, где кавычка закрывается, не используется.',
  rowsThinned: (used, all) =>
    `Строк ${count(all)}; используется ${count(used)}, взятых равномерно. Остальные не используются и не проверены. Чтобы использовать другие, разрежьте файл на части.`,
  cellsBeyond: (cells, columns) =>
    `В этой строке больше ячеек, чем столбцов в заголовке (лишних ${count(cells)}, столбцов ${count(columns)}), и неясно, что где стоит; она не используется. Возьмите в кавычки ячейку, в которой есть разделитель, или назовите столбцы.`,
  columnsMissing: (missing, found) =>
    `Без координат строк чертить нечего: в таблице нет столбца ${missing}. Назовите lat и lon в первой строке; там найдено: ${found}.`,
  noHours:
    'В таблице нет столбца времени, поэтому строки соединены как стоят. Добавьте event_start, например 2023-09-12T06:00:00+10:00, или event_start и tz.',
  noPlaces:
    'Чертить нечего: меньше двух строк помещают движущееся в разные пункты. Заполните lat и lon в строке каждого пункта, где оно было.',
  columnTwice: (name, first) =>
    `Заголовок называет один столбец дважды: здесь ${name}, раньше ${first}. Читается первый, этот хранится как есть; переименуйте один из них.`,

  andMore: (n) => ` Ещё таких строк, здесь не названных: ${count(n)}.`,
  expected: {
    latitude: 'число градусов от −90 до 90, например 42.43',
    longitude: 'число градусов от −180 до 180, например 130.645',
    radius: 'число метров, 0 или больше, например 500',
    truth: 'yes или no',
    stretch: 'названия двух пунктов через точку с запятой, .. для открытого конца',
    language: 'тег языка, например en или zh-Hans',
    hash: 'контрольная сумма SHA-256 из 64 шестнадцатеричных цифр или другая после своего названия, например SHA3-512:…',
  },
  positionHalf: (column) =>
    `${column}: значения нет, хотя вторая половина координат есть. Заполните его или очистьте оба; до тех пор строка не используется.`,
  positionRange: (lat, lon) =>
    `lat ${lat} и lon ${lon} — не на Земле: lat бывает от −90 до 90, lon от −180 до 180. Исправьте их; до тех пор строка не используется.`,
  positionSwapped: (lat, lon) =>
    `lat ${lat} и lon ${lon}, похоже, перепутаны: широты больше 90 не бывает. Поменяйте их местами; до тех пор строка не используется.`,
  placeSeveral: (place) =>
    `В этой строке нет lat и lon, а другие строки дают для ${place} несколько координат далеко друг от друга. Заполните lat и lon; до тех пор строка показана и места не указывает.`,
  timeInvalid: (found) =>
    `${found} — не время. Напишите 2023-09-12T06:00:00+10:00, или 2023-09-12 06:00 с поясом в tz, или только день, месяц или год; до тех пор у строки нет часов.`,
  timeWithoutClock: (found) =>
    `${found}: не сказано, по каким часам. Заполните tz, например Asia/Vladivostok, или добавьте смещение, например +10:00; до тех пор это может быть такой час по любым часам на Земле.`,
  publishedWithoutClock: (found) =>
    `${found}: не сказано, по каким часам. Добавьте смещение, например +10:00, или напишите только день; до тех пор используется только день.`,
  archivedInvalid: (found) =>
    `${found} — не момент архивной копии. Напишите его так: 2023-09-14T08:00:00Z; до тех пор он хранится и не используется.`,
  idTwice: (id, now) => `id ${id} уже занят строкой выше. Дайте этой собственный; до тех пор она называется ${now}.`,
  reportDiffers: (column, found, row, first) =>
    `${column}: здесь ${found}, а в строке ${row}, которая называет то же сообщение, — ${first}. Действует первое; сделайте их одинаковыми или дайте этому сообщению собственный адрес.`,
  derivedCircle: (found) =>
    `${found} ведёт назад к строке, через которую эта уже прошла. Назовите, от кого это у первой из них; до тех пор цепочка кончается здесь.`,
  derivedLong: (most) =>
    `Эта строка получена из другой, та из третьей и так далее, больше чем через ${plural(most, 'сообщение', 'сообщения', 'сообщений')}. Назовите первоисточник; до тех пор цепочка кончается здесь.`,
};

const tracks: Translation['tracks'] = {
  plainGeojson: 'GeoJSON',

  subject: 'В файле не сказано',
  noCap: issues.noCap,
  drawnAs: (file) => `Начерчено как в файле ${file}.`,
  drawnNoReport: (file) => `Начерчено как в файле ${file}; сообщений ещё нет.`,
  joins: 'В файле здесь нет данных; прямая только соединяет две части.',
  betweenPoints: (file) => `В файле ${file} нет линии, только точки; прямая лишь соединяет две из них.`,

  startOf: (line) => `Начало: ${line}`,
  endOf: (line) => `Конец: ${line}`,
  coordinates: (longitude, latitude) =>
    `${degrees(latitude)}° ${latitude < 0 ? 'ю. ш.' : 'с. ш.'}, ${degrees(longitude)}° ${longitude < 0 ? 'з. д.' : 'в. д.'}`,

  here: (file) => `По файлу ${file}, в это время — здесь.`,
  hereBy: (file, source) => `По файлу ${file}, который называет источником ${source}, в это время — здесь.`,
  onLine: (file) => `По файлу ${file}, в какой-то момент этих часов — на этой линии.`,
  onLineBy: (file, source) =>
    `По файлу ${file}, который называет источником ${source}, в какой-то момент этих часов — на этой линии.`,
  pointAt: (file) => `Файл ${file} даёт для этой точки это время.`,
  pointAtBy: (file, source) => `Файл ${file}, который называет источником ${source}, даёт для этой точки это время.`,
  lineBy: (file, source) => `Файл ${file} называет источником этой линии ${source}, без времени.`,
  pointBy: (file, source) => `Файл ${file} называет источником этой точки ${source}, без времени.`,
  pointApart:
    'Точка дальше 50\u00a0м от линии, или линия проходит мимо больше одного раза: она показана и места не указывает.',
  timeNotSaid: 'не сказано',

  nothingToDraw: (format) =>
    `В этом файле ${format} нет ни линии, ни двух разных точек: чертить нечего. Добавьте линию или экспортируйте трек заново.`,
  linesApart: (joints) =>
    `Соседние в файле линии не касаются друг друга (таких мест: ${count(joints)}); там они соединены прямой. Если данных не хватает, добавьте их; если порядок неверен, измените его в файле.`,
  timesThinned: (used, all) =>
    `Отметок времени ${count(all)}; как утверждения используются ${count(used)}, распределённые равномерно. Все они сохранены в coordTimes участков. Чтобы использовать другие, разрежьте файл на части.`,
  pointsThinned: (used, all) =>
    `Точек ${count(all)}; используется ${count(used)}, взятых равномерно. Остальные не используются. Чтобы использовать другие, разрежьте файл на части.`,
  timesMismatched: (name, times, positions) =>
    `${name}: на каждую точку нужно по отметке времени, то есть ${count(positions)}, а здесь ${count(times)}. Они хранятся и не используются; напишите по одной на точку и null там, где её нет.`,
  timeInvalid: (found) =>
    `${found} — не время. Напишите момент, например 2023-09-12T06:00:00+10:00, или день, например 2023-09-12.`,
  spanReversed: (begin, end) =>
    `Время кончается (${end}) раньше, чем начинается (${begin}). Поменяйте их местами или исправьте смещения.`,
  moreTimes: (n) => ` Ещё таких здесь: ${count(n)}.`,
  notALine: (type) => `${type} — не линия и не точка, и опущено. Начертите маршрут как LineString, а пункты как Point.`,
  noGeometry: 'Объект без геометрии нигде не лежит, и опущен. Дайте ему Point или, если это часть пути, LineString.',
  moreInFile: (n) => ` Ещё таких в этом файле: ${count(n)}.`,
};

const writeMaps: Translation['writeMaps'] = {
  flat: 'GeoJSON, плоский',
  flatHolds: 'одна плоская таблица линий и точек, для QGIS, uMap и kepler.gl; утверждения без места только сосчитаны',
  band: 'GeoJSON этого момента',
  bandHolds: 'где это возможно в показанный момент и какие утверждения так говорят',
  kml: 'KML',
  kmlHolds: 'для Google Earth; треки только на те часы, когда сообщения указывают место',
  kmz: 'KMZ',
  kmzHolds: 'то же, что KML, в архиве',
  gpx: 'GPX',
  gpxHolds: 'линии и точки для программ GPS; время только там, где сообщения указывают место, без областей',

  segment: (from, to) => `${from} → ${to}`,
  withGrade: (name, grade) => `${name} (${grade})`,
  grades: {
    reported: 'линия по сообщениям',
    inferred: 'линия-предположение',
    projected: 'линия-направление: только направление',
    disputed: 'линия оспаривается',
  },
  gradeMeans: {
    reported: 'Линия по сообщениям: на них опираются оба конца, и хотя бы раз они указывают место между концами.',
    inferred:
      'Линия-предположение: на сообщения опираются самое большее её концы; линия между ними — один из возможных путей.',
    projected:
      'Линия-направление: лежит за последним утверждением с известным местом. Только направление, в итоги не входит.',
    disputed: 'Линия оспаривается: сообщения противоречат друг другу в том, какая это была линия.',
  },
  possibleBetween: (from, to) => `Возможно здесь в какой-то момент с ${from} до ${to}.`,
  noHours: 'Для этой линии часов назвать нельзя.',
  byline: (byline) => `Кто сообщил: ${byline}`,
  noByline: 'Ни одно принятое сообщение не говорит об этой линии.',
  counts: (ofReports, ofOrigins, unnamed) => `За её утверждениями: ${namedSources(ofReports, ofOrigins, unnamed)}.`,
  note: (text) => `Примечание: ${text}`,

  alternative: (name) => `${name} (другой путь, которого не исключает ни одно сообщение)`,
  alternativeOf: (segment) => `Другой путь, которого не исключает ни одно сообщение, вместо участка ${segment}.`,

  role: (role) => `${role}.`,
  roles: {
    terminus: 'Конечный пункт',
    station: 'Станция',
    border: 'Граница',
    bridge: 'Мост',
    city: 'Город',
    region: 'Регион',
  },
  alsoNamed: (names) => `Другие названия: ${listed(names)}.`,

  claimTypes: { ...CLAIM_TYPES, plan: 'план, не событие' },
  marked: (status, name) => `${status}: ${name}`,
  status: { accepted: 'принято', disputed: 'оспаривается', retracted: 'отозвано' },
  claim: (type, status) => `Утверждение (${type}), ${status}.`,
  because: (reason) => `Почему не принято: ${reason}`,
  presumed: 'Подразумевается, что это и есть то, что движется в этом маршруте.',
  withinKm: (offKm) => `Где-то в пределах ${km(offKm)} от этого места.`,
  ofAnother: (subject) => `Речь о другом («${subject}»): места на линии это не указывает.`,
  exactly: (at) => `Время: ${at}.`,
  someTime: (from, to) => `В какой-то момент с ${from} до ${to}.`,
  throughout: (from, to) => `Всё время с ${from} до ${to}.`,
  notBefore: (from) => `Не раньше ${from}; конец не указан.`,
  notAfter: (to) => `Не позже ${to}; начало не указано.`,
  noHour: 'Час не указан.',
  reportedAs: (text) => `Словами сообщения: «${text}»`,
  quote: (text) => `Цитата: «${text}»`,

  subject: (text) => `Что движется: ${text}`,
  sources: (n, ofReports, ofOrigins, unnamed) => `${claims(n)}; ${namedSources(ofReports, ofOrigins, unnamed)}.`,
  howToRead:
    'Как это читать: степень линии говорит, насколько надёжна линия, а не час. «Возможно с … до …» — то, что оставляют утверждения и предел скорости; ни одно сообщение не говорит, что это было там.',
  cap: (speed, text) =>
    `Часы рассчитаны при скорости не больше ${kmh(speed)} по линии на карте, это допущение: ${text}`,
  contradicted: 'Принятые утверждения противоречат друг другу, поэтому при этом пределе возможных часов нет.',
  notSaid: (texts) => `Что сообщения оставляют открытым: ${texts.join(' ')}`,
  license: (text) => `Лицензия: ${text}`,
  authors: (names) => `Составлено: ${listed(names)}.`,
  contact: (text) => `Контакт: ${text}`,
  made: 'Записано программой Byline, которая чертит маршруты с источниками.',
  leftOut: {
    unplaced: (n) => `Нет в этом файле, так как нет координат: ${claims(n)}.`,
    areas: (n) =>
      `Нет в этом файле, так как в формате только точки: ${plural(n, 'утверждение или пункт', 'утверждения или пункта', 'утверждений или пунктов')} об области или линии.`,
    places: (n) => `Нет в этом файле, так как нет координат: ${plural(n, 'пункт', 'пункта', 'пунктов')}.`,
    alternatives: (n) =>
      `Нет в этом файле: ${plural(n, 'другой путь', 'других пути', 'других путей')} из тех, что не исключает ни одно сообщение.`,
    windows: 'Промежутки времени — только в описаниях: формат знает лишь моменты.',
  },

  folders: {
    reported: 'Линии по сообщениям',
    inferred: 'Линии-предположения',
    projected: 'Линии-направления: только направления',
    disputed: 'Линии, которые оспариваются',
    alternatives: 'Другие пути, которых не исключает ни одно сообщение',
    hours: 'Часы по сообщениям',
    illustration: 'Возможно (иллюстрация)',
    places: 'Пункты',
    claims: 'Утверждения',
  },
  hours: 'Часы по сообщениям',
  hoursMean: (pinKm) =>
    `Только те отрезки времени, когда сообщения оставляют не больше ${km(pinKm)} линии. Между ними таких сообщений нет, и трек прерван. Внутри отрезка начерчено положение самого ровного хода.`,
  stretch: (from, to, widthKm, labels) => `С ${from} до ${to}: где-то на ${km(widthKm)} линии; ${reportedBy(labels)}.`,
  noStretch: 'Ни в какой час сообщения не оставляют так мало линии.',
  illustration: 'Самый ровный ход: иллюстрация, не сообщение',
  illustrationMeans:
    'Один из многих ходов, которые оставляют возможными утверждения и предел скорости, — тот, в котором скорость меняется меньше всего. О нём не говорит ни одно сообщение, и никакая вероятность за ним не стоит.',

  possiblePart: (segment) => `Возможно: ${segment}`,
  possiblePoint: 'Возможно только здесь',
  possibleMeans: (grade) => `Это возможно где угодно на этой части. ${grade}`,
  drawn: 'Начерченное положение на самом ровном ходе: иллюстрация, не сообщение',
  outsideClock: (from, to) =>
    `Этот момент вне часов маршрута, которые идут с ${from} до ${to}: о нём ничего не сказано.`,
  noClock: 'Ни одно принятое утверждение не называет часа, поэтому ни о каком моменте ничего не сказано.',
};

const xml: Translation['xml'] = {
  syntax: {
    unclosed: (name) => `элемент ${name} не закрыт до конца файла`,
    end: 'файл кончается слишком рано',
    noRoot: 'в нём нет ни одного элемента',
    close: (name, open) => `здесь закрывается ${name}, но последним открыт <${open}>, и закрыть сначала надо его`,
    closeNothing: (name) => `${name} закрывается, но не был открыт`,
    attributeTwice: (name) => `атрибут ${name} стоит в одном теге дважды`,
    secondRoot: 'после элемента, который держит всё, идёт второй',
    outside: 'текст стоит вне всех элементов',
    attribute: 'атрибут записан не как name="value" с пробелом перед ним',
    tag: 'тег записан не как <name> или </name>; простой знак < в тексте пишется &lt;',
    character: 'здесь стоит символ, которого XML не допускает',
    characterReference: 'это не обозначает символа, который допускает XML',
    ampersand: 'простой знак & пишется &amp;',
    entity: (name) => `&${name}; не входит в пять сущностей XML, а другие не раскрываются; напишите сам символ`,
    comment: 'в комментарии два дефиса подряд',
    sectionEnd: 'в тексте стоит ]]>; напишите ]]&gt;',
    declaration: 'объявление XML стоит в файле не первым или записано не как <?xml version="1.0"?>',
    unknown: 'прочесть не удалось',
    deep: (most) => `вложенность его элементов больше, чем ${levels(most)}`,
  },
  notXml: (found, kept) => `Это не XML: ${found}. ${kept} Исправьте в этом месте; дальше файл не читался.`,
  tooDeep: (most, kept) =>
    `Вложенность элементов здесь больше, чем ${levels(most)}. ${kept} Упростите файл или удалите эту часть; дальше файл не читался.`,
  kept: (ofLines, ofPoints) =>
    ofLines + ofPoints === 0
      ? 'Ничего из стоящего раньше использовать не удалось.'
      : `Прочитано то, что стоит до этого целиком: ${lines(ofLines)} и ${points(ofPoints)}.`,
  doctype:
    'В файле есть DOCTYPE. Он пропущен: сущности не раскрываются, и ничего не загружается. Удалите его и напишите то, что обозначают сущности.',
  wrongRoot: (format, root, found) =>
    `Это не файл ${format}: его внешний элемент должен быть ${root}, а здесь ${found}. Откройте тот файл, который нужен.`,

  degreesMissing: (name) => `${name}: значения нет, поэтому точка нигде не лежит и опущена. Добавьте градусы.`,
  degreesInvalid: (name, found) =>
    `${name}: должно быть число градусов, например 42.43, а здесь ${found}. Точка опущена.`,
  latitudeOut: (found) => `lat: здесь ${found}, а широта бывает от −90 до 90 градусов. Точка опущена.`,
  longitudeOut: (found) => `lon: здесь ${found}, а долгота бывает от −180 до 180 градусов. Точка опущена.`,
  tupleInvalid: (found) =>
    `Координаты — это долгота, широта и, может быть, высота через запятые, например 130.645,42.43,12; а это ${found}, и оно опущено.`,
  coordInvalid: (found) =>
    `gx:coord — это долгота, широта и, может быть, высота через пробелы, например 130.645 42.43 12; а это ${found}, и оно опущено.`,
  severalInPoint: (n) =>
    `У Point одна пара координат, а здесь их ${count(n)}. Прочитана только первая; сделайте из каждой Placemark.`,
  onePosition: 'Линии нужны хотя бы две разные точки; эта показана как точка. Добавьте другой конец.',
  noVertices: 'Здесь нет координат, которые можно прочесть, и чертить нечего. Добавьте их или удалите это.',
  heightInvalid: 'число метров',
  timesMismatched: (times, positions) =>
    `В этом треке ${plural(times, 'отметка времени', 'отметки времени', 'отметок времени')} и ${points(positions)}. Что к чему относится, сказать нельзя, поэтому не взята ни одна отметка. Дайте каждой точке её время.`,

  notRead: (name, n) =>
    `Не вошло в маршрут, который состоит из линий и точек: ${elements(n)} ${name}. Начертите это линией или точкой либо обойдитесь без этого.`,
  linkNotFollowed: (n) =>
    `Ссылки NetworkLink не пройдены (${count(n)}): по просьбе файла ничего не загружается. Откройте отдельно то, на что они указывают.`,
  ownDrawing: (n) =>
    `Не прочитано обратно то, что начертил или вычислил сам Byline (другой путь, часы по сообщениям, самый ровный ход), ${elements(n)}: чертёж — не сообщение. Чтобы увидеть это снова, откройте GeoJSON маршрута.`,
  notRepeated: (n) =>
    `Сказанное здесь сразу о многих линиях или точках (${count(n)}) слишком длинно, чтобы говорить это о каждой; оно есть только у первой. Сократите его или дайте каждой своё.`,
  noGeometry: (n) =>
    `У Placemark нет места, и на карте его быть не может (таких: ${count(n)}). Дайте ему Point или LineString.`,
  anglesNotRead: (n) =>
    `Направления взгляда в gx:angles не читаются (${count(n)}): маршрут говорит, где это было, а не как повёрнуто.`,
  emptyCoord: (n) => `Пустые gx:coord опущены (${count(n)}): время без места не лежит ни на какой линии.`,
};

const embed: Translation['embed'] = {
  button: 'Встроить',
  openWhole: 'Открыть в Byline',
  newTab: NEW_TAB,
  sources: 'Источники',
  toSources: (counts) => `Источники: ${counts}`,
  sourcesIntro: 'Каждая линия на карте следует из этих сообщений. Здесь они пересказаны.',
  more: (n) => `И ещё ${count(n)} в Byline.`,
  noReports: 'В этом маршруте не названо ни одного сообщения.',
  named: 'Названы в них, сами не прочитаны',
  noLicence: 'Файл маршрута не называет лицензии.',
  gestures: {
    windows: 'Масштаб карты: Ctrl + прокрутка',
    mac: 'Масштаб карты: ⌘ + прокрутка',
    mobile: 'Двигайте карту двумя пальцами',
  },
  title: 'Встроить этот маршрут',
  close: 'Закрыть',
  shape: 'Форма рамки',
  shapes: { '16:9': 'Широкая, 16:9', '1:1': 'Квадратная, 1:1', '9:16': 'Высокая, 9:16' },
  view: 'Что видно сначала',
  asNow: 'то, что на экране сейчас: момент, открытый источник, место на карте, предел скорости',
  asStart: 'начало маршрута, весь маршрут на карте',
  follow: 'Высота рамки по содержимому (добавит на вашу страницу скрипт)',
  snippet: 'Вставьте этот код на свою страницу',
  copy: 'Копия кода',
  copied: 'Код скопирован',
  copyFailed: 'Браузер отказался копировать. Выделите текст выше.',
  preview: 'Предпросмотр',
  frameTitle: (title) => `${title}: маршрут с источниками на карте`,
  noFile:
    'Этот маршрут открыт из вашего файла: никто другой открыть его не может. Поместите файл на сервер и откройте по адресу, тогда маршрут можно будет встроить.',
  inside:
    'Заголовок, условные знаки, проигрыватель, источники и авторы всегда внутри рамки. Она обращается только к этому серверу; колесо над ней прокручивает вашу страницу, а не карту.',
};

const graphPicture: Translation['graphPicture'] = {
  svg: 'График движения (SVG)',
  svgHolds: 'изображение времени и пути с источниками, для печати и правки; обратно не читается',
  png: 'График движения (PNG)',
  pngHolds: 'то же изображение в пикселях, чтобы показать или отправить',
  notDrawn: 'этот браузер не смог начертить изображение.',

  description: (title, written) => `График движения: время идёт вправо, путь от начала — вверх. ${title}. ${written}.`,
  drawn: (drawnKm) => `${km(drawnKm)} по карте`,
  cap: (speed) => `не больше ${kmh(speed)}, это допущение`,
  ownCap: (speed, own) => `при пределе ${kmh(speed)}; предел самого маршрута — ${kmh(own)}`,
  contradicted: 'принятые утверждения противоречат друг другу: полоса не начерчена',
  noHours: 'Ни одно принятое утверждение с известным местом не называет времени: чертить нечего.',
  between: ' · ',

  legend: {
    band: (speed) => `возможно при скорости до ${kmh(speed)}`,
    exact: 'утверждение: когда × где',
    vague: 'неточное утверждение',
    open: 'край, которого не задаёт ни одно сообщение',
    bound: 'ещё не там или уже не там',
    disputed: 'оспариваемое утверждение',
    cannot: 'утверждения, которые не могут быть верны вместе',
    aside: 'места не указывает: план, отрицание, речь о другом или отозвано',
    event: 'событие, названо ниже',
    tick: 'вышло сообщение',
    day: 'вышло в этот день',
    lag: 'от часа в утверждении до выхода сообщения',
    night: 'ночь',
    beyond: 'за концом пути с известным местом',
    line: {
      reported: 'линия по сообщениям',
      inferred: 'линия-предположение',
      projected: 'линия-направление',
      disputed: 'линия оспаривается',
    },
    disc: 'поезд по сообщению',
    ring: 'поезд, возможен на всём своём отрезке',
    merged: (px) => `утверждения ближе ${count(px)}\u00a0пикс. друг к другу — в одном прямоугольнике`,
  },

  sources: {
    none: 'Не записано ни одного утверждения.',
    number: (n) => `${count(n)}.`,
    titled: (title, published) => `: «${title}», ${published}`,
    untitled: (published) => `, ${published}`,
    more: (n) => `и ещё ${reports(n)} в файле`,
    moreEvents: (n) => `и ещё ${events(n)}`,
    all: 'каждое названо в файле',
  },

  licence: (licence) => `Файл маршрута: ${licence}`,
  noLicence: 'Файл маршрута не называет лицензии: прежде чем передавать это дальше, спросите того, кто его составил.',
  by: (names) => `Составлено: ${names}`,
  reports: THEIR_AUTHORS,
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const whole = (ms: number, unit: number): number => Math.round(ms / unit);

/** «45 мин», «21 ч», «12 дней»: of the journey. */
function span(ms: number): string {
  if (ms < 1.5 * HOUR) return `${count(whole(ms, MINUTE))}\u00a0мин`;
  if (ms < 4 * DAY) return `${count(whole(ms, HOUR))}\u00a0ч`;
  return plural(whole(ms, DAY), 'день', 'дня', 'дней');
}

/** «около 20 с», «около 2 мин», «около 3 ч»: the reader's. */
function about(ms: number): string {
  if (ms < 10 * SECOND) return 'меньше 10\u00a0с';
  if (ms < 90 * SECOND) return `около ${count(10 * whole(ms, 10 * SECOND))}\u00a0с`;
  if (ms < 1.5 * HOUR) return `около ${count(whole(ms, MINUTE))}\u00a0мин`;
  return `около ${count(whole(ms, HOUR))}\u00a0ч`;
}

/** A factor no finer than it is worth: 5.3, 14. */
const rounded = (factor: number): number => (factor < 9.95 ? Math.round(factor * 10) / 10 : Math.round(factor));

/** «5,3 раза», «14 раз»: after «в». */
const times = (factor: number): string => plural(rounded(factor), 'раз', 'раза', 'раз');

const pace: Translation['pace'] = {
  choice: 'Темп',
  modes: { 'real-time': 'Ровный темп', reading: 'Темп для чтения' },
  noEvents: 'Темп для чтения: событий нет',
  constant: (hours) => `Ровный темп: всё время ${hours}\u00a0ч в секунду`,
  between: (hours) => `Темп для чтения: ${hours}\u00a0ч в секунду до следующего события`,
  toEnd: (hours) => `Темп для чтения: ${hours}\u00a0ч в секунду до конца`,
  reading: (titles, more) =>
    titles.length + more < 2
      ? `Чтение: ${titles.join('')}`
      : `Чтение, ${events(titles.length + more)}: ${listed(more === 0 ? titles : [...titles, `ещё ${count(more)}`])}`,
  dwellLeft: (ms) => `${count(Math.ceil(ms / SECOND))}\u00a0с`,
  faster: (factor, journeyMs, readerMs) =>
    `Время здесь идёт в ${times(factor)} быстрее: ${span(journeyMs)} без событий за ${count(whole(readerMs, SECOND))}\u00a0с`,
  left: (ms) => `осталось ${about(ms)}`,
  overview: (stops, stretches, more) =>
    `Часы останавливаются для чтения: ${plural(stops, 'остановка', 'остановки', 'остановок')}. ` +
    (stretches.length === 0
      ? 'Между остановками время не сжато.'
      : `Время сжато ${[
          ...stretches,
          ...(more === 0 ? [] : [`ещё на ${plural(more, 'отрезке', 'отрезках', 'отрезках')}`]),
        ].join('; ')}.`),
  stretch: (from, to, factor) => `в ${times(factor)} с ${from} до ${to}`,
  mark: (factor) => `быстрее в ${times(factor)}`,
  markShort: (factor) => `×${count(rounded(factor))}`,
};

const picture: Translation['picture'] = {
  description: (title, sentence) => `${title}. ${sentence}.`,
  noHours: 'Ни одно принятое утверждение с известным местом не называет времени: не начерчены ни поезд, ни полоса.',
  noBand: 'Не начерчены ни поезд, ни полоса.',
  cap: (speed, own) => `При пределе ${kmh(speed)}; предел самого маршрута — ${kmh(own)}.`,
  legend: {
    title: 'Надёжна ли линия?',
    alternative: 'Другой путь, не исключён',
    event: 'Событие по сообщениям, с номером',
  },
  sources: {
    title: 'Источники',
    ofEvent: (number) => `Источники: событие ${count(number)}`,
    ofSegment: (tag) => `Источники: участок ${tag}`,
    ofMoment: 'Источники в этот час',
    rest: 'Другие источники маршрута',
    none: 'Сообщений ещё нет: не записано ни одного утверждения.',
    noneOfEvent: 'О нём не записано ни одного сообщения.',
    more: (n) => `и ещё ${reports(n)} в файле`,
    all: (n) => `${reports(n)}, список в файле`,
    row: (label, title, published) =>
      title === null ? `${label}, ${published}` : `${label}: «${title}», ${published}`,
    otherEvents: (n) => `+${count(n)}`,
    number: (n) => `${count(n)}.`,
  },
  menu: {
    group: 'Изображение',
    item: 'PNG этого вида…',
    holds: 'карта в этот момент, с заголовком, условными знаками, источниками и авторами; также SVG',
    notLoaded: 'Часть программы, которая чертит изображения, не загрузилась. Попробуйте ещё раз, когда будет сеть.',
  },
  dialog: {
    title: 'Изображение этого вида',
    close: 'Закрыть',
    sizes: 'Размер',
    size: {
      screen: 'Как на экране',
      wide: '16:9',
      square: '1:1',
      tall: '9:16',
      large: 'Ширина 4096',
    },
    pixels: (width, height) => `${width} × ${height}`,
    preview: (description) => `Предпросмотр. ${description}`,
    drawing: 'Чертится…',
    png: 'Сохранить PNG',
    svg: 'Сохранить SVG',
    saved: (name) => `Сохранено: ${name}`,
    failed: (reason) => `Начертить изображение не удалось: ${reason}`,
    unreachable: (file, status) => `${file}: ответ ${status}.`,
    notFetched: (file) => `Загрузить ${file} не удалось. Попробуйте ещё раз, когда будет сеть.`,
    imageFailed: 'браузер не смог начертить SVG. Вместо PNG сохраните SVG.',
    tooLarge: (width, height) =>
      `полотно ${width} × ${height} пикс. слишком велико для этого браузера. Возьмите размер меньше или сохраните SVG.`,
    note: 'На изображении — этот момент, выбранное и этот вид. Оно чертится здесь и никуда не отправляется.',
  },
  credits: {
    journey: (licence) => `Файл маршрута: ${licence}`,
    by: (names) => `Составлено: ${names}`,
    between: ' · ',
  },
};

const text: Translation['text'] = {
  read: 'Читать как текст',
  back: 'Назад к карте',
  region: 'Маршрут как текст',
  controls: 'Страница',
  notLoaded: 'Текст не загрузился. Чтобы прочесть его, обновите страницу.',
  retry: 'Ещё раз',
  loading: 'Текст составляется.',
  badView: (view) => `Ссылка просит вид «${view}», которого нет. Показана карта.`,

  contents: 'Содержание',
  moment: {
    title: 'В этот момент',
    hint: 'Нажмите «Пуск» или переходите от события к событию: фраза и отметка в тексте идут следом.',
    noHours: 'Ни одно принятое утверждение с известным местом не называет времени: ни о каком моменте сказать нечего.',
  },
  clockHere: 'часы стоят здесь',
  selected: (name) => `${name}, выбрано в тексте`,
  closed: 'Ничего не выбрано',
  claimOf: (byline) => `, ${byline}`,
  copySegment: (name) => `Копия ссылки на участок ${name}`,
  copyClaim: (hours, byline) => `Копия ссылки на утверждение: ${byline}, ${hours}`,
  shown: (first, last, all) => `Показаны записи ${count(first)}–${count(last)} из ${count(all)}.`,
  left: (n) => `Перед этими не показано записей: ${count(n)}.`,
  previous: (n) => `Показать предыдущие: ${count(n)}`,
  more: (n) => `Показать следующие: ${count(n)}`,
  all: (n) => `Показать все: ${count(n)}`,

  drawn: { made: 'Чей это чертёж' },

  stills: {
    map: (title) =>
      `Неподвижная карта маршрута «${title}»: линия по степеням, пункты вдоль неё и события под номерами, как о них говорит текст.`,
    mapCaption: 'Линия на карте: сплошная — по сообщениям, штриховая — предположение, точечная — направление.',
    graph: (title) =>
      `График движения маршрута «${title}»: время вправо, расстояние вдоль линии вверх; каждое утверждение — прямоугольник, между ними — то, что возможно.`,
    graphCaption: 'Время и расстояние: каждый прямоугольник — утверждение, область — то, что возможно.',
  },

  print: {
    from: (address) => `Адрес: ${address}`,
    file: (name) => `Из файла ${name}`,
    data: (written) => `Данные: ${written}`,
    version: (version) => `версия ${version}`,
    corrected: (ofDay) => `последнее исправление ${ofDay}`,
    newest: (ofDay) => `самое новое сообщение — ${ofDay}`,
    printed: (ofDay) => `Напечатано ${ofDay}`,
  },
};

export const ru: Translation = {
  locale: LOCALE,
  archive,
  account,
  bundle,
  cap,
  cite,
  contradictions,
  convert,
  embed,
  formats,
  graph,
  graphPicture,
  issues,
  moment,
  pace,
  page,
  picture,
  map,
  table,
  text,
  tracks,
  writeMaps,
  xml,
};
