const set = (words: string) => new Set(words.split(/\s+/))

/** Offices, bodies and groups that can make a diplomatic move. */
export const authorityNouns = set(
  `president presidents minister ministers ministry ministries government governments spokesman spokeswoman spokesperson spokesmen
  secretary secretaries secretary-general council councils coalition coalitions league leagues union unions parliament parliaments
  leader leaders leadership envoy envoys ambassador ambassadors official officials delegate delegates delegation delegations diplomat
  diplomats administration administrations opposition regime regimes rebels rebel insurgents militants separatists commission commissions
  commissioner commissioners king kings prince princes pope popes premier premiers chancellor chancellors kremlin committee committees
  party parties movement movements group groups power powers country countries state states capital capitals authority authorities
  general generals commander commanders chief chiefs lawmaker lawmakers senator senators congress assembly nation nations bloc alliance
  house army military organisation organization organisations organizations mission mediator mediators negotiator negotiators opponent
  opponents allies ally community forum agency agencies nato kingdom court courts mayor governor governors politician politicians activist
  activists forces front militia militias judge judges watchdog campaigners deputy deputies emir sultan monarch politburo cabinet foe foes
  side sides team inspector inspectors investigators fund bank federation member members sheikh ayatollah imam patriarch archbishop
  bishop bishops adviser advisers advisor advisors counterpart counterparts aide aides elder elders cleric clerics attorney lawyers
  junta juntas troika quartet quintet participant participants faction factions combatants belligerents guerrillas guerrilla
  co-chair co-chairs chair chairman chairwoman chairperson representative representatives signatories signatory mps legislators
  legislature presidency vatican pentagon republic emirate caliphate sheikhs warlord warlords tribes tribe clan clans rulers ruler
  dictator strongman partner partners neighbours neighbors neighbour neighbor observer observers monitors diplomacy heads head
  directorate office department embassy summit ministers-designate premier-designate dissidents jihadists islamists rivals rival
  experts expert investigator camp command embassy presidium speaker vice-president lieutenant-general patron patrons sponsor sponsors backers broker brokers figures figure duo trio nun
  resistance exiles exile defectors hardliners moderates loyalists insurgency rebellion cardinal charities charity ngo ngos
  humanitarians peacekeepers donor donors mullah mullahs chieftain chieftains guarantor guarantors facilitator facilitators lawyer body`,
)

/** Papers that speak for whoever made them. */
export const papers = set(
  'statement statements letter letters communique communiqué resolution resolutions declaration report reports message messages text draft note tweet post announcement document',
)

/** Offices one person holds: what "he" and "she" can mean. */
export const officeNouns = set(
  `president minister secretary leader spokesman spokeswoman spokesperson general envoy chief king pope premier ambassador chancellor prince
  commander commissioner chairman chairwoman official diplomat mediator negotiator governor mayor sheikh emir sultan head director adviser advisor
  representative lawmaker senator speaker judge cleric imam bishop archbishop patriarch deputy politician activist colonel co-ordinator coordinator`,
)

/** Names that end so are bodies, not persons. */
export const bodyWords =
  /^(?:council|league|union|nations|states|coalition|army|party|front|movement|government|ministry|congress|parliament|senate|house|agency|organi[sz]ation|committee|commission|court|group|forces|authority|office|department|kremlin|pentagon|republic|kingdom|cross|crescent|alliance|federation|assembly|bank|mission|command|duma|knesset|majlis|asean|igad|ecowas|nato|un|eu|us|uk|u\.n\.|u\.s\.)$/

/** Names of days and months are capitals that never act. */
export const calendarNames =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|ramadan|eid|easter)s?$/

/** Names of things, not of parties. */
export const thingNames =
  /^(?:resolution|agreement|accord|accords|deal|treaty|war|conference|summit|process|plan|act|protocol|pact|operation|article|chapter|street|square|airport|river|sea|valley|news|twitter|facebook|telegram|god|islam|covid-19|corridor|strip|line|crisis|conflict|talks)$/
