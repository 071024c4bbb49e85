/** Who cannot take ground, whatever the verb says. */
export const notForces =
  /^(?:civilians?|residents?|famil(?:y|ies)|refugees?|people|women|children|inhabitants|villagers|protesters|demonstrators|journalists?|reporters?|rockets?|shells?|missiles?|bombs?|mortars?|fire|flames|flood|water|storm|hurricane|typhoon|earthquake|inspectors?|observers?|monitors?|aid|convoys?|ambulances?|doctors?|medics?|workers?|part(?:y|ies)|conservatives|democrats|republicans|socialists|liberals|candidates?|voters?|company|firm|team|players?|investigators?|thousands|hundreds|dozens|migrants|patients|he|she|i|you|who|court|judge|president|minister|talks|conference|meeting|victims?|bodies|tourists?|diplomats?|delegates?|delegation|mission|experts?|warplanes?|aircraft|jets?|helicopters?|planes?|drones?|shoppers|strikers|truckers|farmers|drivers|regulators|administrators|traders|students|pilgrims|investors|film|book|song|report|statement|death|deaths|blast|explosion|bomb|violence|news|disease|virus|camera|video|photograph|picture|image|market|price|prices|shares|fever|attack|attacks|assault|offensive|campaign|push|raid|battle|bid)$/

/** Verbs too common to be believed without armed people for a subject. */
export const needsForce =
  /^(?:win|claim|secure|hold|regain|recover|reclaim|recoup|run|keep|maintain|administer|govern|manage|man|rule|retain|free|clear|sweep|comb|grab|snatch|rid|leave|quit|flee|reach|cross|enter|move|walk|push|break|pour|march|roll|fight|close|edge|progress|thrust|evacuate|pull|retire|depart|return|turn|deliver|transfer|hand|give|take|overtake|retrieve|attack|raid|surround|ring|isolate|clash|battle|contest|dominate|throw|drive|force|chase|kick|flush|push|defeat|abandon|lose|yield|surrender|concede|forfeit|occupy)$/

/** Passives that say enough without naming who did it. */
export const saysEnough = /^(?:take|occupy|clear|hold|overtake|surround|secure|regain|lose|abandon)$/

/** Words of elections, sport, trade and pictures: there things are captured, taken and lost too. */
export const otherFields =
  /^(?:elections?|votes?|ballots?|polls?|polling|seats?|primar(?:y|ies)|projections?|constituenc(?:y|ies)|candidates?|league|cup|goals?|match|medals?|championships?|tournament|title|penalty|innings|market|shares|camera|cameras|film|footage|photographs?|photographer|album|box-office|award|awards|drugs?|cocaine|heroin|kilos?|suspects?|smugglers?|traffickers?|arrests?|arrested)$/

/** Words of games alone: whatever is captured, attacked or lost beside them, no army did. */
export const gameWords =
  /^(?:innings?|baseman|basemen|pitcher|homer|homers|quarterback|touchdowns?|halftime|half-time|playoffs?|play-offs?|semi-?finals?|quarter-?finals?|fullback|midfielder|striker|goalkeeper|scrum|wicket|wickets|batsman|bowler|knockout|handicap|jockey|fixture|fixtures|relegation|undefeated|unbeaten|top-seeded|seeded|set-piece|left-hander|right-hander|double-header|doubleheader)$/

/** People under arms, whatever else the sentence is about. */
export const soldiers =
  /^(?:troops?|soldiers?|army|armies|forces?|military|rebels?|militants?|fighters?|insurgents?|militia(?:s|men|man)?|gunmen|jihadists?|guerrillas?|paratroopers|commandos|marines|brigades?|battalions?|divisions?|separatists?|islamists?|paramilitar(?:y|ies)|loyalists|mercenaries|taliban)$/
