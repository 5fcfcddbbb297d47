/**
 * Korean: the page, what is said of files, and what is written into them. The command line and the schema stay English.
 *
 * Glossary, one word for one thing:
 *   journey 여정 · segment 구간 · stretch 노선 범위 · place 지점 · event 사건 · vertex 꼭짓점 · alternative 다른 경로
 *   report 보도 · claim 진술 (what one report says; 주장 would doubt it) · origin 원출처 · an origin that names nobody 익명
 *   source 출처 · byline 바이라인 · chain 전달 경로 · relays 전달 · capture 보존본 · paraphrased 풀어 씀
 *   reported 보도 · inferred 추정 · projected 예상 · disputed 이견 · accepted 채택 · retracted 철회 · contradiction 모순
 *   possible 가능 (never 유력: nothing is weighed) · band 가능 범위 · cap 속도 상한 · steadiest run 가장 고른 운행
 *   picture 이미지 (a file) · train graph 열차 운행도표 · real-time pace 실시간 비례 · reading pace 읽기에 맞춤
 *   drawn line 그린 선 · railway kilometres 철도 영업거리 · window of time 시간 범위 · time zone 시간대 · basis 근거
 *
 * What is told of a journey ends in -다 or in a noun, as in a newspaper. What the program tells the reader of a file, and asks
 * of them, ends in -습니다 and -하세요. Units stand at their figure: 시속 60km. A phrase from a file is a noun phrase
 * ("라즈돌나야강 통과"). Parts of a `said` are not looked into, so no particle that changes stands behind one.
 */
import { formatDay, formatInstant, formatKm, formatOffset, formatPercent, formatTime, zoneName } from './format';
import type { Translation } from './index';
import { josa } from './josa';
import { said, type Said } from './said';

type Gap<Part> = Said<Part>;

const LOCALE = 'ko';

const figure = (n: number): string => n.toLocaleString(LOCALE);
const listed = (names: readonly string[]): string => names.join(', ');
const degrees = (value: number): string => String(Math.round(Math.abs(value) * 1e5) / 1e5);

/** "보도 12건 · 원출처 1곳", "보도 3건 · 원출처 1곳, 익명 1곳". */
const sources = (reports: number, origins: number, unnamed: number): string =>
  `보도 ${figure(reports)}건 · 원출처 ${figure(origins)}곳${unnamed > 0 ? `, 익명 ${figure(unnamed)}곳` : ''}`;

const weekdays = new Map<string, Intl.DateTimeFormat>();

function weekday(timeMs: number, timeZone: string): string {
  let found = weekdays.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone });
    weekdays.set(timeZone, found);
  }
  return found.format(timeMs);
}

const hours = (fromMs: number | null, toMs: number | null, timeZone: string): string => {
  if (fromMs === null && toMs === null) return '시각 언급 없음';
  if (fromMs === null) return `${formatInstant(toMs ?? 0, timeZone)}까지`;
  if (toMs === null) return `${formatInstant(fromMs, timeZone)}부터`;
  if (fromMs === toMs) return formatInstant(fromMs, timeZone);
  const day = (atMs: number): string => formatDay(atMs, timeZone);
  const first = `${day(fromMs)} ${formatTime(fromMs, timeZone)}`;
  const time = formatTime(toMs, timeZone);
  const last = day(fromMs) === day(toMs) ? time : `${day(toMs)} ${time}`;
  return `${first} ~ ${last} ${zoneName(timeZone)}`;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const whole = (ms: number, unit: number): string => String(Math.round(ms / unit));

/** "45분", "21시간", "12일": of the journey. */
function span(ms: number): string {
  if (ms < 1.5 * HOUR) return `${whole(ms, MINUTE)}분`;
  if (ms < 4 * DAY) return `${whole(ms, HOUR)}시간`;
  return `${whole(ms, DAY)}일`;
}

/** "약 20초", "약 2분", "약 3시간": the reader's, and no finer than it is worth. */
function about(ms: number): string {
  if (ms < 10 * SECOND) return '10초 미만';
  if (ms < 90 * SECOND) return `약 ${10 * Math.round(ms / (10 * SECOND))}초`;
  if (ms < 1.5 * HOUR) return `약 ${whole(ms, MINUTE)}분`;
  return `약 ${whole(ms, HOUR)}시간`;
}

/** "5.3", "14": how many times. */
const times = (factor: number): string => (factor < 9.95 ? factor.toFixed(1) : String(Math.round(factor)));

/** How a sentence on a contradiction ends that asks for one to be set aside. */
const MEND_CLAIMS = '하나를 disputed로 바꾸고 이유를 적거나, 시간 범위를 고치세요.';
const UNTIL_UNUSED = '고치기 전에는 이 행을 쓰지 않습니다.';
const NO_CAP = (kmh: number): string =>
  `파일에 속도 상한이 없어 시속 ${kmh}km로 대신한다. 이 값으로 배제되는 것은 거의 없다.`;

export const ko: Translation = {
  locale: LOCALE,

  archive: {
    cutShort: '압축 파일이 손상됐거나 중간에 끊겨 목록을 읽을 수 없습니다. 다시 내려받거나 다시 압축하세요.',
    damaged: (name) =>
      `압축 파일 안의 ${josa(name, '이/가')} 손상됐습니다. 푼 내용이 압축한 내용과 다릅니다. 다시 내려받거나 다시 압축하세요.`,
    encrypted: (name) =>
      `압축 파일 안의 ${josa(name, '이/가')} 암호화되어 있습니다. 암호로 압축을 풀고 그 파일만 여세요.`,
    method: (name, method) =>
      `${josa(name, '은/는')} 여기서 읽을 수 없는 방식(방식 ${method})으로 압축되어 있습니다. 보통 zip으로 다시 압축하거나, 압축을 풀고 파일을 여세요.`,
    empty: '압축 파일이 비어 있습니다. 열려던 파일을 여세요.',
    several: (names, extensions) =>
      `압축 파일에는 읽을 수 있는 파일(${extensions})이 하나만 있어야 하는데 여럿입니다: ${names}. 압축을 풀고 열려던 파일을 여세요.`,
    none: (names, extensions) =>
      `압축 파일에 읽을 수 있는 파일(${extensions})이 없습니다. 들어 있는 것: ${names}. 압축을 풀고 안의 파일을 여세요.`,
    andMore: (count) => `그 밖에 ${count}개`,
    tooManyEntries: (found, most) =>
      `압축 파일에 파일이 ${found}개 있습니다. ${most}개까지만 살펴봅니다. 압축을 풀고 열려던 파일을 여세요.`,
    tooLarge: (name, most) =>
      `압축 파일 안의 ${josa(name, '을/를')} 풀면 ${most}MB를 넘습니다. 압축된 크기나 여기서 읽을 수 있는 크기를 크게 벗어나 풀기를 멈췄습니다. 열려던 파일이라면 직접 압축을 풀고 여세요.`,
  },

  account: {
    markdown: 'Markdown',
    markdownHolds: '읽고 고칠 수 있는 글, 출처에 번호를 붙임. 선의 좌표는 없음',
    html: 'HTML',
    htmlHolds: '읽고 인쇄할 수 있는 문서, 출처에 번호를 붙임. 선의 좌표는 없음',

    method:
      '아래의 진술은 저마다 뒤에 이름을 밝힌 보도 하나를 풀어 쓴 것이다. 선은 보도·추정·예상·이견으로 나누며, 보도에서 따라 나올 뿐인 것은 가능하다고만 적는다.',
    hours: <P>(from: Gap<P>, to: Gap<P>) => said<P>`${from}부터 ${to}까지.`,
    noHours: '위치를 정할 수 있는 채택된 진술 가운데 시각을 말한 것이 없다.',
    subject: <P>(subject: Gap<P>) => said<P>`이동하는 대상: ${subject}.`,
    excerpt: <P>(whole: Gap<P>) => said<P>`더 긴 여정의 한 부분이다. 전체 여정: ${whole}.`,
    clock: (name, offset) => (name === 'UTC' ? name : `${name}(${offset})`),

    figures: {
      title: '수치',
      drawn: '그린 선',
      km: (km) => `${km}km`,
      clock: '시간',
      hours: (count) => `첫 시각부터 마지막 시각까지 ${count}시간`,
      endToEnd: '처음부터 끝까지',
      endToEndHours: (least, most) =>
        `첫 시간 범위와 마지막 시간 범위에 따라 ${least === most ? most : `${least}~${most}`}시간`,
      reportsRead: '읽은 보도',
      open: '보도 없음',
      openHours: (open, km) => `이 가운데 ${open}시간은 위치를 어느 지점 ${km}km 이내로 말한 보도가 없다`,
      contradicted: '채택된 진술들이 서로 모순되어 시각을 말할 수 없다',
      grade: {
        reported: '보도된 선',
        inferred: '추정한 선',
        projected: '예상한 선',
        disputed: '이견 있는 선',
      },
      share: (km, share) => `${km}km, 그린 선의 ${share}`,
      noShare: (km) => `${km}km: 방향만 표시, 합계에 넣지 않음`,
      claims: '진술',
      counted: (claims, reports) => `진술 ${figure(claims)}건, ${reports}`,
      noClaims: '적어 둔 진술이 없다.',
      cap: '속도 상한',
      capped: <P>(kmh: string, basis: Gap<P>, from: Gap<P>) =>
        said<P>`가정: 그린 선을 따라 최고 시속 ${kmh}km. ${basis}${from}`,
      clocks: '시간대',
    },
    sources,

    reported: {
      title: '보도된 것',
      intro: '선을 따라 부분별로, 시간순으로 적었다. 번호는 읽은 보도를 가리킨다.',
      segment: <P>(from: Gap<P>, to: Gap<P>, grade: string) => said<P>`${from} → ${to}: ${grade}`,
      byline: <P>(byline: Gap<P>, note: Gap<P>) => said<P>`바이라인: ${byline}.${note}`,
      noByline: '이에 관한 채택된 진술이 없다.',
      counts: (counted) => `이에 관한 보도: ${counted}.`,
      possible: <P>(from: Gap<P>, to: Gap<P>) => said<P>`이곳에 있을 수 있는 시간: ${from}부터 ${to}까지.`,
      directionOnly: '방향만 표시한 것으로, 합계에 넣지 않는다.',
      between: '양 끝 사이: 보도 없음.',
      drawn: (km) => `그린 선 ${km}km.`,
      railway: <P>(km: string, source: Gap<P>) => said<P>`철도 영업거리 ${km}km.${source}`,
      why: <P>(note: Gap<P>) => said<P>`선을 이렇게 그린 이유: ${note}`,
      alternative: <P>(name: Gap<P>, note: Gap<P>) => said<P>`어느 보도도 배제하지 않는 다른 경로: ${name}. ${note}`,
      lone: '그 밖의 보도',
      elsewhere: '선의 어느 부분에도 해당하지 않는 것',
      eventTitle: <P>(n: number, title: Gap<P>) => said<P>`사건 ${String(n)}: ${title}`,
      event: (counted) => `${counted}.`,
      allLeadTo: <P>(origin: Gap<P>) => said<P>`모두 한 원출처로 거슬러 올라간다: ${origin}.`,
      doubted: (n) => `이에 관한 진술 ${figure(n)}건은 채택되지 않아 아래에 따로 적었다.`,
      context: '배경',
    },

    claim: {
      told: <P>(when: Gap<P>, where: Gap<P>, byline: Gap<P>, note: Gap<P>, text: Gap<P>) =>
        said<P>`${when}${where}, ${byline} 보도:${note} ${text}`,
      hourOpen: '시각 언급 없음',
      midnight: '24:00',
      after: <P>(from: Gap<P>) => said<P>`${from}부터`,
      before: <P>(to: Gap<P>) => said<P>`${to}까지`,
      between: <P>(from: Gap<P>, to: Gap<P>) => said<P>`${from} ~ ${to}`,
      reportedAs: <P>(text: Gap<P>) => said<P>`보도의 시각 표현: “${text}”.`,
      place: <P>(place: Gap<P>) => said<P>`, ${place}`,
      position: (position) => `, ${position}`,
      area: ', 파일에 그린 곳',
      within: (km) => `(${km}km 이내)`,
      stretch: <P>(from: Gap<P>, to: Gap<P>) => said<P>`, ${from}에서 ${to} 사이`,
      beyond: <P>(from: Gap<P>) => said<P>`, ${from} 너머`,
      short: <P>(to: Gap<P>) => said<P>`, ${to}에 못 미친 곳`,
      degrees: (latitude, north, longitude, east) =>
        `${north ? '북위' : '남위'} ${latitude}°, ${east ? '동경' : '서경'} ${longitude}°`,
      types: {
        departure: '',
        arrival: '',
        passage: '',
        sighting: '',
        presence: '',
        'not-yet': '아직 그곳에 있지 않았다는 진술이다.',
        'already-left': '이미 떠났다는 진술이다.',
        plan: '계획: 위치를 정하지 않는다.',
        denial: '부인: 위치를 정하지 않는다.',
        context: '',
      },
      presumed: '이동하는 대상이라고 명시되지는 않았으며, 그렇게 간주했다.',
      bases: {
        official: '근거: 공식.',
        'state-media': '근거: 관영 매체.',
        eyewitness: '근거: 목격자.',
        imagery: '근거: 사진·영상.',
        'unnamed-source': '근거: 익명 소식통.',
        inference: '근거: 추론.',
      },
      confidence: {
        high: '',
        medium: '이 표현의 신뢰도: 중간.',
        low: '이 표현의 신뢰도: 낮음.',
      },
      quoted: <P>(quote: Gap<P>) => said<P>`원문: “${quote}”.`,
      notSaid: <P>(list: Gap<P>) => said<P>`말하지 않은 것: ${list}.`,
      note: <P>(note: Gap<P>) => said<P>`주: ${note}`,
    },

    doubts: {
      title: '이견 있는 진술과 철회된 진술',
      none: '이견이 있거나 철회된 진술이 없다.',
      disputed: <P>(reason: Gap<P>) => said<P>`이견: ${reason}`,
      retracted: <P>(reason: Gap<P>) => said<P>`철회: ${reason}`,
      noReason: '이유는 적혀 있지 않다.',
      against: <P>(byline: Gap<P>, note: Gap<P>, sentence: Gap<P>) =>
        said<P>`맞서는 진술 ${byline}:${note} ${sentence}`,
      more: (n) => `그 밖에 ${figure(n)}건과 맞선다.`,
    },

    contradictions: {
      title: '모순',
      side: <P>(when: Gap<P>, byline: Gap<P>, note: Gap<P>, text: Gap<P>) =>
        said<P>`${when}, ${byline}:${note} ${text}`,
      pair: <P>(one: Gap<P>, other: Gap<P>, sentence: Gap<P>) => said<P>`${one} 이에 맞서: ${other} ${sentence}`,
    },

    open: {
      title: '어느 보도도 말하지 않은 것',
      none: '보도들이 함께 비워 둔 것은 적혀 있지 않다.',
      unchecked: (n) => `보도가 비워 둔 것을 아직 확인하지 않은 진술 ${figure(n)}건.`,
      hours: (open, all, km) => `${all}시간 가운데 ${open}시간의 위치(${km}km 이내).`,
    },

    corrections: {
      title: '정정',
      none: '아직 없다.',
      row: <P>(day: string, text: Gap<P>) => said<P>`${day}: ${text}`,
    },

    licence: {
      title: '라이선스와 저작 표시',
      licence: <P>(licence: Gap<P>) => said<P>`여정 파일의 라이선스: ${licence}`,
      none: '여정 파일에 라이선스가 적혀 있지 않다.',
      authors: <P>(names: Gap<P>) => said<P>`작성: ${names}.`,
      version: <P>(version: Gap<P>) => said<P>`판: ${version}.`,
      contact: <P>(contact: Gap<P>) => said<P>`연락처: ${contact}`,
      reports: '보도의 내용은 그 저자들의 것이며, 여기서는 풀어 썼다.',
      made: '이 글은 여정 파일에서 규칙에 따라 만들었다. 파일이 말하는 것에 보탠 문장은 없다.',
    },

    notes: {
      title: '출처',
      none: '인용한 보도가 없다.',
      label: <P>(label: Gap<P>, citation: Gap<P>) => said<P>`${label}: ${citation}`,
      others: '이름은 나오지만 진술을 읽어 내지는 않은 보도',
      back: (number, use) => `출처 ${number}, 언급 ${use}: 돌아가기`,
      to: (number) => `출처 ${number}`,
    },
  },

  bundle: {
    label: '모두 zip 하나에',
    holds: '모든 형식의 여정, 출처, 라이선스, 대조용 다이제스트',

    readme: {
      intro:
        '출처를 밝힌 여정이다. 여기 있는 파일은 모두 journey.geojson 하나에서 나왔으며, 나머지는 저마다의 형식이 담을 수 있는 만큼만 담는다.',
      files: '파일',
      file: (label, holds) => `${label}: ${holds}`,
      journey: '여정 전체: 선, 진술, 보도. Byline과 GeoJSON을 읽는 모든 프로그램에서 열린다',
      sources: '각 보도, 그 가운데 읽은 부분, 보존본, 그 보도에 근거한 진술',
      licence: '여정을 어떤 조건으로 쓸 수 있고 누구를 밝혀야 하는지, 여정 파일에 적힌 그대로',
      sums: '나머지 모든 파일의 SHA-256 다이제스트. 대조하려면: sha256sum -c SHA256SUMS',
      caution: '어느 파일도 말하지 않는 것',
      cautions: [
        '선은 여정이 지난다고 보도됐거나 추정하거나 예상한 곳이다. 측정한 궤적이 아니다.',
        '선에 적힌 시각은 보도를 따로 밝히지 않았다면 보도와 속도 상한에 비추어 가능한 시각이다.',
        '보도가 백 건이라도 원출처가 하나면 하나다. 둘을 나란히 센다.',
        '보도의 내용은 그 저자들의 것이다. 여기서는 풀어 썼고, 이 묶음에 보도 자체는 들어 있지 않다.',
      ],
      noLicence: '여정 파일에 라이선스가 적혀 있지 않다. 남에게 건네기 전에 만든 이에게 물을 것.',
    },

    sources: {
      title: <P>(title: Gap<P>) => said<P>`“${title}”의 출처`,
      counted: (claims, counted) => `진술 ${figure(claims)}건, ${counted}. 배경은 어느 수치에도 넣지 않았다.`,
      id: '파일 안의 id',
      seen: '읽은 것',
      seenHow: {
        whole: '보도 전체',
        excerpt: '일부',
        none: '직접 읽지 않음. 이를 인용한 보도를 통해 안다',
      },
      unnamed: '밝힌 이름',
      unnamedHow: '없음',
      relays: '전달한 보도',
      capture: '보존본',
      noCapture: '없음',
      captureOf: <P>(address: Gap<P>, day: Gap<P>) => said<P>`${address}${day}`,
      captureDay: <P>(day: Gap<P>) => said<P>` (${day})`,
      digest: '보존본의 SHA-256',
      note: '주',
      claims: '읽어 낸 진술',
      noClaims: '없음',
      claim: <P>(when: Gap<P>, text: Gap<P>, status: string) => said<P>`${when}: ${text}${status}`,
      status: { accepted: '', disputed: ' (이견)', retracted: ' (철회)' },
      passing: '이 보도를 거친 진술',
      origin: '이 보도로 거슬러 올라가는 진술',
      basis: '이 보도에 근거한 것',
      cap: '속도 상한',
      operating: (n) => `철도 거리 ${figure(n)}건`,
    },

    licence: {
      licence: (licence) => `여정 파일의 라이선스: ${licence}`,
      authors: (names) => `작성: ${names}.`,
      contact: (contact) => `연락처: ${contact}`,
      reports: '보도의 내용은 그 저자들의 것이며, 여기서는 풀어 썼다.',
    },
  },

  cap: {
    title: '속도 상한',
    speed: (kmh) => `시속 ${kmh}km`,
    atMost: (kmh, track) =>
      `그린 선을 따라 최고 시속 ${kmh}km${track === null ? '' : `(선로 기준 약 시속 ${track}km)`}.`,
    value: (kmh, track, contradictions) =>
      `그린 선을 따라 시속 ${kmh}km${track === null ? '' : `, 선로 기준 약 시속 ${track}km`}` +
      (contradictions === null ? '' : `: 가능한 곳 없음, ${contradictions}`),
    reset: (kmh) => `${josa(kmh, '으로/로')} 되돌리기`,
    why: (kmh) => `시속 ${kmh}km인 이유:`,
    sources: '속도 상한의 출처',
    least: (kmh) => `시속 ${kmh}km 아래에서는 채택된 보도들이 서로 모순된다.`,
    never: '속도와 상관없이 채택된 보도들이 서로 모순된다.',
    nothing: (kmh) =>
      `시속 ${kmh}km에서는 채택된 보도들이 서로 모순되어 가능한 곳이 없다. 가능 범위도 열차도 그리지 않는다.`,
    onMap: (kmh) => `시속 ${kmh}km에서는 채택된 보도들이 서로 모순되어 가능한 곳이 없다.`,
    exported: (kmh) => `시각은 여정 자체의 속도 상한인 시속 ${kmh}km를 따른다.`,
    newTab: '(새 탭에서 열림)',
    notLoaded: '속도 상한과 모순을 불러오지 못했습니다. 보려면 페이지를 다시 불러오세요.',
  },

  cite: {
    csl: 'CSL-JSON',
    cslHolds: 'Zotero와 인용 처리기용 보도 서지. 선과 진술은 없음',
    bibtex: 'BibTeX',
    bibtexHolds: 'LaTeX(biblatex)용 보도 서지. 선과 진술은 없음',
    ris: 'RIS',
    risHolds: 'EndNote, Mendeley, Zotero용 보도 서지. 선과 진술은 없음',
    note: {
      label: (label) => `바이라인의 이름: ${label}.`,
      unnamed: '이름을 밝히지 않은 원출처.',
      published: (instant) => `게재 ${instant}.`,
      relays: (labels) => `전달한 보도: ${listed(labels)}.`,
      capture: (url, day) => `보존본${day === null ? '' : `(${day})`}: ${url}`,
      sha256: (digest) => `보존본의 SHA-256: ${digest}.`,
    },
  },

  contradictions: {
    title: '모순',
    accepted: '서로 모순되는 채택된 진술',
    disputed: '이견 있는 진술',
    none: (kmh) => `시속 ${kmh}km에서 서로 모순되는 채택된 보도가 없다.`,
    found: (n, cut, kmh) =>
      `시속 ${kmh}km에서 함께 성립할 수 없는 채택된 진술이 ${figure(n)}쌍${cut ? ' 넘게' : ''} 있다.`,
    noBand: '그대로 두는 한 어느 시각에도 가능한 곳이 없다.',
    bandStands: '한 지점의 시각을 서로 다르게 말할 뿐, 가능 범위는 그대로다.',
    pairs: (n) => `함께 성립할 수 없는 진술 ${figure(n)}쌍`,

    tooFast: (kmh) => `둘 사이를 가려면 적어도 시속 ${kmh}km가 필요하다.`,
    sameMoment: (km) => `같은 순간에 ${km}km 떨어진 두 곳이다.`,
    backwards: (km) => `거꾸로 ${km}km를 가야 한다.`,
    arrival: (earlier, later, place) =>
      `한쪽은 ${earlier}까지, 다른 쪽은 ${later}부터라고 한다. 둘 다 ${place} 도착일 수는 없다.`,
    departure: (earlier, later, place) =>
      `한쪽은 ${earlier}까지, 다른 쪽은 ${later}부터라고 한다. 둘 다 ${place} 출발일 수는 없다.`,
    order: (earlier, later, place) =>
      `${place}: 한쪽은 ${earlier}까지 출발했다고 하고, 다른 쪽은 ${later} 이후에 도착했다고 한다.`,

    morePairs: (n) => `같은 두 사건에 관한 진술이 ${figure(n)}쌍 더 있다.`,
    against: '맞서는 진술',
    moreAgainst: (n) => `그 밖에 ${figure(n)}건과 맞선다.`,
    nothingComputed: '계산으로 드러나는 모순은 없다.',
    showMore: (n) => `${figure(n)}건 더 보기`,
  },

  convert: {
    unknownFormat: (id, known) => `${id}: 없는 형식입니다. 쓸 수 있는 형식: ${known}.`,
    unknownSegment: (id, known) => `${id}: 이 여정에 없는 구간입니다. 있는 구간: ${known}.`,
    more: (count) => `그 밖에 ${count}개`,
    wholeOnly: (format, known) =>
      `${josa(format, '은/는')} 여정 전체만 담고 구간 하나만 담지는 않습니다. 구간 하나를 담는 형식: ${known}.`,
    needsMoment: (format) => `${josa(format, '은/는')} 한 순간의 상태를 담습니다. 순간을 정하세요.`,
    noMoment: (format, known) =>
      `${josa(format, '은/는')} 여정 전체를 담고 한 순간만 담지는 않습니다. 한 순간을 담는 형식: ${known}.`,
  },

  embed: {
    button: '퍼가기',
    openWhole: 'Byline에서 열기',
    newTab: '(새 탭에서 열림)',
    sources: '출처',
    toSources: (counts) => `출처: ${counts}`,
    sourcesIntro: '지도의 선은 모두 이 보도들에 따른 것이다. 보도의 내용은 풀어 썼다.',
    more: (n) => `Byline에 ${figure(n)}건 더 있다.`,
    noReports: '이 여정에는 보도가 적혀 있지 않다.',
    named: '위 보도에 나오지만 직접 읽지는 않은 보도',
    noLicence: '여정 파일에 라이선스가 적혀 있지 않다.',
    gestures: {
      windows: '지도를 확대하려면 Ctrl 키를 누른 채 스크롤하세요',
      mac: '지도를 확대하려면 ⌘ 키를 누른 채 스크롤하세요',
      mobile: '지도를 움직이려면 두 손가락을 쓰세요',
    },

    title: '이 여정 퍼가기',
    close: '닫기',
    shape: '모양',
    shapes: { '16:9': '가로형 16:9', '1:1': '정사각형 1:1', '9:16': '세로형 9:16' },
    view: '처음 화면',
    asNow: '지금 보이는 그대로: 순간, 열린 출처, 지도 위치, 속도 상한',
    asStart: '여정의 처음, 전체',
    follow: '틀의 높이를 내용에 맞추기(페이지에 스크립트가 들어감)',
    snippet: '이 코드를 페이지에 붙여 넣으세요',
    copy: '코드 복사',
    copied: '코드 복사됨',
    copyFailed: '브라우저가 복사를 거부했습니다. 위의 텍스트를 선택하세요.',
    preview: '미리 보기',
    frameTitle: (title) => `${title}: 출처를 밝힌 여정, 지도로 보기`,
    noFile:
      '가지고 있는 파일에서 연 여정이라 다른 사람은 열 수 없습니다. 파일을 서버에 올리고 그 주소로 열면 퍼갈 수 있습니다.',
    inside:
      '제목, 범례, 재생기, 출처, 저작 표시는 언제나 틀 안에 있습니다. 이 서버 말고는 어디에도 요청을 보내지 않으며, 휠을 돌리면 지도가 아니라 페이지가 움직입니다.',
  },

  graph: {
    slider: '시각',
    clock: (timeMs, timeZone) => `${zoneName(timeZone)}, ${formatOffset(timeMs, timeZone)}`,
    offset: (timeMs, timeZone) => formatOffset(timeMs, timeZone),
    hour: (timeMs, timeZone) => formatTime(timeMs, timeZone),
    day: (timeMs, timeZone) => `${formatDay(timeMs, timeZone)} (${weekday(timeMs, timeZone)})`,
    flag: (timeMs, timeZone) => `${formatTime(timeMs, timeZone)} ${zoneName(timeZone)}`,
    published: '게재',
    border: '국경',
    possible: '가능',
    tooFar: (kmh) => `시속 ${Math.round(kmh)}km로도 너무 멂`,
    alreadyPast: (kmh) => `시속 ${Math.round(kmh)}km면 이미 지남`,
    run: '보도가 허용하는 가장 고른 운행',
    claim: '진술: 시각 × 위치',
    vague: '모호한 진술',
    contradiction: '채택된 진술들이 서로 모순됨: 가능한 곳 없음',
    zoomIn: '시간 확대',
    zoomOut: '시간 축소',
    whole: '여정 전체',
    hours,
    event: (n, title) => `${n} · ${title}`,
    by: (labels, more) => `${listed(labels)}${more > 0 ? ` 외 ${more}곳` : ''}`,
    claims: (n) => `진술 ${n}건`,
    disputed: (against) => (against.length === 0 ? '이견' : `이견: ${listed(against)}의 진술과 함께 성립할 수 없음`),
    retracted: '철회',
    notYet: '아직 이곳을 지나지 않음',
    alreadyLeft: '이미 이곳을 지남',
    aside: '열차의 위치를 정하지 않음: 계획, 부인 또는 다른 대상',
    publishedNote: (reports, when) => `${when} 보도 ${reports}건 게재`,
  },

  formats: {
    geojson: 'GeoJSON',
    geojsonHolds: '전부를 담으며, 여기서 다시 열면 그대로 열림',
    arrow: ' → ',
    noTitle: '[제목 확인 못 함]',
    noAddress: '이 보도에는 웹 주소가 없음',
    instant: (day, time, offset) => `${day} ${time} ${offset}`,
    noDate: '날짜 없음',
    archived: '보존본:',
    noCapture: '보존본 없음',
    relayed: (chain) => `전달 경로, 원출처부터: ${chain}`,
    seen: {
      whole: null,
      excerpt: '일부만 읽음',
      none: '직접 읽지 않음, 이를 인용한 보도를 통해 앎',
    },
    quotes: (title) => `“${title}”`,
  },

  graphPicture: {
    svg: '열차 운행도표(SVG)',
    svgHolds: '인쇄하거나 고칠 수 있는 시간·거리 이미지, 출처 포함. 다시 읽어 들일 수는 없음',
    png: '열차 운행도표(PNG)',
    pngHolds: '같은 이미지를 픽셀로, 보여 주거나 보내는 용도',
    notDrawn: '이 브라우저에서 이미지를 그리지 못했습니다.',

    description: (title, counted) =>
      `열차 운행도표: 오른쪽으로 시간이 흐르고, 위로 갈수록 출발점에서 멀어진다. ${title}. ${counted}.`,
    drawn: (km) => `그린 선 ${km}km`,
    cap: (kmh) => `가정: 최고 시속 ${kmh}km`,
    ownCap: (kmh, own) => `속도 상한 시속 ${kmh}km(여정 자체의 상한은 시속 ${own}km)`,
    contradicted: '채택된 진술들이 서로 모순되어 가능 범위를 그리지 않음',
    noHours: '위치를 정할 수 있는 채택된 진술 가운데 시각을 말한 것이 없어 그릴 시간이 없다.',
    between: ' · ',

    legend: {
      band: (kmh) => `최고 시속 ${kmh}km로 가능`,
      exact: '진술: 시각 × 위치',
      vague: '모호한 진술',
      open: '어느 보도도 정하지 않은 끝',
      bound: '아직 또는 더는 그곳에 없음',
      disputed: '이견 있는 진술',
      cannot: '함께 성립할 수 없는 진술',
      aside: '위치를 정하지 않음: 계획, 부인, 다른 대상, 철회',
      event: '사건, 이름은 아래에',
      tick: '보도 게재',
      day: '이날 게재, 시각 없음',
      lag: '진술의 때부터 게재까지',
      night: '밤',
      beyond: '위치가 정해진 노선 너머',
      line: {
        reported: '보도된 선',
        inferred: '추정한 선',
        projected: '예상한 선',
        disputed: '이견 있는 선',
      },
      disc: '열차, 보도된 위치',
      ring: '열차, 막대 어디든 가능',
      merged: (px) => `간격이 ${px}px 미만인 진술은 한 상자로 묶음`,
    },

    sources: {
      none: '적어 둔 진술이 없다.',
      number: (n) => `${n}.`,
      titled: (title, published) => `: “${title}”, ${published}`,
      untitled: (published) => `, ${published}`,
      more: (n) => `그 밖의 보도 ${figure(n)}건은 파일에 있음`,
      moreEvents: (n) => `그 밖에 사건 ${figure(n)}건`,
      all: '하나하나 파일에 적혀 있음',
    },

    licence: (licence) => `여정 파일: ${licence}`,
    noLicence: '여정 파일에 라이선스가 적혀 있지 않다. 남에게 건네기 전에 만든 이에게 물을 것.',
    by: (names) => `작성: ${names}`,
    reports: '보도의 내용은 그 저자들의 것이며, 여기서는 풀어 썼다.',
  },

  issues: {
    // what a value is called
    nothing: '없음',
    aList: (count) => `항목 ${count}개의 목록`,
    anObject: '객체',

    // the text
    encodingInvalid:
      '텍스트가 아닙니다. UTF-8도, 표식이 있는 UTF-16도 아닙니다. UTF-8로 다시 저장하거나, 열려던 파일을 여세요.',
    jsonSyntax: (found) => `JSON이 아닙니다: ${found}. 이곳을 고치세요. 이 뒤는 읽지 않았습니다.`,
    syntax: {
      end: '파일이 너무 일찍 끝납니다',
      comment: 'JSON에는 주석이 없습니다',
      string: '문자열이 닫히지 않았거나, 이스케이프해야 할 줄바꿈·탭·제어 문자가 들어 있습니다',
      escape: '문자열에 JSON이 모르는 백슬래시 표기가 있습니다',
      number: '숫자를 JSON의 방식대로 쓰지 않았습니다',
      value: (found) => `값이 와야 할 곳에 있는 것: ${found}`,
      name: (found) => `큰따옴표로 묶은 멤버 이름이 와야 할 곳에 있는 것: ${found}`,
      colon: (found) => `멤버 이름 뒤 쌍점이 와야 할 곳에 있는 것: ${found}`,
      separator: (found) => `쉼표나 닫는 괄호가 와야 할 곳에 있는 것: ${found}`,
      after: (found) => `문서가 끝났는데 뒤에 있는 것: ${found}`,
      deep: (levels) => `${levels}단계보다 깊이 겹쳐 있습니다`,
      unknown: '읽을 수 없었습니다',
    },
    duplicateMember: (name) =>
      `한 객체에 ${name} 멤버가 두 번 있습니다. 마지막 것만 읽습니다. 둘 가운데 하나를 지우거나 이름을 바꾸세요.`,
    tooDeep: (levels) =>
      `여기서 파일이 ${levels}단계보다 깊이 겹칩니다. 여정에는 아홉 단계면 됩니다. 이 부분을 펴거나 지우세요.`,

    // the shape
    notACollection: (found) =>
      `여정은 피처 목록이 있는 GeoJSON FeatureCollection입니다. 이 파일: ${found}. 피처들을 FeatureCollection으로 묶으세요.`,
    ofType: (type) => `${type} 유형의 객체`,
    noFeatures: (found) => `FeatureCollection, 단 features 값: ${found}`,
    foreignMembersMissing: (names) =>
      `컬렉션에서 빠진 멤버: ${names}. 다른 프로그램이 모르는 것을 버렸습니다. 원래 파일에서 다시 넣거나, 표준 밖의 멤버를 남겨 두는 프로그램으로 내보내세요.`,
    profileUnknown: (known, found) =>
      `profile 값은 ${josa(known, '이어야/여야')} 합니다(현재: ${found}). ${josa(known, '으로/로')} 읽을 수 있는 것은 읽었습니다.`,
    memberMissing: (name, expected) => `${josa(name, '이/가')} 없습니다. 필요한 값: ${expected}.`,
    memberInvalid: (name, expected, found) =>
      `${josa(name, '은/는')} ${josa(expected, '이어야/여야')} 합니다(현재: ${found}).`,
    languageNone: (name) =>
      `${name}에 텍스트가 없습니다. 텍스트를 쓰거나, { "ko": "…" }처럼 언어 태그마다 하나씩 쓰세요.`,
    languageInvalid: (found) =>
      `${josa(found, '은/는')} 언어 태그가 아닙니다. ko나 zh-Hans 같은 언어 태그를 쓰고 그 뒤에 텍스트를 쓰세요.`,
    excerptOfSeveral: (count) =>
      `발췌는 여정에서 잘라 낸 구간 하나인데, 이 파일에는 구간이 ${count}개 있습니다. excerpt 멤버를 지우세요. 그러면 파일을 전체 여정으로 검사합니다.`,
    numberTooLarge: '이 숫자는 너무 커서 담지 못해 뺐습니다. 남겨 두려면 큰따옴표로 묶어 텍스트로 쓰세요.',
    kindUnknown: (known, found) => `properties.kind는 다음 가운데 하나여야 합니다: ${known} (현재: ${found}).`,
    idMissing: (found) => `id가 없습니다. 파일 안에서 하나뿐인 텍스트여야 합니다(현재: ${found}).`,
    idDuplicate: (id) => `앞에서 이미 쓴 id입니다: ${id}. 이것에 다른 id를 주세요.`,
    listedTwice: (id) => `이 목록에 ${josa(id, '이/가')} 두 번 있습니다. 하나를 지우세요.`,
    referenceUnknown: (what, id) =>
      `이 파일에 id가 ${id}인 ${josa(what, '이/가')} 없습니다. 더하거나 다른 것을 가리키세요.`,
    referenceSetAside: (what, id) =>
      `${what} ${josa(id, '은/는')} 이 파일에 있지만 쓸 수 없었습니다. 먼저 그것을 고치면 이 참조도 유효해집니다.`,
    vertexWithoutSegment:
      'vertex는 한 구간의 선에서 꼭짓점의 위치입니다. "segment" 멤버에 구간을 적거나 vertex를 지우세요.',
    vertexUnknown: (vertex, segment, last) =>
      `구간 ${segment}에 꼭짓점 ${josa(String(vertex), '이/가')} 없습니다. 0부터 ${last}까지 셉니다. 이 가운데 하나를 적으세요.`,
    urlNotHttp: (found) => `http://나 https://로 시작하는 주소만 링크합니다(현재: ${found}).`,
    statusReasonMissing: (status) =>
      `${status} 상태의 진술에는 statusReason이 필요합니다. 채택하지 않은 이유를 한 문장으로 적으세요.`,
    noteMissing: (grade) => `${grade} 구간에는 note가 필요합니다. 선을 그곳에 그린 이유를 적으세요.`,
    quoteTooLong: (words, most) =>
      `인용이 ${words}단어입니다. ${most}단어까지만 담습니다. 줄이거나 자신의 말로 풀어 쓰세요.`,
    textTooLong: (member, characters, most) =>
      `${josa(member, '은/는')} ${characters}자입니다. 앞의 ${most}자만 씁니다. 줄이세요.`,
    noSegments: '그릴 수 있는 구간이 파일에 없습니다. 여정에는 kind가 "segment"인 피처가 적어도 하나 필요합니다.',

    // time
    instantInvalid: (found) =>
      `${josa(found, '은/는')} 시점이 아닙니다. 2023-09-12T06:00:00+10:00처럼 날짜, 시각, 시차를 쓰세요.`,
    instantWithoutOffset: (found) =>
      `${josa(found, '은/는')} 어느 시간대의 시각인지 말하지 않습니다. +09:00처럼 시차를 붙이거나, UTC면 Z를 붙이세요.`,
    publishedInvalid: (found) =>
      `${josa(found, '은/는')} 게재 시각이 아닙니다. 2023-09-12T18:39:00+09:00 같은 시점이나 2023-09-12 같은 날짜를 쓰세요.`,
    dateInvalid: (found) => `${josa(found, '은/는')} 날짜가 아닙니다. 2023-09-12처럼 쓰세요.`,
    timeZoneUnknown: (found) =>
      `${josa(found, '은/는')} 모르는 시간대입니다. Asia/Pyongyang 같은 IANA 이름이나 UTC를 쓰세요.`,
    windowReversed: (earliest, latest) =>
      `시간 범위의 끝(${latest})이 시작(${earliest})보다 앞섭니다. 둘을 맞바꾸거나 시차를 고치세요.`,

    // geometry
    geometryInvalid: (expected, found) => `지오메트리는 ${josa(expected, '이어야/여야')} 합니다(현재: ${found}).`,
    positionInvalid: (found) => `위치는 [130.645, 42.43]처럼 경도를 먼저 쓴 숫자 두 개입니다(현재: ${found}).`,
    positionOutOfRange: (found) =>
      `${josa(found, '은/는')} 지구 위에 없습니다. 경도는 −180부터 180까지, 위도는 −90부터 90까지입니다.`,
    positionSwapped: (found) =>
      `${josa(found, '은/는')} 위도를 먼저 쓴 것으로 보입니다. 위도는 90을 넘지 않습니다. 경도를 먼저 쓰세요.`,
    andMore: (count) => ` 이 지오메트리에 같은 것이 ${count}개 더 있습니다.`,
    lineTooShort: '선에는 서로 다른 위치가 적어도 두 개 필요합니다. 다른 쪽 끝을 더하세요.',
    ringTooShort: (count) => `고리에는 위치가 적어도 네 개 필요합니다(현재: ${count}개).`,
    ringOpen: '고리가 열려 있습니다. 마지막 위치가 첫 위치와 같아야 합니다. 첫 위치를 끝에 한 번 더 쓰세요.',
    seqGap: (expected, found) =>
      `구간 번호는 빠짐없이 이어집니다. 앞 구간 다음의 seq는 ${josa(String(expected), '이어야/여야')} 합니다(현재: ${found}).`,

    // what needs the line or the engine
    segmentsApart: (before, metres) =>
      `이 구간의 시작이 ${before}의 끝에서 ${metres} 떨어져 있습니다. 앞 구간이 끝나는 바로 그곳에서 시작하게 하세요.`,
    segmentEndOff: (place, km) =>
      `구간의 끝은 ${josa(place, '이라고/라고')} 적혀 있지만 선은 그곳에서 ${km}km 떨어져 끝납니다. 선이나 지점을 고치세요.`,
    claimOffRoute: (km, precision) =>
      `이 점은 노선에서 ${km}km 떨어져 있어 정밀도 ${precision}km를 벗어납니다. 노선에서 가장 가까운 점으로 대신합니다. precisionKm를 넓히거나 점이나 선을 고치세요.`,
    areaOffRoute:
      '위치가 정해진 노선이 이 영역을 지나지 않아, 진술을 보여 주기만 하고 아무것도 제한하지 않습니다. precisionKm를 넓히거나 영역이나 선을 고치세요.',
    lineOffRoute: (precision) =>
      `이 선의 한쪽 끝이 정밀도 ${precision}km보다 노선에서 멉니다. 노선에서 가장 가까운 점으로 대신합니다. precisionKm를 넓히거나 선을 고치세요.`,
    stretchOffRoute: (place) =>
      `노선 범위의 끝인 ${josa(place, '이/가')} 노선 위에 없습니다. 노선 위의 지점을 적거나, 끝이 열려 있으면 null을 쓰세요.`,
    placeAmbiguous: '노선이 이 지점을 두 번 이상 지납니다. 어느 구간인지 "segment" 멤버에 적으세요.',
    beyondPlacedRoute:
      '이 지점에서 가장 가까운 것은 위치가 정해진 노선 너머의 예상 구간입니다. 이 진술에 따라 그 구간의 등급을 정하거나 지점을 고치세요.',
    windowOpen:
      '제한이 될 쪽의 시간 범위가 열려 있어, 이 진술은 아무것도 제한하지 않습니다. 보도가 뒷받침하면 빠진 끝을 적으세요.',
    windowOpenPlace:
      '제한이 될 쪽의 노선 범위가 열려 있어, 이 진술은 아무것도 제한하지 않습니다. 보도가 뒷받침하면 지점을 적으세요.',
    stretchReversed: (from, to) =>
      `이 노선에서는 ${josa(from, '이/가')} ${to} 다음에 옵니다. 노선 범위의 두 지점을 맞바꾸세요.`,
    gradeDisagrees: (grade, computed) =>
      `구간의 등급은 ${josa(grade, '이라고/라고')} 적혀 있지만, 진술에 따르면 ${computed}입니다. 등급이나 그 근거가 되는 진술을 바꾸세요.`,
    publishedBefore: (report, published, earliest) =>
      `${josa(report, '은/는')} ${published}에 게재됐는데, 보도한 일이 일어날 수 있는 때(${earliest})보다 앞섭니다. 두 시각과 시차를 확인하세요.`,
    tooFast: (ceiling, floor, needed, cap) =>
      `${josa(ceiling, '과/와')} ${floor} 사이를 가려면 적어도 시속 ${needed}km가 필요해 속도 상한 ${cap}km를 넘습니다. 하나를 disputed로 바꾸고 이유를 적거나, 시간 범위를 고치거나, 속도 상한을 올리세요.`,
    sameMoment: (ceiling, floor, km) =>
      `${josa(ceiling, '과/와')} ${josa(floor, '은/는')} 같은 순간에 ${km}km 떨어진 두 곳을 말합니다. ${MEND_CLAIMS}`,
    backwards: (ceiling, floor, km) =>
      `${floor} 다음에 ${ceiling}에 이르려면 거꾸로 ${km}km를 달려야 합니다. ${MEND_CLAIMS}`,
    clash: (one, oneTime, other, otherTime, what) =>
      `${josa(one, '은/는')} ${oneTime}, ${josa(other, '은/는')} ${josa(otherTime, '이라고/라고')} 합니다. 둘 다 ${josa(what, '이라고/라고')} 볼 수는 없습니다. ${MEND_CLAIMS}`,
    clashOf: {
      arrival: '그곳 도착',
      departure: '그곳 출발',
      order: '맞는 말(도착하기 전에 출발하게 됨)',
    },
    claimBy: (byline, id) => `${byline}(${id})`,

    // what is expected
    expected: {
      text: '비어 있지 않은 텍스트',
      localText: '텍스트, 또는 언어 태그와 텍스트로 된 객체',
      names: '언어 태그와 이름으로 된 객체',
      number: '숫자',
      positive: '0보다 큰 숫자',
      speed: (most) => `0보다 크고 시속 ${most}km 이하인 속도`,
      notNegative: '0 이상의 숫자',
      integer: '정수',
      index: '0 이상의 정수',
      truth: 'true나 false',
      object: '객체',
      list: '목록',
      texts: '텍스트의 목록',
      chain: '가장 가까운 것부터 적은 보도 id의 목록(하나 이상, 중복 없음)',
      stretch: '지점 id 두 개의 목록(어느 쪽이든 null 가능)',
      oneOf: (known) => `${known} 가운데 하나`,
      address: 'http(s) 주소',
      sha256: '16진수 64자리의 SHA-256 다이제스트',
      dateParts: 'CSL 날짜({ "date-parts": [[2023, 9, 12]] })',
      bounds: '숫자 네 개나 여섯 개의 목록(서, 남, 동, 북 순서의 도, 남이 북보다 크지 않음)',
      geometry: (known) => known,
      window: 'earliest, latest, reported, timeZone이 있는 객체',
      feature: 'GeoJSON 피처(Feature)',
      authors: 'CSL 이름의 목록',
    },
    what: {
      report: '보도',
      place: '지점',
      claim: '진술',
      event: '사건',
      segment: '구간',
    },
    setAside: {
      segments: (count) => `구간 ${count}개`,
      alternatives: (count) => `다른 경로 ${count}개`,
      places: (count) => `지점 ${count}곳`,
      claims: (count) => `진술 ${count}건`,
      reports: (count) => `보도 ${count}건`,
      events: (count) => `사건 ${count}건`,
      features: (count) => `종류를 알 수 없는 피처 ${count}개`,
      members: (count) => `남겨 둔 것 가운데 값 ${count}개`,
    },
    or: '또는',
    and: '및',
    untitled: '제목 없는 여정',
    noCap: NO_CAP,
  },

  moment: {
    sentence: (instant, text) => `${instant} — ${text}`,
    pinned: (phrase, origins) => `${phrase}, ${listed(origins)} 보도`,
    pinnedLoosely: (phrase, words, origins) => `${phrase}, “${words}”, ${listed(origins)} 보도`,
    within: (phrase, words, origins, possible) =>
      `“${words}” 중 어느 때인가 ${phrase}, ${listed(origins)} 보도; ${possible}`,
    withinInstant: (phrase, origins, possible) => `${phrase}, ${listed(origins)} 보도; ${possible}`,
    unnamedOrigin: '익명 원출처',
    unreported: (possible) => `${possible}, 이 시각의 보도 없음`,
    possible: (from, to) => `${from}에서 ${to}까지 어디든 가능`,
    possibleOnlyAt: (place) => `${place}에서만 가능`,
    it: '그곳',
    before: (km, place) => `${place}에 ${km}km 못 미친 곳`,
    beyond: (km, place) => `${josa(place, '을/를')} ${km}km 지난 곳`,
    kilometre: (km) => `${km}km 지점`,
    near: (place) => `${place} 부근`,
    the: (place) => place,
    contradicted: '채택된 보도들이 서로 모순되어 가능한 곳이 없음',
    phrases: {
      departure: (place) => `${place} 출발`,
      arrival: (place) => `${place} 도착`,
      passage: (place) => `${place} 통과`,
      sighting: (place) => `${place}에서 목격`,
      presence: (place) => `${place}에 있음`,
      onStretch: (from, to) => `${josa(from, '과/와')} ${to} 사이`,
    },
  },

  page: {
    brand: 'Byline',
    tagline: '출처를 밝힌 여정',
    documentTitle: (title) => `${title} · Byline`,
    skipLinks: '바로가기',
    skipToPlayer: '재생기로 건너뛰기',

    state: {
      failed: (reason) => `여정을 불러오지 못했습니다: ${reason}`,
      failedNext: '가지고 있는 여정 파일을 열거나 페이지를 다시 불러오세요.',
      noScriptNeeded: 'Byline으로 그리려면 JavaScript가 필요합니다.',
      notFound: (address, status) => `${address}의 응답: ${status}. “journey=” 뒤의 주소를 확인하세요.`,
      badAddress: (address) => `“${address}”: 열 수 있는 주소가 아닙니다.`,
      unreachable: (address) =>
        `${josa(address, '을/를')} 읽지 못했습니다. 응답이 없거나, 서버가 다른 사이트의 읽기를 허용하지 않습니다(CORS). 파일을 저장해 디스크에서 여세요.`,
      refused: (address, origin) =>
        `${josa(address, '을/를')} 요청하지 않았습니다. 이 페이지의 보안 정책은 빌드할 때 정한 사이트에서만 읽게 합니다. 파일을 저장해 디스크에서 열거나, BYLINE_CONNECT=${origin} 설정으로 Byline을 빌드하세요.`,
      none: '이 페이지에는 내장된 여정이 없습니다.',
      tooLarge: (megabytes, most) => `파일이 ${megabytes}MB입니다. 여기서는 ${most}MB까지 열 수 있습니다.`,
      unreadable: '디스크에서 파일을 읽지 못했습니다.',
      stopped: (reason) =>
        `끝까지 읽지 못하고 멈췄습니다. 보통은 메모리가 모자라서입니다${reason === '' ? '' : `(${reason})`}. 명령줄에서는 더 큰 파일도 읽습니다.`,
      noClaims: '아직 진술이 없습니다. 보도를 더해 선을 시작하세요.',
      noSegments: '그린 선 없음: 파일에 구간이 없습니다.',
      broken: '규칙을 끝까지 검사하지 못했습니다',
    },

    opening: {
      cancelled: '읽기를 멈췄습니다. 계속하려면 여정을 여세요.',
      gone: '이 여정을 읽던 작업이 멈췄습니다. 파일을 다시 여세요.',
      cancel: '중지',
      title: (name) => `${name} 여는 중`,
      builtIn: '여정을 여는 중',
      steps: {
        fetching: '가져오는 중',
        reading: '읽는 중',
        measuring: '선을 재는 중',
        weighing: '진술을 살피는 중',
        checking: '규칙을 검사하는 중',
      },
      received: (megabytes, all) => (all === null ? `${megabytes}MB` : `${all}MB 중 ${megabytes}MB`),
      pasted: '붙여 넣은 텍스트',

      button: '여정',
      heading: '여정 열기',
      close: '닫기',
      notLoaded: '대화상자를 불러오지 못했습니다. “파일 열기”는 그것 없이도 됩니다.',

      gallery: {
        title: '이 페이지에 있는 여정',
        notLoaded: '여정 목록을 불러오지 못했습니다. 파일, 텍스트, 주소는 목록 없이도 열립니다.',
        onShow: '표시 중',
        km: (km) => `${formatKm(km, LOCALE)}km`,
      },
      file: {
        title: '내 파일',
        choose: '파일 고르기…',
        kinds:
          'GeoJSON, CSV나 TSV, GPX, KML과 KMZ, 그리고 여기서 만든 zip 압축 파일. 페이지 아무 데나 끌어다 놓아도 됩니다.',
        private: '이 브라우저 안에서만 읽고 어디에도 보내지 않습니다.',
      },
      text: {
        title: '텍스트',
        label: '그런 파일의 텍스트 붙여 넣기',
        hint: '이 창 없이 입력란 밖에 붙여 넣어도 됩니다.',
        open: '이 텍스트 열기',
        empty: '아직 텍스트가 없습니다. 먼저 붙여 넣으세요.',
      },
      address: {
        title: '웹 주소',
        label: '그런 파일의 주소',
        hint: '이 사이트의 주소이거나, 이 페이지를 빌드할 때 읽도록 정한 사이트의 주소여야 합니다. 그 서버도 읽기를 허용해야 합니다(CORS).',
        open: '열기',
        empty: '아직 주소가 없습니다. https://나 http://로 시작합니다.',
        bad: (text) => `“${text}”: 온전한 주소가 아닙니다. https://example.org/journey.geojson 같은 꼴이어야 합니다.`,
        notHttp: (scheme) =>
          `“${scheme}” 주소는 열지 않습니다. https://와 http://만 엽니다. 파일을 저장해 위에서 고르세요.`,
      },
      start: {
        title: '처음이라면',
        text: '지어낸 작은 여정으로, 부분마다 설명이 달려 있습니다. 여기서 오류 없이 열립니다.',
        file: '시작용 파일',
        table: '시작용 표',
        format: 'GeoJSON',
        tableFormat: 'CSV',
      },
    },

    issues: {
      title: (name) => `${name}의 문제`,
      remarksTitle: (name) => `${name}에 대한 참고 사항`,
      shownAnyway: '문제없는 것은 그대로 보여 줍니다.',
      nothingUsable: '그릴 수 있는 것이 없어 앞의 여정을 그대로 둡니다.',
      errors: (n) => `오류 ${n}개`,
      warnings: (n) => `경고 ${n}개`,
      place: (line, column) => `${line}행 ${column}열`,
      list: { error: '오류', warning: '경고' },
      setAside: (parts) => `제외한 것: ${listed(parts)}.`,
      more: (n) => `${n}개 더 보기`,
      notShown: (n) =>
        `${n}개는 여기에 보이지 않습니다. 전체 목록은 내려받을 수 있고, “byline validate”로도 출력됩니다.`,
      dismiss: '닫기',
      download: '목록 내려받기',
      fileName: (name) => `${name}-issues.txt`,
      row: (place, severity, code, message) => `${place}: ${severity} ${code}: ${message}`,
      error: '오류',
      warning: '경고',
      showSegment: (name) => `${name} 구간 보기`,
      showClaim: (name, event) => (event === '' ? `${name}의 진술 보기` : `“${event}”에 관한 ${name}의 진술 보기`),
    },

    texts: {
      none: (from, wanted) => `이 여정의 글은 ${josa(from, '으로/로')} 되어 있습니다. ${wanted} 글은 없습니다.`,
      untold: (wanted) =>
        `이 여정의 글에는 ${josa(wanted, '이/가')} 아닌 것도 있습니다. 어느 언어인지는 파일에 적혀 있지 않습니다.`,
      some: (from, wanted) =>
        `이 여정의 글 일부는 ${josa(from, '으로/로')} 되어 있고, ${josa(wanted, '으로/로')}는 없습니다.`,
    },

    link: {
      noLanguage: (asked, now) => `${asked} 화면은 없어 ${josa(now, '으로/로')} 보여 줍니다.`,
      noSegment: (id) => `링크가 가리키는 구간 “${id}”: 이 여정에 없습니다. 나머지는 보여 줍니다.`,
      noClaim: (id) => `링크가 가리키는 진술 “${id}”: 이 여정에 없습니다. 나머지는 보여 줍니다.`,
      badInstant: (text) => `링크가 가리키는 시각 “${text}”: 시점이 아닙니다. 시계를 처음에 두었습니다.`,
      badCap: (text, kmh) =>
        `링크의 속도 상한 “${text}”: 시속(km/h)이 아닙니다. 여정 자체의 상한인 시속 ${kmh}km를 씁니다.`,
      outsideClock: (text) => `링크가 가리키는 ${text}: 이 여정의 시간 밖입니다. 가장 가까운 끝을 보여 줍니다.`,
      badCamera: (text) =>
        `링크가 가리키는 화면 “${text}”: 배율과 지도 위치가 아닙니다. 지도는 링크의 나머지를 따릅니다.`,
      changed: '링크를 만든 뒤에 여정이 바뀌었습니다. 보이는 것은 지금의 여정입니다.',
    },

    figures: {
      title: '수치',
      drawn: '그린 선',
      endToEnd: '처음~끝',
      claims: () => '진술',
      reports: () => '보도',
      origins: () => '원출처',
      inferred: '추정',
      km: 'km',
      hours: '시간',
      percent: '%',
      hourRange: (least, most) => (least === most ? `${most}` : `${least}–${most}`),
      notNamed: (n) => `그 밖에 익명 ${n}곳`,
    },

    counts: {
      reportsOrigins: sources,
      ofEvent: (title) => `“${title}” 관련`,
      ofSegment: '이 구간 관련',
      ofContext: '배경',
      allLeadTo: (label) => `모두 ${josa(label, '으로/로')} 거슬러 올라간다.`,
      claims: (n) => `진술 ${n}건`,
      more: (n) => `+진술 ${n}건`,
    },

    segments: {
      title: '구간별 노선',
      list: '구간',
      all: '전체 구간',
      reportsRead: (n) => `보도 ${n}건`,
      name: (from, to) => `${from} → ${to}`,
      km: (km) => `${formatKm(km, LOCALE)}km`,
      possible: (from, to) => `${from}부터 ${to}까지 가능`,
      directionOnly: '방향만 표시, 합계 제외',
      noClaim: '아직 보도 없음',
      between: '양 끝 사이: 보도 없음',
      hourOpen: '지금',
      clockHere: '시계가 여기에 있음',
    },

    grades: {
      reported: '보도',
      inferred: '추정',
      projected: '예상',
      disputed: '이견',
    },

    card: {
      region: '출처',
      claims: '진술',
      via: (label) => `전달: ${label}`,
      types: {
        departure: '출발',
        arrival: '도착',
        passage: '통과',
        sighting: '목격',
        presence: '그곳에 있음',
        'not-yet': '아직 그곳에 없음',
        'already-left': '이미 떠남',
        plan: '계획',
        denial: '부인',
        context: '배경',
      },
      status: { accepted: '', disputed: '이견', retracted: '철회' },
      paraphrased: '풀어 씀',
      event: (n) => `사건 ${n}`,
      presumed: '그 열차로 간주함',
      confidence: {
        high: '이 표현의 신뢰도: 높음',
        medium: '이 표현의 신뢰도: 중간',
        low: '이 표현의 신뢰도: 낮음',
      },
      seen: {
        whole: '보도 전체를 읽었다.',
        excerpt: '보도 전체가 아니라 일부를 읽었다.',
        none: '보도를 직접 읽지는 않았다. 다른 보도가 이를 인용한다.',
      },
      noTitle: '[제목 확인 못 함]',
      noPublisher: '매체 이름 없음',
      chain: '전달 경로, 원출처부터',
      roles: {
        official: '공식',
        'state-media': '관영 매체',
        eyewitness: '목격자',
        imagery: '사진·영상',
        'unnamed-source': '익명 소식통',
        inference: '추론',
      },
      originRole: (basis) => `${basis}, 원출처`,
      originHere: (basis) => `${basis}, 원출처, 여기서 읽음`,
      originHereUnread: (basis) => `${basis}, 원출처`,
      relays: '전달',
      relaysHere: '전달, 여기서 읽음',
      relaysUnread: '전달, 읽지 않음',
      unnamed: '익명',
      when: '일어난 때와 게재된 때',
      happened: (text) => `일어난 때: ${text}`,
      happenedOpen: '일어난 때: 시각 언급 없음',
      published: (text) => `게재: ${text}`,
      publishedNoHour: (day) => `게재: ${day}, 시각 없음`,
      publishedUnknown: '게재일 모름',
      reportedAs: (words) => `보도의 표현: “${words}”`,
      barLabel: (happened, published) => `${happened}. ${published}.`,
      after: (text) => `${text} 이후`,
      before: (text) => `${text} 이전`,
      between: (from, to) => `${from} ~ ${to}`,
      notSaid: '말하지 않은 것',
      notChecked: '아직 확인하지 않음',
      nothingLeftOpen: '눈에 띈 것 없음',
      noCapture: '보존본 없음',
      capture: (day) => `보존본(${day})`,
      captureUndated: '보존본',
      copy: '인용 복사',
      copied: '인용 복사됨',
      copyFailed: '브라우저가 복사를 거부했습니다. 텍스트는 다음과 같습니다:',
      openAt: (host) => `${host}에서 열기`,
      newTab: '(새 탭에서 열림)',
      noAddress: '이 보도에는 웹 주소가 없습니다.',
      sameOrigin: (label) => `같은 원출처: ${label}`,
      offline: '오프라인입니다. 이 링크를 열려면 네트워크가 필요합니다.',
      disputedTitle: '이견',
      retractedTitle: '철회',
      contradicts: {
        tooFast: (label, kmh) => `${label}에 맞섬: 둘 사이를 가려면 적어도 시속 ${kmh}km가 필요하다.`,
        sameMoment: (label) => `${label}에 맞섬: 같은 순간에 두 곳이다.`,
        backwards: (label) => `${label}에 맞섬: 거꾸로 가야 한다.`,
        clash: (label, one, other, what) =>
          `${label}에 맞섬: 한쪽은 ${one}, 다른 쪽은 ${josa(other, '이라고/라고')} 한다. 둘 다 ${what}일 수는 없다.`,
        order: (label) => `${label}에 맞섬: 도착이 출발보다 뒤가 된다.`,
        more: (n) => `그 밖에 ${n}건과 맞선다.`,
      },
      clashOf: { arrival: '도착', departure: '출발', order: '도착과 출발' },
      note: '주',
      segmentNote: '선을 이렇게 그린 이유',
      binds: {
        'not-accepted': '채택되지 않음: 가능 범위에 영향을 주지 않는다.',
        'type-binds-nothing': '',
        'subject-not-tracked': '그 열차에 관한 것이 아님: 가능 범위에 영향을 주지 않는다.',
        'no-place': '선 위의 지점을 말하지 않음: 가능 범위에 영향을 주지 않는다.',
        'place-ambiguous': '선이 이 지점을 두 번 이상 지남: 가능 범위에 영향을 주지 않는다.',
        'stretch-reversed': '노선 범위가 노선과 반대 방향임: 가능 범위에 영향을 주지 않는다.',
        'window-open': '시간 범위의 한쪽이 열려 있음: 가능 범위에 영향을 주지 않는다.',
        'beyond-placed-route': '위치가 정해진 노선 너머의 지점임: 가능 범위에 영향을 주지 않는다.',
      },
      close: '닫기',
      noClaims: '아직 보도 없음: 이 구간에 적어 둔 진술이 없다.',
    },

    context: {
      title: '배경',
      intro: '어느 구간에도 들지 않은 진술: 배경, 계획, 여정을 두고 나온 말.',
      list: '배경 진술',
    },

    hour: {
      title: '시각은 얼마나 확실한가',
      figure: (open, all) => `${all}시간 가운데 ${open}시간`,
      rest: (km) => `동안은 열차의 위치를 어느 지점 ${km}km 이내로 말한 보도가 없다.`,
      bar: (open, all) => `${all}시간 가운데 ${open}시간은 열차의 위치를 특정한 보도가 없음`,
      contradiction: '채택된 진술들이 서로 모순되어 시각을 말할 수 없다.',
    },

    drawn: {
      button: '그린 방법',
      close: '닫기',
      cap: '속도 상한',
      capBasis: '이렇게 말한 곳:',
      capMoved: (own) => `직접 정한 값이다. 여정 자체의 속도 상한은 시속 ${own}km다.`,
      km: '그린 거리와 철도 거리',
      kmText: '서로 다른 두 수치다. 하나는 여기 그린 선의 길이이고, 하나는 철도 자체의 영업거리다.',
      kmRow: (drawn, operating) => `그린 선 ${drawn}km · 철도 영업거리 ${operating}km`,
      kmRowDrawn: (drawn) => `그린 선 ${drawn}km · 철도 영업거리 없음`,
      kmSource: (label) => `출처: ${label}`,
      line: '선',
      grades: {
        reported: '실선: 보도가 양 끝을 뒷받침하고, 그 사이에서도 적어도 한 번 열차의 위치를 말한다.',
        inferred: '파선: 추정. 보도가 뒷받침하는 것은 많아야 양 끝이며, 그 사이의 선은 가능한 길이다.',
        projected: '점선: 위치를 정한 마지막 진술 너머. 방향일 뿐이며 합계에 넣지 않는다.',
        disputed: '두 줄 선: 어느 선인지를 두고 보도가 서로 모순된다.',
      },
      gradeFigure: (km, share) => `${km}km${share === null ? '' : `, ${share}`}`,
      hour: (km) =>
        `가능 범위의 폭이 ${km}km 이하이고 시각과 지점을 함께 말한 진술이 유효한 동안, 보도가 열차의 위치를 특정한 것으로 본다.`,
      hourFigure: (open, all) => `시계의 ${all}시간 가운데 ${open}시간은 그런 보도가 없다.`,
      alternatives: '어느 보도도 배제하지 않는 다른 경로',
      position: '열차',
      positionText: [
        '채운 원: 이 시각에 열차가 여기 있다는 보도가 있다. 빈 원: 그런 보도가 없다. 가능 범위의 어디든 가능하다.',
        '가능 범위는 채택된 진술과 속도 상한이 그 순간에 허용하는 모든 곳이다. 앞으로만 움직인다. 멈출 수는 있어도 되돌아갈 수는 없다.',
        '빈 원이 가능 범위의 어디에 있는지는 보도가 허용하는 예시다. 추산이 아니다.',
        '더 굵은 선은 열차가 확실히 지나온 부분이다.',
      ],
      notSaid: '이 여정이 말하지 않는 것',
      corrections: '정정',
      licences: '라이선스와 저작 표시',
      journeyLicence: (licence) => `여정 파일: ${licence}.`,
      authors: (names) => `작성: ${names}.`,
      basemap:
        '땅, 바다, 강, 국경: Natural Earth(퍼블릭 도메인). 한반도의 철도: © OpenStreetMap 기여자(ODbL), Natural Earth.',
      software: '프로그램: MIT 라이선스. 글꼴: IBM Plex(OFL). 지도: MapLibre GL.',
      version: (version) => `판 ${version}.`,
      reportError: '오류 알리기',
    },

    map: {
      region: '지도',
      loading: '지도를 불러오는 중입니다.',
      failed: (reason) => `지도를 그릴 수 없습니다: ${reason}`,
      nothing: '그릴 여정이 없습니다.',
      rest: '목록, 출처, 시계는 지도 없이도 됩니다.',
      noWebgl: '이 브라우저에는 WebGL 2가 없습니다.',
      notLoaded: '지도 프로그램을 불러오지 못했습니다.',
    },

    legend: {
      list: '범례',
      marks: '표시',
      title: '선은 얼마나 확실한가',
      shareOf: (km) => `${formatKm(km, LOCALE)}km 중 비율`,
      share: (share) => formatPercent(share, LOCALE),
      notCounted: '세지 않음',
      none: '–',
      behind: '굵은 선: 열차가 지나온 부분',
      disc: '열차, 보도된 위치',
      band: '이 안 어디든 열차 가능',
    },

    tools: {
      toolbar: '페이지',
      theme: '테마',
      themeName: { auto: '시스템 설정', light: '밝게', dark: '어둡게' },
      themeIs: (name) => `테마: ${name}`,
      language: '언어',
      languageFailed: (name) => `${josa(name, '을/를')} 불러오지 못했습니다. 인터넷에 연결되면 다시 시도하세요.`,
      copyLink: '링크 복사',
      linkCopied: '링크 복사됨',
      linkFile: '파일에서 연 여정이라 링크를 만들 수 없습니다.',
      copyFailed: '브라우저가 복사를 거부했습니다. 링크는 다음과 같습니다:',
      openFile: '파일 열기',
      drop: '여정 파일을 놓으면 열립니다',
      opened: (name) => `${josa(name, '을/를')} 열었습니다`,
      openedWith: (name, errors) => `${josa(name, '을/를')} 열었습니다. 오류 ${errors}개, 사이드바에 목록`,
      notOpened: (name, errors) => `${josa(name, '을/를')} 열지 못했습니다. 오류 ${errors}개, 사이드바에 목록`,
      notRead: (name, reason) => `${josa(name, '을/를')} 열지 못했습니다: ${reason}`,
      export: '내보내기',
      exportMenu: '내보내기',
      exportGroups: {
        journey: { title: () => '여정 전체', short: '여정 전체' },
        segment: { title: (name) => `이 구간: ${name}`, short: '이 구간' },
        moment: { title: (instant) => `이 순간: ${instant}`, short: '이 순간' },
        picture: { title: () => '이미지로', short: '이미지' },
      },
      exportWriting: '쓰는 중…',
      noSegment: '구간을 열면 그 구간만 내보낼 수 있습니다',
      exported: (name) => `${josa(name, '을/를')} 저장했습니다`,
      exportFailed: (reason) => `내보내지 못했습니다: ${reason}`,
      exportNote: '이름 아래에는 그 형식의 쓰임과 담지 못하는 것을 적었습니다.',
      shortcuts: '단일 키 단축키(스페이스, [, ])',
    },

    player: {
      region: '재생기',
      play: '재생',
      pause: '일시정지',
      previous: '이전 사건',
      next: '다음 사건',
      speed: '속도',
      speedOf: (count) => `초당 ${count}시간`,
      follow: '따라가기',
      followLong: '지도가 열차를 따라가기',
      graphFailed: '시간 그래프를 불러오지 못했습니다. 재생, 일시정지, 사건은 그것 없이도 됩니다.',
      eventOf: (n, all) => `사건 ${n}/${all}`,
      afterEvent: (n, all) => `사건 ${n}/${all} 이후`,
      beforeFirst: '첫 사건 이전',
      noHours: '위치를 정할 수 있는 채택된 진술 가운데 시각을 말한 것이 없어 재생할 시간이 없다.',
      also: (time, zone) => `${zone} ${time}`,
      km: (km) => `그린 선 ${formatKm(km, LOCALE)}km 지점`,
      kmRange: (from, to) => `그린 선 ${formatKm(from, LOCALE)}~${formatKm(to, LOCALE)}km 지점`,
      zone: (name, offset) => `${name}, ${offset}`,
      jumpTo: (n, title) => `사건 ${n}: ${title}`,
      selected: (name) => `${name}, 출처 열림`,
      closed: '출처 닫힘',
      pinned: '여기 있다는 보도가 있음',
      open: '여기 있다는 보도가 없음',
    },

    sheet: {
      handle: '시트',
      stop: { low: '접기', middle: '카드 보기', full: '모두 보기' },
      grow: '펼치기',
      shrink: '접기',
    },
  },

  map: {
    canvas: '지도 화면',
    zoomIn: '확대',
    zoomOut: '축소',
    train: '열차',
    trainNote: {
      anywhere: '이 범위 어디든 가능',
      unreported: (instant) => `${instant}의 보도 없음`,
      reported: (origins, when) => `${listed(origins)}: “${when}”`,
      upTo: (reported, km) => `${reported} · 여기서 ${km}km까지 가능`,
    },
    alternative: (name) => `또는 ${name}`,
    toward: (place) => `${place} 방면`,
    pill: (first, last) => `${first}–${last}`,
    pillComma: ', ',
    eventTitle: (number, title) => `${number}. ${title}`,
    pillTitle: (count) => `서로 가까운 사건 ${count}건`,
    strip: {
      border: '국경',
      title: (place) => `${place}, 곧게 펴서`,
      km: (km) => `표시한 선 ${km}km`,
    },
    attribution: {
      naturalEarth: 'Natural Earth',
      openStreetMap: '© OpenStreetMap 기여자(ODbL)',
    },
    failed: {
      noWebGl: '지도에는 WebGL 2가 필요한데 이 브라우저에는 없습니다. 페이지의 나머지는 지도 없이도 모두 됩니다.',
      style: (url) => `${url}의 지도 스타일을 쓸 수 없어 내장 스타일로 보여 줍니다.`,
      parts: '바탕 지도나 지명의 일부가 오지 않았습니다. 여정은 그것 없이 그립니다.',
      contextLost: '그래픽 카드가 지도를 놓쳤습니다. 저절로 돌아옵니다.',
      worker: '지도를 시작하지 못했습니다.',
    },
  },

  pace: {
    choice: '빠르기',
    modes: { 'real-time': '실시간 비례', reading: '읽기에 맞춤' },
    noEvents: '읽기에 맞춤: 읽을 사건 없음',
    constant: (count) => `실시간 비례: 내내 초당 ${count}시간`,
    between: (count) => `읽기에 맞춤: 다음 사건까지 초당 ${count}시간`,
    toEnd: (count) => `읽기에 맞춤: 끝까지 초당 ${count}시간`,
    reading: (titles, more) =>
      titles.length + more < 2
        ? `읽는 중: ${titles.join('')}`
        : `사건 ${titles.length + more}건 읽는 중: ${listed(titles)}${more === 0 ? '' : ` 외 ${more}건`}`,
    dwellLeft: (ms) => `${Math.ceil(ms / SECOND)}초`,
    // 분, 시간 and 일 all end in a consonant, so that 을 is right behind each.
    faster: (factor, journeyMs, readerMs) =>
      `여기서는 시간이 ${times(factor)}배 빠르게 간다: 사건 없는 ${span(journeyMs)}을 ${whole(readerMs, SECOND)}초에`,
    left: (ms) => `${about(ms)} 남음`,
    overview: (stops, stretches, more) =>
      `시계는 읽을 수 있게 ${stops}번 멈춘다. ` +
      (stretches.length === 0
        ? '그 사이에는 시간을 압축하지 않는다.'
        : `시간을 압축하는 부분: ${listed([...stretches, ...(more === 0 ? [] : [`그 밖에 ${more}곳`])])}.`),
    stretch: (from, to, factor) => `${from}부터 ${to}까지 ${times(factor)}배`,
    mark: (factor) => `${times(factor)}배 빠름`,
    markShort: (factor) => `${times(factor)}배`,
  },

  picture: {
    description: (title, sentence) => `${title}. ${sentence}.`,
    noHours: '위치를 정할 수 있는 채택된 진술 가운데 시각을 말한 것이 없다. 열차도 가능 범위도 그리지 않았다.',
    noBand: '열차도 가능 범위도 그리지 않았다.',
    cap: (kmh, own) => `속도 상한을 시속 ${kmh}km로 둔 것이다. 여정 자체의 속도 상한은 시속 ${own}km다.`,
    legend: {
      title: '선은 얼마나 확실한가',
      alternative: '배제되지 않은 다른 경로',
      event: '보도가 전하는 사건(번호)',
    },
    sources: {
      title: '출처',
      ofEvent: (number) => `사건 ${number}의 출처`,
      ofSegment: (tag) => `구간 ${tag}의 출처`,
      ofMoment: '이 시각의 출처',
      rest: '여정의 다른 출처',
      none: '아직 보도 없음: 적어 둔 진술이 없다.',
      noneOfEvent: '이 사건에 관해 적어 둔 보도가 없다.',
      more: (n) => `그 밖의 보도 ${n}건은 파일에 있음`,
      all: (n) => `보도 ${n}건, 목록은 파일에 있음`,
      row: (label, title, published) =>
        title === null ? `${label}, ${published}` : `${label}: “${title}”, ${published}`,
      otherEvents: (n) => `+${n}`,
      number: (n) => `${n}.`,
    },
    menu: {
      group: '이미지',
      item: '이 화면을 PNG로…',
      holds: '이 순간의 지도, 제목·범례·출처·저작 표시 포함. SVG로도 저장',
      notLoaded: '이미지를 그리는 프로그램을 불러오지 못했습니다. 인터넷에 연결되면 다시 시도하세요.',
    },
    dialog: {
      title: '이 화면의 이미지',
      close: '닫기',
      sizes: '크기',
      size: {
        screen: '화면 그대로',
        wide: '16:9',
        square: '1:1',
        tall: '9:16',
        large: '너비 4096',
      },
      pixels: (width, height) => `${width} × ${height}`,
      preview: (description) => `미리 보기. ${description}`,
      drawing: '그리는 중…',
      png: 'PNG 저장',
      svg: 'SVG 저장',
      saved: (name) => `${josa(name, '을/를')} 저장했습니다`,
      failed: (reason) => `이미지를 그리지 못했습니다: ${reason}`,
      unreachable: (file, status) => `${file}의 응답: ${status}.`,
      notFetched: (file) => `${josa(file, '을/를')} 가져오지 못했습니다. 인터넷에 연결되면 다시 시도하세요.`,
      imageFailed: '브라우저가 SVG를 그리지 못했습니다. 대신 SVG로 저장하세요.',
      tooLarge: (width, height) =>
        `${width} × ${height}픽셀은 이 브라우저의 캔버스에 너무 큽니다. 더 작은 크기를 고르거나 SVG로 저장하세요.`,
      note: '이 순간, 선택한 것, 지금 화면을 담은 이미지입니다. 여기서 그리며 어디에도 보내지 않습니다.',
    },
    credits: {
      journey: (licence) => `여정 파일: ${licence}`,
      by: (names) => `작성: ${names}`,
      between: ' · ',
    },
  },

  table: {
    label: 'CSV',
    holds: '스프레드시트용, 한 행에 진술 하나. 지점 사이의 선은 없음',

    // what the journey says of itself
    subject: '표에 없음',
    unnamedSubject: '대상',
    summary: (file, drawn, rows) =>
      `표 ${file}에서 읽었다. ${figure(rows)}행 가운데 ${figure(drawn)}행이 대상을 위치가 알려진 지점에 둔다. 이 지점들을 직선으로 이었으며, 순서는 시각이 있으면 시각을, 없으면 행을 따른다.`,
    noCap: (kmh) => `표에 속도 상한이 없어 시속 ${kmh}km로 대신한다. 이 값으로 배제되는 것은 거의 없다.`,
    straight: '두 행의 지점을 이은 직선. 어느 길인지 말한 보도는 없다.',
    noText: (row) => `표의 ${row}행. 적힌 말이 없다.`,
    noTime: '언급 없음',
    beforePublished: (published) => `게재(${published}) 이전`,
    fromTo: (start, end) => `${start} / ${end}`,
    unnamedColumn: (number) => `${number}열`,

    // what is wrong with the text
    empty: '파일이 비어 있습니다. 첫 행에 열 이름이 있어야 합니다: place, lat, lon, event_start, url 등.',
    quoteOpen:
      '여기서 시작한 따옴표가 구분자나 줄 끝 앞에서 닫히지 않아, 뒤의 모든 것이 한 칸이 됩니다. 닫거나, 텍스트의 일부라면 따옴표를 두 번 쓰세요. 이 행과 그 뒤는 읽지 않았습니다.',
    quoteWithin:
      '이 칸은 따옴표로 시작해 닫는 따옴표 뒤에도 이어집니다. 안의 따옴표는 두 번씩 쓰고 전체를 따옴표로 묶으세요. 고치기 전에는 따옴표가 닫히는 곳까지의 행을 쓰지 않습니다.',
    rowsThinned: (used, all) =>
      `${figure(all)}행 가운데 ${figure(used)}행을 고르게 뽑아 씁니다. 나머지는 제외했고 검사하지 않았습니다. 다른 행을 쓰려면 파일을 나누세요.`,
    cellsBeyond: (cells, columns) =>
      `이 행은 머리글의 ${figure(columns)}열보다 ${figure(cells)}칸 많아 무엇이 어디에 있는지 알 수 없어 쓰지 않습니다. 구분자가 들어 있는 칸을 따옴표로 묶거나, 열에 이름을 붙이세요.`,
    columnsMissing: (missing, found) =>
      `행의 위치가 없으면 아무것도 그릴 수 없습니다. 표에 없는 열: ${missing}. 첫 행에 lat과 lon을 적으세요. 그곳에 있는 것: ${found}.`,
    noHours:
      '표에 시각 열이 없어 행을 적힌 순서대로 잇습니다. 2023-09-12T06:00:00+10:00처럼 event_start를 더하거나, event_start와 tz를 더하세요.',
    noPlaces:
      '아무것도 그릴 수 없습니다. 대상을 서로 다른 지점에 두는 행이 둘이 안 됩니다. 대상이 있던 지점마다 한 행에 lat과 lon을 채우세요.',
    columnTwice: (name, first) =>
      `머리글에 같은 열이 두 번 있습니다. 여기서는 ${name}, 앞에서는 ${first}입니다. 앞의 것을 읽고 이것은 그대로 둡니다. 둘 가운데 하나의 이름을 바꾸세요.`,

    // what is wrong with a cell
    andMore: (more) => ` 이와 같은 행이 ${figure(more)}개 더 있으며 따로 적지 않았습니다.`,
    expected: {
      latitude: '−90부터 90까지의 도(예: 42.43)',
      longitude: '−180부터 180까지의 도(예: 130.645)',
      radius: '0 이상의 미터(예: 500)',
      truth: 'yes나 no',
      stretch: '쌍반점(;)으로 나눈 지점 이름 두 개(열린 끝은 ..)',
      language: '언어 태그(예: ko, zh-Hans)',
      hash: '16진수 64자리의 SHA-256 다이제스트, 또는 이름을 앞에 붙인 다른 다이제스트(예: SHA3-512:…)',
    },
    positionHalf: (column) =>
      `위치의 다른 절반은 있는데 ${josa(column, '이/가')} 없습니다. 채우거나 둘 다 비우세요. ${UNTIL_UNUSED}`,
    positionRange: (lat, lon) =>
      `lat ${lat}, lon ${lon}: 지구 위에 없습니다. lat은 −90부터 90까지, lon은 −180부터 180까지입니다. ${UNTIL_UNUSED}`,
    positionSwapped: (lat, lon) =>
      `lat ${lat}, lon ${lon}: 서로 뒤바뀐 것으로 보입니다. 위도는 90을 넘지 않습니다. 둘을 맞바꾸세요. ${UNTIL_UNUSED}`,
    placeSeveral: (place) =>
      `이 행에는 lat과 lon이 없고, 다른 행들은 ${place}에 서로 먼 위치를 여럿 줍니다. lat과 lon을 채우세요. 그때까지 이 행은 보이기만 하고 위치를 정하지 않습니다.`,
    timeInvalid: (found) =>
      `${josa(found, '은/는')} 시각이 아닙니다. 2023-09-12T06:00:00+10:00, 또는 2023-09-12 06:00과 tz의 시간대, 또는 날·달·해만 쓰세요. 그때까지 이 행에는 시각이 없습니다.`,
    timeWithoutClock: (found) =>
      `${josa(found, '은/는')} 어느 시간대의 시각인지 말하지 않습니다. Asia/Vladivostok처럼 tz를 채우거나 +10:00처럼 시차를 붙이세요. 그때까지는 지구의 어느 시간대든 그 시각일 수 있습니다.`,
    publishedWithoutClock: (found) =>
      `${josa(found, '은/는')} 어느 시간대의 시각인지 말하지 않습니다. +10:00처럼 시차를 붙이거나 날짜만 쓰세요. 그때까지 날짜만 씁니다.`,
    archivedInvalid: (found) =>
      `${josa(found, '은/는')} 보존본의 시점이 아닙니다. 2023-09-14T08:00:00Z처럼 쓰세요. 그때까지 남겨 두되 쓰지 않습니다.`,
    idTwice: (id, now) =>
      `앞의 행에서 이미 쓴 id입니다: ${id}. 이 행에 다른 id를 주세요. 그때까지 이름은 ${now}입니다.`,
    reportDiffers: (column, found, row, first) =>
      `${column} 값이 여기서는 ${found}, 같은 보도를 적은 ${row}행에서는 ${first}입니다. 앞의 것을 따릅니다. 둘을 같게 하거나 이 보도에 다른 주소를 주세요.`,
    derivedCircle: (found) =>
      `${found}에서 거슬러 올라가면 이 행이 이미 거친 행이 나옵니다. 그 가운데 첫 번째가 누구에게서 얻었는지 적으세요. 그때까지 전달 경로는 여기서 끝납니다.`,
    derivedLong: (most) =>
      `이 행은 다른 행에서, 그 행은 또 다른 행에서 나와 ${most}건이 넘는 보도를 거칩니다. 원출처를 적으세요. 그때까지 전달 경로는 여기서 끝납니다.`,
  },

  text: {
    read: '글로 읽기',
    back: '지도로 돌아가기',
    region: '글로 읽는 여정',
    controls: '페이지',
    notLoaded: '글을 불러오지 못했습니다. 읽으려면 페이지를 다시 불러오세요.',
    retry: '다시 시도',
    loading: '글을 엮는 중입니다.',
    badView: (view) => `링크가 가리키는 보기 “${view}”: 없는 보기입니다. 지도를 보여 줍니다.`,

    contents: '차례',
    moment: {
      title: '이 순간',
      hint: '재생하거나 사건을 하나씩 넘기면 문장과 글 속의 표시가 따라갑니다.',
      noHours: '위치를 정할 수 있는 채택된 진술 가운데 시각을 말한 것이 없어 보여 줄 순간이 없다.',
    },
    clockHere: '시계가 여기에 있음',
    selected: (name) => `${name}, 글에서 선택됨`,
    closed: '선택한 것 없음',
    claimOf: (byline) => `, ${byline}`,
    copySegment: (name) => `${name} 링크 복사`,
    copyClaim: (when, byline) => `${byline}의 진술(${when}) 링크 복사`,
    shown: (first, last, all) => `${figure(all)}개 항목 가운데 ${figure(first)}~${figure(last)}번째가 보입니다.`,
    left: (n) => `앞의 ${figure(n)}개 항목은 보이지 않습니다.`,
    previous: (n) => `이전 ${figure(n)}개 보기`,
    more: (n) => `다음 ${figure(n)}개 보기`,
    all: (n) => `${figure(n)}개 모두 보기`,

    drawn: { made: '지도와 프로그램의 저작 표시' },

    stills: {
      map: (title) =>
        `“${title}”의 정지 지도: 등급별로 그린 선, 선을 따라 있는 지점, 번호를 붙인 사건. 내용은 글과 같다.`,
      mapCaption: '그린 선: 실선은 보도, 파선은 추정, 점선은 예상.',
      graph: (title) =>
        `“${title}”의 열차 운행도표: 오른쪽은 시간, 위쪽은 선을 따라 잰 거리. 상자는 저마다 진술이고, 그 사이는 가능한 곳이다.`,
      graphCaption: '시간과 거리: 상자는 저마다 진술이고, 칠한 곳은 가능 범위다.',
    },

    print: {
      from: (address) => `주소: ${address}`,
      file: (name) => `파일: ${name}`,
      data: (written) => `자료: ${written}`,
      version: (version) => `판 ${version}`,
      corrected: (day) => `마지막 정정 ${day}`,
      newest: (day) => `최신 보도 ${day}`,
      printed: (day) => `인쇄 ${day}`,
    },
  },

  tracks: {
    plainGeojson: 'GeoJSON',

    // what the journey says of itself
    subject: '파일에 없음',
    noCap: NO_CAP,
    drawnAs: (file) => `${file}에 있는 대로 그렸다.`,
    drawnNoReport: (file) => `${file}에 있는 대로 그렸다. 아직 보도가 없다.`,
    joins: '이곳은 파일에 자료가 없다. 직선은 두 부분을 이을 뿐이다.',
    betweenPoints: (file) => `${file}에는 선이 없고 점만 있다. 직선은 두 점을 이을 뿐이다.`,

    // places
    startOf: (line) => `${line}의 시작`,
    endOf: (line) => `${line}의 끝`,
    coordinates: (longitude, latitude) =>
      `${latitude < 0 ? '남위' : '북위'} ${degrees(latitude)}°, ${longitude < 0 ? '서경' : '동경'} ${degrees(longitude)}°`,

    // claims
    here: (file) => `파일 ${josa(file, '은/는')} 이 시각에 대상을 이곳에 둔다.`,
    hereBy: (file, source) => `파일 ${josa(file, '은/는')} 이 시각에 대상을 이곳에 둔다. 파일에 적힌 출처: ${source}.`,
    onLine: (file) => `파일 ${josa(file, '은/는')} 이 시간 중 어느 순간에 대상을 이 선 위에 둔다.`,
    onLineBy: (file, source) =>
      `파일 ${josa(file, '은/는')} 이 시간 중 어느 순간에 대상을 이 선 위에 둔다. 파일에 적힌 출처: ${source}.`,
    pointAt: (file) => `파일 ${josa(file, '은/는')} 이 점에 이 시각을 준다.`,
    pointAtBy: (file, source) => `파일 ${josa(file, '은/는')} 이 점에 이 시각을 준다. 파일에 적힌 출처: ${source}.`,
    lineBy: (file, source) => `파일 ${josa(file, '은/는')} 이 선의 출처를 적고 시각은 적지 않는다. 출처: ${source}.`,
    pointBy: (file, source) => `파일 ${josa(file, '은/는')} 이 점의 출처를 적고 시각은 적지 않는다. 출처: ${source}.`,
    pointApart: '점이 선에서 50m 넘게 떨어져 있거나 선이 두 번 이상 지나간다. 보이기만 하고 위치를 정하지 않는다.',
    timeNotSaid: '언급 없음',

    // issues
    nothingToDraw: (format) =>
      `이 ${format} 파일에는 선도, 서로 다른 두 점도 없어 그릴 것이 없습니다. 선을 더하거나 트랙을 다시 내보내세요.`,
    linesApart: (joints) =>
      `파일에서 이어지는 선들이 ${figure(joints)}곳에서 맞닿지 않아 직선으로 이었습니다. 그곳에 자료가 빠졌으면 더하고, 순서가 틀렸으면 파일에서 바꾸세요.`,
    timesThinned: (used, all) =>
      `시각 ${figure(all)}개 가운데 ${figure(used)}개를 고르게 뽑아 진술로 씁니다. 전부는 구간의 coordTimes에 남아 있습니다. 다른 것을 쓰려면 파일을 나누세요.`,
    pointsThinned: (used, all) =>
      `점 ${figure(all)}개 가운데 ${figure(used)}개를 고르게 뽑아 씁니다. 나머지는 제외했습니다. 다른 점을 쓰려면 파일을 나누세요.`,
    timesMismatched: (name, times, positions) =>
      `${name}에는 위치마다 시각이 있어야 합니다. 위치는 ${figure(positions)}개, 시각은 ${figure(times)}개입니다. 시각은 남겨 두되 쓰지 않습니다. 위치마다 하나씩 쓰고, 없으면 null을 쓰세요.`,
    timeInvalid: (found) =>
      `${josa(found, '은/는')} 시각이 아닙니다. 2023-09-12T06:00:00+10:00 같은 시점이나 2023-09-12 같은 날짜를 쓰세요.`,
    spanReversed: (begin, end) => `시간의 끝(${end})이 시작(${begin})보다 앞섭니다. 둘을 맞바꾸거나 시차를 고치세요.`,
    moreTimes: (more) => ` 여기에 같은 것이 ${figure(more)}개 더 있습니다.`,
    notALine: (type) =>
      `${josa(type, '은/는')} 선도 점도 아니어서 뺐습니다. 여정은 LineString으로, 지점은 Point로 그리세요.`,
    noGeometry: '지오메트리가 없는 피처는 위치가 없어 뺐습니다. Point를 주거나, 길의 일부라면 LineString을 주세요.',
    moreInFile: (more) => ` 이 파일에 같은 것이 ${figure(more)}개 더 있습니다.`,
  },

  writeMaps: {
    flat: 'GeoJSON, 평면',
    flatHolds: 'QGIS, uMap, kepler.gl용, 선과 점을 한 표에. 위치 없는 진술은 수만 적음',
    band: '이 순간의 GeoJSON',
    bandHolds: '표시된 순간에 있을 수 있는 곳, 그리고 그렇게 말하는 진술',
    kml: 'KML',
    kmlHolds: 'Google Earth용. 트랙은 보도가 위치를 말한 시간에만',
    kmz: 'KMZ',
    kmzHolds: 'KML과 같은 내용, 압축',
    gpx: 'GPX',
    gpxHolds: 'GPS 프로그램용 선과 점. 시각은 보도가 위치를 말한 곳에만, 영역은 없음',

    segment: (from, to) => `${from} → ${to}`,
    withGrade: (name, grade) => `${name}(${grade})`,
    grades: {
      reported: '보도된 선',
      inferred: '추정한 선',
      projected: '예상한 선: 방향만',
      disputed: '이견 있는 선',
    },
    gradeMeans: {
      reported: '보도된 선: 보도가 양 끝을 뒷받침하고, 그 사이에서도 적어도 한 번 위치를 말한다.',
      inferred: '추정한 선: 보도가 뒷받침하는 것은 많아야 양 끝이며, 그 사이의 선은 가능한 길 가운데 하나다.',
      projected: '예상한 선: 위치를 정한 마지막 진술 너머에 있다. 방향일 뿐이며 합계에 넣지 않는다.',
      disputed: '이견 있는 선: 어느 선이었는지를 두고 보도가 서로 모순된다.',
    },
    possibleBetween: (from, to) => `${from}부터 ${to}까지 중 어느 때인가 이곳에 있을 수 있다.`,
    noHours: '이 선에는 시각을 줄 수 없다.',
    byline: (byline) => `바이라인: ${byline}`,
    noByline: '이 선을 말하는 채택된 보도가 없다.',
    counts: (reports, origins, unnamed) =>
      `이에 관한 진술의 출처: 보도 ${figure(reports)}건, 이름을 밝힌 원출처 ${figure(origins)}곳${
        unnamed > 0 ? `, 익명 원출처 ${figure(unnamed)}곳` : ''
      }.`,
    note: (text) => `주: ${text}`,

    alternative: (name) => `${name}(어느 보도도 배제하지 않는 다른 경로)`,
    alternativeOf: (segment) => `${segment} 구간을 대신하는, 어느 보도도 배제하지 않는 다른 경로.`,

    role: (role) => `${role}.`,
    roles: {
      terminus: '종착역',
      station: '역',
      border: '국경',
      bridge: '다리',
      city: '도시',
      region: '지역',
    },
    alsoNamed: (names) => `다른 이름: ${listed(names)}.`,

    claimTypes: {
      departure: '출발',
      arrival: '도착',
      passage: '통과',
      sighting: '목격',
      presence: '그곳에 있음',
      'not-yet': '아직 그곳에 없음',
      'already-left': '이미 떠남',
      plan: '계획, 일어난 일이 아님',
      denial: '부인',
      context: '배경',
    },
    marked: (status, name) => `${status}: ${name}`,
    status: { accepted: '채택', disputed: '이견', retracted: '철회' },
    claim: (type, status) => `진술(${type}), ${status}.`,
    because: (reason) => `채택하지 않은 이유: ${reason}`,
    presumed: '이 여정의 대상인 것으로 간주했다.',
    withinKm: (km) => `이 지점에서 ${km}km 이내의 어딘가.`,
    ofAnother: (subject) => `“${subject}”에 관한 것으로, 선 위의 위치를 정하지 않는다.`,
    exactly: (instant) => `${instant}.`,
    someTime: (from, to) => `${from}부터 ${to}까지 중 어느 때.`,
    throughout: (from, to) => `${from}부터 ${to}까지 내내.`,
    notBefore: (from) => `${from} 이후. 끝은 주어지지 않았다.`,
    notAfter: (to) => `${to} 이전. 시작은 주어지지 않았다.`,
    noHour: '시각은 주어지지 않았다.',
    reportedAs: (text) => `보도의 표현: “${text}”`,
    quote: (text) => `인용: “${text}”`,

    // the whole document
    subject: (text) => `이동하는 대상: ${text}`,
    sources: (claims, reports, origins, unnamed) =>
      `진술 ${figure(claims)}건, 보도 ${figure(reports)}건, 이름을 밝힌 원출처 ${figure(origins)}곳${
        unnamed > 0 ? `, 익명 원출처 ${figure(unnamed)}곳` : ''
      }.`,
    howToRead:
      '읽는 법: 선의 등급은 선이 얼마나 확실한지를 말하며 시각의 확실함이 아니다. 있을 수 있다고 적은 시간은 진술과 속도 상한이 열어 둔 것이며, 그곳에 있었다는 보도는 없다.',
    cap: (kmh, text) => `시각은 그린 선을 따라 최고 시속 ${kmh}km라는 가정으로 셈했다: ${text}`,
    contradicted: '채택된 진술들이 서로 모순되어 이 속도 상한에서는 가능한 시각이 없다.',
    notSaid: (texts) => `보도들이 비워 둔 것: ${texts.join(' ')}`,
    license: (text) => `라이선스: ${text}`,
    authors: (names) => `작성: ${listed(names)}.`,
    contact: (text) => `연락처: ${text}`,
    made: '출처를 밝힌 여정을 그리는 Byline으로 만들었다.',
    leftOut: {
      unplaced: (n) => `위치 없는 진술 ${figure(n)}건은 이 파일에 없다.`,
      areas: (n) => `영역이나 선에 관한 진술이나 지점 ${figure(n)}개는 이 파일에 없다. 이 형식에는 점만 있다.`,
      places: (n) => `위치 없는 지점 ${figure(n)}곳은 이 파일에 없다.`,
      alternatives: (n) => `어느 보도도 배제하지 않는 다른 경로 ${figure(n)}개는 이 파일에 없다.`,
      windows: '시간 범위는 설명에만 있다. 이 형식은 시점만 안다.',
    },

    // folders and tracks
    folders: {
      reported: '보도된 선',
      inferred: '추정한 선',
      projected: '예상한 선: 방향만',
      disputed: '이견 있는 선',
      alternatives: '어느 보도도 배제하지 않는 다른 경로',
      hours: '보도된 시간',
      illustration: '가능(예시)',
      places: '지점',
      claims: '진술',
    },
    hours: '보도된 시간',
    hoursMean: (pinKm) =>
      `보도가 남기는 가능 범위가 선의 ${pinKm}km 이하인 시간만이다. 그 사이사이에는 그런 보도가 없어 트랙이 끊긴다. 각 시간 안에서 그린 위치는 가장 고른 운행의 위치다.`,
    stretch: (from, to, widthKm, origins) =>
      `${from}부터 ${to}까지: 선의 ${widthKm}km 안 어딘가, ${listed(origins)}에 따름.`,
    noStretch: '보도가 가능 범위를 그만큼 좁히는 시각이 없다.',
    illustration: '가장 고른 운행: 예시이며 보도가 아님',
    illustrationMeans:
      '진술과 속도 상한이 가능하게 두는 많은 운행 가운데 속도 변화가 가장 적은 하나다. 이를 말한 보도는 없으며, 확률에 근거하지도 않는다.',

    // the band at a moment
    possiblePart: (segment) => `가능: ${segment}`,
    possiblePoint: '이곳만 가능',
    possibleMeans: (grade) => `이 부분의 어디에든 있을 수 있다. ${grade}`,
    drawn: '가장 고른 운행에서 그린 위치: 예시이며 보도가 아님',
    outsideClock: (from, to) =>
      `이 순간은 여정의 시간 밖이다. 여정의 시간은 ${from}부터 ${to}까지이며, 이 순간에 대해서는 아무것도 말하지 않는다.`,
    noClock: '시각을 말하는 채택된 진술이 없어 어느 순간에 대해서도 아무것도 말하지 않는다.',
  },

  xml: {
    // the text
    syntax: {
      unclosed: (name) => `파일이 끝나기 전에 ${name} 요소가 닫히지 않았습니다`,
      end: '파일이 너무 일찍 끝납니다',
      noRoot: '요소가 하나도 없습니다',
      close: (name, open) =>
        `여기서 ${josa(name, '을/를')} 닫지만, 마지막에 연 것은 <${open}>입니다. 그것을 먼저 닫아야 합니다`,
      closeNothing: (name) => `연 적 없는 ${josa(name, '을/를')} 닫습니다`,
      attributeTwice: (name) => `한 태그에 ${name} 속성이 두 번 있습니다`,
      secondRoot: '모든 것을 담는 요소 뒤에 두 번째 요소가 옵니다',
      outside: '모든 요소의 밖에 텍스트가 있습니다',
      attribute: '속성을 앞에 빈칸을 두고 name="value" 꼴로 쓰지 않았습니다',
      tag: '태그를 <name>이나 </name> 꼴로 쓰지 않았습니다. 텍스트 속의 <는 &lt;로 씁니다',
      character: 'XML이 허용하지 않는 문자가 있습니다',
      characterReference: 'XML이 허용하는 문자를 가리키지 않습니다',
      ampersand: '그냥 &는 &amp;로 씁니다',
      entity: (name) => `&${name};: XML의 다섯 엔티티가 아니며, 다른 엔티티는 풀지 않습니다. 문자 자체를 쓰세요`,
      comment: '주석에 붙임표가 두 개 이어져 있습니다',
      sectionEnd: '텍스트에 ]]>가 있습니다. ]]&gt;로 쓰세요',
      declaration: 'XML 선언이 파일의 맨 앞에 있지 않거나 <?xml version="1.0"?> 꼴이 아닙니다',
      unknown: '읽을 수 없었습니다',
      deep: (levels) => `요소가 ${levels}단계보다 깊이 겹쳐 있습니다`,
    },
    notXml: (found, kept) => `XML이 아닙니다: ${found}. ${kept} 이곳을 고치세요. 이 뒤는 읽지 않았습니다.`,
    tooDeep: (levels, kept) =>
      `여기서 요소가 ${levels}단계보다 깊이 겹칩니다. ${kept} 파일을 펴거나 이 부분을 지우세요. 이 뒤는 읽지 않았습니다.`,
    kept: (lines, points) =>
      lines + points === 0
        ? '그 앞에는 쓸 수 있는 것이 없었습니다.'
        : `그 앞의 온전한 것은 읽었습니다: 선 ${lines}개, 점 ${points}개.`,
    doctype:
      '파일에 DOCTYPE이 있습니다. 건너뜁니다. 엔티티를 풀지 않고 아무것도 가져오지 않습니다. DOCTYPE을 지우고 엔티티가 뜻하는 것을 직접 쓰세요.',
    wrongRoot: (format, root, found) =>
      `${format} 파일이 아닙니다. 가장 바깥 요소는 ${josa(root, '이어야/여야')} 합니다(현재: ${found}). 열려던 파일을 여세요.`,

    // positions
    degreesMissing: (name) => `${josa(name, '이/가')} 없어 점의 위치를 알 수 없으므로 뺐습니다. 도 값을 더하세요.`,
    degreesInvalid: (name, found) =>
      `${josa(name, '은/는')} 42.43 같은 도 값이어야 합니다(현재: ${found}). 점을 뺐습니다.`,
    latitudeOut: (found) => `lat이 ${found}입니다. 위도는 −90도부터 90도까지입니다. 점을 뺐습니다.`,
    longitudeOut: (found) => `lon이 ${found}입니다. 경도는 −180도부터 180도까지입니다. 점을 뺐습니다.`,
    tupleInvalid: (found) =>
      `위치는 130.645,42.43,12처럼 경도, 위도, 그리고 있으면 높이를 쉼표로 나눈 것입니다. 뺀 것: ${found}.`,
    coordInvalid: (found) =>
      `gx:coord는 130.645 42.43 12처럼 경도, 위도, 그리고 있으면 높이를 빈칸으로 나눈 것입니다. 뺀 것: ${found}.`,
    severalInPoint: (count) =>
      `Point의 위치는 하나인데 여기에는 ${count}개 있습니다. 첫 번째만 읽었습니다. 저마다 Placemark로 만드세요.`,
    onePosition: '선에는 서로 다른 위치가 적어도 두 개 필요합니다. 이것은 점으로 보입니다. 다른 쪽 끝을 더하세요.',
    noVertices: '읽을 수 있는 위치가 없어 그릴 수 없습니다. 위치를 더하거나 지우세요.',
    heightInvalid: '미터 값',
    timesMismatched: (times, positions) =>
      `이 트랙에는 시각이 ${times}개, 위치가 ${positions}개 있습니다. 무엇이 서로 짝인지 알 수 없어 시각을 하나도 쓰지 않았습니다. 위치마다 시각을 주세요.`,

    // what is not read
    notRead: (name, count) =>
      `${name} 요소 ${count}개는 여정에 없습니다. 여정은 선과 점으로 이루어집니다. 선이나 점으로 그리거나, 없이 쓰세요.`,
    linkNotFollowed: (count) =>
      `NetworkLink ${count}개를 따라가지 않았습니다. 파일을 대신해 가져오는 일은 없습니다. 가리키는 것을 직접 여세요.`,
    ownDrawing: (count) =>
      `Byline이 스스로 그리거나 셈한 것 ${count}개(다른 경로, 보도된 시간, 가장 고른 운행)는 다시 읽지 않았습니다. 그린 것은 보도가 아닙니다. 다시 보려면 여정의 GeoJSON을 여세요.`,
    notRepeated: (count) =>
      `여기서 선이나 점 ${count}개에 대해 한꺼번에 말한 것은 너무 길어 저마다 되풀이할 수 없습니다. 첫 번째에만 있습니다. 줄이거나 저마다 따로 쓰세요.`,
    noGeometry: (count) => `Placemark ${count}개는 위치가 없어 지도에 놓을 수 없습니다. Point나 LineString을 주세요.`,
    anglesNotRead: (count) =>
      `gx:angles의 시선 방향 ${count}개를 읽지 않습니다. 여정은 어디인지를 말하며, 어느 쪽을 향했는지는 말하지 않습니다.`,
    emptyCoord: (count) => `gx:coord ${count}개가 비어 있습니다. 위치 없는 시각은 어느 선에도 없습니다. 뺐습니다.`,
  },
};
