// What the kiosk refuses its staff, by the code of its answer: why, and what to do. What has no code here is told as the kiosk says it.
// These are rare and have no recordings: read-aloud says them by the machine's own voice.
import type { StaffLang } from './words.ts';

const en = {
  'pin-set': 'This kiosk has a PIN already. Enter it.',
  'pin-not-set': 'This kiosk has no PIN yet. Set one with the code.',
  'settings-broken': 'kiosk.yaml has a mistake in it, so nothing is written there. “vitrine doctor” says where.',
  'settings-newer': 'kiosk.yaml belongs to a newer Vitrine, so nothing is written there. Install that one.',
  'settings-not-written': 'kiosk.yaml could not be written. Have the disk checked.',
  'volume-not-kept': 'It holds until the next start only: kiosk.yaml could not be written.',
  'volume-over-ceiling': 'It may be no louder than kiosk.yaml allows.',
  'not-written': 'The disk refused, and what is shown stays as it is. Have the disk checked.',
  'shell-cannot': 'The program that shows the page is not the kiosk’s own. Do it at that program.',
  'sink-unknown':
    'There is no such loudspeaker now. Check its cable and its switch, or choose another one of the list.',
  'sink-not-there': 'That loudspeaker is not there now; it is used as soon as it is. Check its cable and its switch.',
  pinned: 'This exhibition is being kept. Press “Follow the folder” first.',
  'folder-changing': 'Files are being written in the folder. Wait until that has ended, then try again.',
  'revision-unknown': 'That exhibition is kept here no more. Choose another one of the list.',
  'revision-not-whole': 'Files of that exhibition are missing here. Choose another one of the list.',
  'not-followed': 'Nothing can be kept on this disk. Have it checked, then restart the kiosk.',
} as const;

export type RefusalCode = keyof typeof en;
type Table = Readonly<Record<RefusalCode, string>>;

const zhHans: Table = {
  'pin-set': '本展示机已有密码，请输入。',
  'pin-not-set': '本展示机还没有密码，请用代码设定。',
  'settings-broken': 'kiosk.yaml 中有错误，无法写入。运行“vitrine doctor”可知错在哪里。',
  'settings-newer': 'kiosk.yaml 属于更新版本的 Vitrine，因此不写入。请安装那个版本。',
  'settings-not-written': '无法写入 kiosk.yaml，请检查磁盘。',
  'volume-not-kept': '只保持到下次启动：无法写入 kiosk.yaml。',
  'volume-over-ceiling': '音量不能超过 kiosk.yaml 规定的上限。',
  'not-written': '无法写入磁盘，屏幕内容不变。请检查磁盘。',
  'shell-cannot': '显示页面的不是本展示机自己的程序，请在那个程序中操作。',
  'sink-unknown': '现在找不到这个扬声器。请检查线缆和开关，或从列表中另选一个。',
  'sink-not-there': '这个扬声器现在不在，接上后会自动使用。请检查线缆和开关。',
  pinned: '屏幕上的展览已固定。请先按“跟随文件夹”。',
  'folder-changing': '文件夹正在写入，请等写完后再试。',
  'revision-unknown': '本展示机已不再保存这个展览，请从列表中另选一个。',
  'revision-not-whole': '这个展览的文件在本展示机上不完整，请从列表中另选一个。',
  'not-followed': '磁盘上什么都存不了。请检查磁盘，然后重新启动展示机。',
};

const ja: Table = {
  'pin-set': 'この展示装置には暗証番号がすでにあります。入力してください。',
  'pin-not-set': 'この展示装置にはまだ暗証番号がありません。コードで設定してください。',
  'settings-broken': 'kiosk.yamlに誤りがあるため、書き込みません。場所は「vitrine doctor」でわかります。',
  'settings-newer': 'kiosk.yamlは新しいVitrineのものなので、書き込みません。その版を入れてください。',
  'settings-not-written': 'kiosk.yamlに書き込めませんでした。ディスクを調べてもらってください。',
  'volume-not-kept': '次の起動までしか保たれません。kiosk.yamlに書き込めませんでした。',
  'volume-over-ceiling': 'kiosk.yamlで決めた上限より大きくはできません。',
  'not-written': 'ディスクに書き込めず、表示はそのままです。ディスクを調べてもらってください。',
  'shell-cannot': 'ページを表示しているのは展示装置自身のプログラムではありません。そのプログラムで操作してください。',
  'sink-unknown': 'そのスピーカーは今ありません。ケーブルと電源を確かめるか、一覧から別のものを選んでください。',
  'sink-not-there': 'そのスピーカーは今つながっていません。つながれば使われます。ケーブルと電源を確かめてください。',
  pinned: 'この展示は固定されています。先に「フォルダーに従う」を押してください。',
  'folder-changing': 'フォルダーに書き込み中です。終わるのを待って、もう一度試してください。',
  'revision-unknown': 'その展示はもう保存されていません。一覧から別のものを選んでください。',
  'revision-not-whole': 'その展示のファイルが足りません。一覧から別のものを選んでください。',
  'not-followed': 'ディスクに何も保存できません。ディスクを調べてもらい、展示装置を再起動してください。',
};

const ru: Table = {
  'pin-set': 'У этого киоска уже есть ПИН-код. Введите его.',
  'pin-not-set': 'ПИН-код ещё не задан. Задайте его с помощью кода.',
  'settings-broken': 'В kiosk.yaml ошибка, поэтому запись невозможна. Где она, скажет команда «vitrine doctor».',
  'settings-newer': 'Файл kiosk.yaml создан более новой версией Vitrine, поэтому запись невозможна. Установите её.',
  'settings-not-written': 'Не удалось записать kiosk.yaml. Попросите проверить диск.',
  'volume-not-kept': 'Это сохранится только до следующего запуска: не удалось записать kiosk.yaml.',
  'volume-over-ceiling': 'Громче, чем разрешает kiosk.yaml, нельзя.',
  'not-written': 'Запись на диск не удалась, на экране всё по-прежнему. Попросите проверить диск.',
  'shell-cannot': 'Страницу показывает чужая программа. Сделайте это в ней.',
  'sink-unknown': 'Такого динамика сейчас нет. Проверьте его кабель и выключатель или выберите другой из списка.',
  'sink-not-there':
    'Этого динамика сейчас нет; звук пойдёт на него, как только он появится. Проверьте кабель и выключатель.',
  pinned: 'Эта выставка закреплена. Сначала нажмите «Следовать за папкой».',
  'folder-changing': 'В папку сейчас записывают файлы. Подождите, пока это закончится, и попробуйте снова.',
  'revision-unknown': 'Эта выставка здесь больше не хранится. Выберите другую из списка.',
  'revision-not-whole': 'Не хватает файлов этой выставки. Выберите другую из списка.',
  'not-followed': 'На этот диск ничего нельзя сохранить. Попросите проверить диск, затем перезапустите киоск.',
};

export const REFUSALS: Readonly<Record<StaffLang, Table>> = { en, 'zh-Hans': zhHans, ja, ru };

/** In the panel's language; undefined where only the kiosk's own sentence tells it. */
export function refusalIn(lang: StaffLang, code: string): string | undefined {
  const table: Readonly<Record<string, string | undefined>> = REFUSALS[lang];
  return table[code];
}
