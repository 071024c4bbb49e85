const set = (words: string) => new Set(words.split(/\s+/))

/** Last words of the names of organisations, units and outlets. */
export const organisationHeads = set(
  'Council Army Front Party Ministry Coalition Agency Organisation Organization Group Brigade Brigades Battalion Division Corps Committee Commission ' +
    'Movement League Union Nations Force Forces Guard Guards Court Foundation Institute University Press News Television TV Times Post Radio Congress Parliament ' +
    'Senate House Department Office Assembly Government Administration Federation Alliance Command Police Militia Society Association Network Company ' +
    'Corporation Crescent Cross Observatory Watch International Resistance Legion Agreement Treaty Accord Accords Charter Resolution Act War ' +
    'Revolution Initiative Plan Programme Program Convention Mission Embassy Emirate Caliphate Republicans Democrats Muslims Christians ' +
    'Tigers Regiment Squad Squadron Fleet Bureau Service Services Tribune Herald Gazette Journal Mail Telegraph Guardian Today Broadcasting Bank Fund Authority ' +
    'Cabinet Secretariat Taskforce Rebels Fighters Volunteers Militias Militants Troops Battalions Units Unit Brotherhood Jihad Conference Summit Talks Protocol ' +
    'Fighter Republic Trust Centre Center Secretary Minister Independent Infantry Chronicle Weekly Airlines Airways Club Cup Prize Cathedral Kingdom Empire Dynasty',
)

/** Of those, what an "of X", "for X" or "on X" may follow as a part of the name. */
export const chainedHeads = set(
  'Council Army Front Party Ministry Coalition Organisation Organization Group Committee Commission Movement League Union Force Forces Court Congress Parliament ' +
    'Assembly Government Administration Federation Alliance Command Society Association Network Corporation Observatory Resistance Mission Embassy Emirate ' +
    'Tigers University Bank Institute Center Centre State Conference Battalion Brigade Liberation Envoy Friends Defenders Soldiers Partisans Sons Lions Guardians ' +
    'Representative Rapporteur Operation Agreement Treaty Bishop Archbishop Republic',
)

export const titles = set(
  'president general gen gen. colonel col col. major maj captain capt lieutenant lt lt. mr mr. mrs mrs. ms ms. dr dr. sheikh sheik prince princess king queen pope ' +
    'minister premier chancellor secretary senator sen rep ambassador ayatollah imam sayyed mullah maulvi commander leader spokesman spokeswoman spokesperson director ' +
    'chief activist sir brigadier brig admiral adm sergeant sgt judge archbishop bishop father brother speaker envoy author correspondent journalist reporter ' +
    'warlord cleric analyst professor prof historian lawmaker deputy candidate administrator gov ko daw hajji haji emir comrade resident teacher trader doctor ' +
    'witness photographer editor musician coach singer actor strongman dictator kingpin mastermind fugitive suspect gunman defendant ideologue financier chairman chairwoman chairperson commissioner superintendent inspector councillor mallam malam alhaji',
)

/** After ", a": what only a person is. */
export const personNouns = set(
  'leader spokesman spokeswoman spokesperson commander resident trader teacher doctor activist member head chief director official officer soldier fighter farmer ' +
    'student father mother son daughter brother sister wife husband widow president minister envoy analyst expert professor journalist lawyer refugee survivor witness ' +
    'deputy governor mayor general colonel secretary founder author researcher adviser advisor coordinator manager driver shopkeeper engineer cleric who whose aged',
)

/** Capitalised words that are never places by themselves. */
export const otherCapitals = set(
  'i he she it we they you the a an this that these those his her its their our my your there here what when where who why how if but and or so yet as at in on ' +
    'of for from to by with after before since while although though however meanwhile earlier later also only some many most all both each no not elsewhere nearby ' +
    "god allah islam internet facebook twitter skype youtube sunni sunnis shiite shiites shia shi'ite shi'ites muslim muslims christian christians arab arabs " +
    'kurd kurds kurdish alawite alawites druze jew jews jewish western eastern northern southern central english arabic ramadan eid easter christmas islamist ' +
    'islamists islamic jihad jihadist jihadists communist republican democrat ebola aids nobel nato un eu telegram whatsapp tiktok instagram covid ' +
    'now according among amid despite during dozens hundreds thousands scores one two three four five six seven eight nine ten several at least ' +
    'ground foreign defence defense interior prime vice deputy acting former state security supreme national united new free popular people western europeans european ' +
    'africans african asian asians tutsi tutsis hutu hutus tuareg tuaregs houthi houthis taliban pentagon kremlin treasury knesset duma bundestag elysee yazidi yazidis chechens chechen pashtun pashtuns tamil tamils rohingya ' +
    'al-qaeda al-qaida hezbollah hamas daesh government local between beyond inside outside around near across along behind throughout ' +
    'should could would had has have was were is are do does did let will can may must ' +
    'then once under over through until because unless once without within against about into onto upon per like than just even still perhaps maybe yes well last next ' +
    'read reuters afp ap tass interfax sana cnn bbc nbc abc cbs associated agence france-presse photo file image video share updated published reporting writing editing ' +
    'infantry armoured armored mechanised mechanized naval airborne artillery ' +
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight am pm gmt utc est local time',
)

/** Capitalised openers that begin a name only before another capital: "Eastern Bweida", "New Halfa", "United Kingdom". */
export const nameOpeners = set('eastern western northern southern central new united central')

/** What follows the name of a group rather than a place. */
export const memberNouns = set(
  'fighters fighter militants militant forces troops members member rebels rebel militia militias militiamen insurgents soldiers gunmen movement group leader ' +
    'leaders chief spokesman spokeswoman commander commanders party supporters army military police government regime authorities officials official ' +
    'tribes tribesmen separatists guerrillas guerrilla jihadists loyalists resistance junta paramilitaries administration minister ministry president opposition activists ' +
    'organisation organization organisations organizations security residents resident villagers council companies company warplanes jets troop peacekeepers delegation ambassador embassy team control rule groups villagers tribals clans',
)

/** What people and states do with words; before a place's name it is the state that is meant. */
export const sayingVerbs = set(
  'said says say saying told tells added adds warned warns denied denies claimed claims accused accuses insisted insists rejected rejects condemned condemns announced ' +
    'announces declared declares vowed vows urged urges called calls agreed agrees wants wanted demanded demands accepted accepts confirmed confirms acknowledged ' +
    'acknowledges admitted admits replied responded responds blamed blames threatened threatens proposed proposes welcomed welcomes supports backed backs brokered ' +
    'brokers signed signs recognised recognized recognises recognizes asked asks remains believes believed hopes refused refuses promised offered offers considers ' +
    'pledged pledges invited invites insisted dismissed dismisses expressed mediated sponsored imposed strongly stated noted explained alleged reiterated stressed stresses recalled concluded commented testified tweeted',
)

/** Ships and the like, before or instead of a place: "the frigate X". */
export const vessels = set(
  'frigate tanker warship destroyer vessel ship trawler freighter ferry boat submarine cruiser corvette carrier uss hms freighter yacht',
)

/** "the Geneva convention", "the Minsk agreement", "the Astana talks": named after a place. */
export const namesakes = set(
  'agreement agreements convention conventions accord accords treaty protocol protocols talks process summit declaration communique communiqué deal memorandum statute ' +
    'initiative format conference pact roadmap formula ceasefire truce negotiations peace principles charter meeting document track ii iii',
)

/** Outlets tell their nature by the word after them. */
export const outletNouns = set(
  'newspaper website news tv television radio correspondent correspondents magazine daily weekly agency channel reporter journalist',
)

/** Who and what speaks from where it is: "the ministry in X", "reporters in X". */
export const seats = set(
  'ministry ministries government governments embassy office offices officials diplomats analysts reporters journalists conference summit talks meeting meetings ' +
    'negotiations headquarters newsroom bureau parliament court authorities leaders leadership mission speaking met meets exile spokesman spokeswoman session briefing',
)
