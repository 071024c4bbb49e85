/** Words that tell namesakes apart ("Eastern X", "X al-Sharqiya", "Upper X", "Verin X"), by meaning, in the languages that maps use. */
const table: Readonly<Record<string, string>> = {
  north:
    'north northern shamal shamali shamaliya shamaliyah shamaliyeh chamali shmali severny severnyy severnaya pivnichny pivnichna norte shomali',
  south:
    'south southern janub janubi janubiya janubiyah janubiyeh jnoubi yuzhny yuzhnyy yuzhnaya pivdenny pivdenna sur jonubi',
  east: 'east eastern sharq sharqi sharqiya sharqiyah sharqiyeh sharqieh sharki sharkiya charqi charqiye charki vostochny vostochnyy vostochnaya skhidny oriental sharghi',
  west: 'west western gharb gharbi gharbiya gharbiyah gharbiyeh gharbieh gharbiyyah rharbi zapadny zapadnyy zapadnaya zakhidny occidental',
  upper:
    'upper fawqa fawqani fawqaniyah fauqa foqa fouqa faouqa ulya olya bala verkhny verkhnyy verkhnyaya verkhniy verkhnia verkhnya gornji gornja gornje gorno gorna verin zemo yukari yuxari bar bara alto alta haut',
  lower:
    'lower tahta tahtani tahtaniyah tahtaniya sufla sofla pain payin pain nizhny nizhniy nizhnyaya nyzhny nyzhniy nyzhnya nyzhnia donji donja donje dolno dolna nerkin kvemo asagi asaghi kuz kuza bajo baja bas',
  great:
    'great greater big kabir kabira kabirah kubra kebir kebira bolshoy bolshaya bolshoye velyka velykyi velykyy velyki velyke velika veliki veliko mets buyuk boyuk bozorg didi kalan grande',
  little:
    'little lesser small saghir saghira saghirah sughra sagheer malaya maly malyy malyi mala male mali malo pokr kucuk kicik kuchak kochak patara khurd',
  new: 'new jadid jadida jadidah jadideh jedid jdeideh novyy novy novyi novaya nova novo nove novi nor yeni akhali nuevo nueva naw now',
  old: 'old qadim qadima qadimah qadimeh atiq atiqa atiqah staryy stary staryi staraya stara stare stari staro hin eski kohna kohneh kuhna dzveli viejo vieja',
}

const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([meaning, words]) =>
    words.split(' ').map((word): [string, string] => [word, meaning]),
  ),
)

/** What a word of a key means when it tells namesakes apart; undefined for all others. */
export function qualifierOf(word: string): string | undefined {
  return meanings.get(word)
}
