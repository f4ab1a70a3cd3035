// An exhibition in which everything that can hold words holds script and markup instead. `canary()` is what none of it may ever call.
import type { Files } from '../exhibition.ts';

/** Ends an attribute, a tag, a comment, a template and a piece of script, and would run in each of them. */
export const EVIL = `"'><img src=x onerror=canary()><script>canary()</script>{{canary()}}\${canary()}--><svg onload=canary()>`;
/** How it begins, wherever it is shown as its text. */
export const SHOWN = '<img src=x onerror=canary()>';

const words = (label: string): string => `{en: ${JSON.stringify(`${label} ${EVIL}`)}}`;
const text = (label: string): string => JSON.stringify(`${label} ${EVIL}`);

/** What the reading lets pass, for an <img>, must not run when it is opened by itself either. */
const SLY_SVG = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1248 904">
<rect width="1248" height="904" fill="#cdd9dd"/>
<a href="#"><animate attributeName="href" values="javascript:canary()" begin="0s"/><set attributeName="onload" to="canary()"/><path d="M0 0h99v99z"/></a>
<image width="9" height="9" href="data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" onload="canary()"><script>canary()</script></svg>')}"/>
<style>path{fill:url(data:image/svg+xml,%3Csvg%20onload=%27canary()%27/%3E)}</style>
</svg>`;
const OPEN_SVG = SLY_SVG.replace('<style>', '<script>canary()</script><style>');

/** Words of tags are left out; what is written as an entity is a word. */
const CUE = `<script>canary()</script>\n00:00.000 --> 00:01.500\n<v <img src=x onerror=canary()>>Caption "'&gt;&lt;img src=x onerror=canary()&gt;<script>canary()</script>\n`;
/** For the slide that has a recording. */
export const CAPTIONS: Files = { 'rooms/1-evil/1-evil/01.en.vtt': `WEBVTT\n\n${CUE}` };

const ROOM = 'rooms/1-evil';
const EXHIBIT = `${ROOM}/1-evil`;

export const HOSTILE: Files = {
  'exhibition.yaml': `title: ${words('Title')}\nsubtitle: ${words('Subtitle')}\nperiod: ${words('Period')}\nlanguages: [en]\ncredits: ${words('Credits')}\nabout: ${words('About')}\nidle: {after: 240, warn: 30}\ntakeAway: "https://museum.example/{room}/{exhibit}?l={lang}"\n`,
  'glossary.yaml': `term: {name: ${words('Term')}, about: ${words('Meaning')}}\n`,
  'sources.yaml': `S01: {text: ${text('Source')}, kind: archive, date: ${text('Date')}}\n`,
  'interface.en.yaml': `touchToBegin: ${text('Touch')}\n`,
  'attract/01.svg': SLY_SVG,
  [`${ROOM}/room.yaml`]: `title: ${words('Room')}\nperiod: ${words('Years')}\nintroduction: ${words('Introduction')}\ngroup: ${words('Group')}\n`,
  [`${EXHIBIT}/exhibit.yaml`]: `title: ${words('Exhibit')}\ncredit: ${words('Credit')}\nlicence: ${text('Licence')}\nsources: [S01]
accounts:
  question: ${words('Question')}
  groups:
    - title: ${words('Group')}
      entries:
        - {who: ${words('Who')}, when: ${text('When')}, says: ${words('Says')}, evidence: ${words('Evidence')}, was-there: yes, source: S01, weight: main}
`,
  [`${EXHIBIT}/01.en.md`]: `# Label ${EVIL}\n\nA [term](term:term), [script](javascript:canary()), [data](data:text/html,<script>canary()</script>), ![picture](x" onerror="canary()), <iframe src="javascript:canary()"></iframe> and ${EVIL}\n\n<script>canary()</script>\n\n<https://outside.example/>\n`,
  [`${EXHIBIT}/01.yaml`]: `note: ${words('Note')}\ntitle: ${words('Title')}\n`,
  [`${EXHIBIT}/02.svg`]: SLY_SVG,
  [`${EXHIBIT}/02.yaml`]: `alt: ${words('Alt')}\ncredit: ${words('Credit')}\n`,
  [`${EXHIBIT}/02.en.md`]: `# Second\n\nThe ${EVIL} second.\n`,
  [`${EXHIBIT}/03.type.yaml`]: `axis: [1880, 1966]\nlines:\n  - text: ${text('Name')}\n    second: ${words('Second')}\n    bars: [{from: 1880, to: 1966, words: ${words('Bar')}}]\n`,
  [`${EXHIBIT}/03.en.md`]: '# Third\n\nDrawn.\n',
  [`${EXHIBIT}/04.timeline.yaml`]: `from: 1894-07\nto: 1894-11-30\nevents:\n  - {date: 1894-09-17, words: ${words('Event')}}\n`,
  [`${EXHIBIT}/04.en.md`]: '# Fourth\n\nDrawn.\n',
  [`${EXHIBIT}/05.diagram.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><g id="&quot;&gt;&lt;script&gt;canary()"><path d="M0 0h50v50z"/></g><g id="b"><a href="#"><animate attributeName="href" values="javascript:canary()"/><path d="M50 50h50v50z"/></a></g></svg>`,
  [`${EXHIBIT}/05.diagram.yaml`]: `labels:\n  - {at: [50, 50], words: ${words('Layer')}}\n`,
  [`${EXHIBIT}/05.en.md`]: '# Fifth\n\nDrawn.\n',
  // not portable, but a curator's machine may hold it
  [`${EXHIBIT}/06-a" onerror=canary() <img src=x onerror=canary()>.svg`]: SLY_SVG,
  [`${EXHIBIT}/06-a" onerror=canary() <img src=x onerror=canary()>.en.vtt`]: `WEBVTT\n\n${CUE}`,
  [`${EXHIBIT}/07.svg`]: OPEN_SVG,
  [`${EXHIBIT}/07.en.md`]: '# Seventh\n\nIts picture is left out.\n',
};
