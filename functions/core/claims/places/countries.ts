/** A country of ISO 3166 with its capital and the adjectives of its people. */
export interface Country {
  readonly code: string
  readonly name: string
  /** Other names, as news copy writes them. */
  readonly names: readonly string[]
  /** The capital and other spellings of it; none where the name means other places too. */
  readonly capitals: readonly string[]
  readonly demonyms: readonly string[]
}

/** code | name, other names | capital, other spellings | demonyms */
const table = `
AF|Afghanistan|Kabul|Afghan
AL|Albania|Tirana|Albanian
DZ|Algeria|Algiers|Algerian
AO|Angola|Luanda|Angolan
AR|Argentina|Buenos Aires|Argentine,Argentinian
AM|Armenia|Yerevan|Armenian
AU|Australia|Canberra|Australian
AT|Austria|Vienna|Austrian
AZ|Azerbaijan|Baku|Azerbaijani,Azeri
BH|Bahrain|Manama|Bahraini
BD|Bangladesh|Dhaka|Bangladeshi
BY|Belarus|Minsk|Belarusian,Belarusan
BE|Belgium|Brussels|Belgian
BJ|Benin|Porto-Novo|Beninese
BO|Bolivia|La Paz|Bolivian
BA|Bosnia,Bosnia-Herzegovina,Bosnia and Herzegovina|Sarajevo|Bosnian
BR|Brazil|Brasilia|Brazilian
BG|Bulgaria|Sofia|Bulgarian
BF|Burkina Faso|Ouagadougou|Burkinabe
BI|Burundi|Bujumbura|Burundian
KH|Cambodia|Phnom Penh|Cambodian
CM|Cameroon|Yaounde|Cameroonian
CA|Canada|Ottawa|Canadian
CF|Central African Republic|Bangui|Central African
TD|Chad|N'Djamena|Chadian
CL|Chile|Santiago|Chilean
CN|China|Beijing|Chinese
CO|Colombia|Bogota|Colombian
CG|Congo-Brazzaville,Republic of Congo|Brazzaville|
CD|Congo,DR Congo,DRC,Democratic Republic of Congo,Democratic Republic of the Congo,Zaire|Kinshasa|Congolese
CR|Costa Rica|San Jose|Costa Rican
CI|Ivory Coast,Cote d'Ivoire|Abidjan,Yamoussoukro|Ivorian
HR|Croatia|Zagreb|Croatian,Croat
CU|Cuba|Havana|Cuban
CY|Cyprus|Nicosia|Cypriot
CZ|Czech Republic,Czechia|Prague|Czech
DK|Denmark|Copenhagen|Danish,Dane
DJ|Djibouti||Djiboutian
DO|Dominican Republic|Santo Domingo|Dominican
EC|Ecuador|Quito|Ecuadorean,Ecuadorian
EG|Egypt|Cairo|Egyptian
SV|El Salvador|San Salvador|Salvadoran,Salvadorean
ER|Eritrea|Asmara|Eritrean
EE|Estonia|Tallinn|Estonian
ET|Ethiopia|Addis Ababa|Ethiopian
FI|Finland|Helsinki|Finnish,Finn
FR|France|Paris|French
GA|Gabon|Libreville|Gabonese
GE|Georgia|Tbilisi|Georgian
DE|Germany|Berlin|German
GH|Ghana|Accra|Ghanaian
GR|Greece|Athens|Greek
GT|Guatemala|Guatemala City|Guatemalan
GN|Guinea|Conakry|Guinean
GW|Guinea-Bissau|Bissau|
HT|Haiti|Port-au-Prince|Haitian
HN|Honduras|Tegucigalpa|Honduran
HU|Hungary|Budapest|Hungarian
IN|India|New Delhi,Delhi|Indian
ID|Indonesia|Jakarta|Indonesian
IR|Iran|Tehran,Teheran|Iranian
IQ|Iraq|Baghdad|Iraqi
IE|Ireland|Dublin|Irish
IL|Israel|Jerusalem|Israeli
IT|Italy|Rome|Italian
JP|Japan|Tokyo|Japanese
JO|Jordan|Amman|Jordanian
KZ|Kazakhstan|Astana|Kazakh
KE|Kenya|Nairobi|Kenyan
KP|North Korea|Pyongyang|North Korean
KR|South Korea|Seoul|South Korean
XK|Kosovo|Pristina|Kosovar
KW|Kuwait|Kuwait City|Kuwaiti
KG|Kyrgyzstan|Bishkek|Kyrgyz
LA|Laos|Vientiane|Laotian
LV|Latvia|Riga|Latvian
LB|Lebanon|Beirut|Lebanese
LR|Liberia|Monrovia|Liberian
LY|Libya||Libyan
LT|Lithuania|Vilnius|Lithuanian
MK|Macedonia,North Macedonia|Skopje|Macedonian
MG|Madagascar|Antananarivo|Malagasy
MW|Malawi|Lilongwe|Malawian
MY|Malaysia|Kuala Lumpur|Malaysian
ML|Mali|Bamako|Malian
MR|Mauritania|Nouakchott|Mauritanian
MX|Mexico|Mexico City|Mexican
MD|Moldova|Chisinau|Moldovan
MN|Mongolia|Ulan Bator|Mongolian
MA|Morocco|Rabat|Moroccan
MZ|Mozambique|Maputo|Mozambican
MM|Myanmar,Burma|Naypyidaw|Burmese
NA|Namibia|Windhoek|Namibian
NP|Nepal|Kathmandu|Nepali,Nepalese
NL|Netherlands,Holland|Amsterdam|Dutch
NZ|New Zealand|Wellington|New Zealander
NI|Nicaragua|Managua|Nicaraguan
NE|Niger|Niamey|Nigerien
NG|Nigeria|Abuja|Nigerian
NO|Norway|Oslo|Norwegian
OM|Oman|Muscat|Omani
PK|Pakistan|Islamabad|Pakistani
PS|Palestine,Palestinian territories|Ramallah|Palestinian
PA|Panama|Panama City|Panamanian
PG|Papua New Guinea|Port Moresby|
PY|Paraguay|Asuncion|Paraguayan
PE|Peru|Lima|Peruvian
PH|Philippines|Manila|Filipino,Philippine
PL|Poland|Warsaw|Polish
PT|Portugal|Lisbon|Portuguese
QA|Qatar|Doha|Qatari
RO|Romania|Bucharest|Romanian
RU|Russia,Russian Federation|Moscow|Russian
RW|Rwanda|Kigali|Rwandan
SA|Saudi Arabia|Riyadh|Saudi,Saudi Arabian
SN|Senegal|Dakar|Senegalese
RS|Serbia|Belgrade|Serbian,Serb
SL|Sierra Leone|Freetown|Sierra Leonean
SK|Slovakia|Bratislava|Slovak
SI|Slovenia|Ljubljana|Slovenian
SO|Somalia|Mogadishu|Somali
ZA|South Africa|Pretoria|South African
SS|South Sudan|Juba|South Sudanese
ES|Spain|Madrid|Spanish,Spaniard
LK|Sri Lanka|Colombo|Sri Lankan
SD|Sudan|Khartoum|Sudanese
SE|Sweden|Stockholm|Swedish,Swede
CH|Switzerland|Bern|Swiss
SY|Syria|Damascus|Syrian
TW|Taiwan|Taipei|Taiwanese
TJ|Tajikistan|Dushanbe|Tajik
TZ|Tanzania|Dodoma|Tanzanian
TH|Thailand|Bangkok|Thai
TG|Togo|Lome|Togolese
TN|Tunisia|Tunis|Tunisian
TR|Turkey|Ankara|Turkish,Turk
TM|Turkmenistan|Ashgabat|Turkmen
UG|Uganda|Kampala|Ugandan
UA|Ukraine|Kiev,Kyiv|Ukrainian
AE|United Arab Emirates,UAE,U.A.E.|Abu Dhabi|Emirati
GB|United Kingdom,Britain,Great Britain,UK,U.K.,England|London|British,Briton
US|United States,United States of America,US,U.S.,USA,U.S.A.,America|Washington|American
UY|Uruguay|Montevideo|Uruguayan
UZ|Uzbekistan|Tashkent|Uzbek
VE|Venezuela|Caracas|Venezuelan
VN|Vietnam|Hanoi|Vietnamese
EH|Western Sahara|Laayoune|Sahrawi,Saharawi
YE|Yemen|Sanaa,Sana'a|Yemeni
TL|East Timor,Timor-Leste|Dili|East Timorese,Timorese
BN|Brunei||Bruneian
BT|Bhutan|Thimphu|Bhutanese
MV|Maldives||Maldivian
MU|Mauritius|Port Louis|Mauritian
LS|Lesotho|Maseru|Basotho
SZ|Eswatini,Swaziland|Mbabane|Swazi
BW|Botswana|Gaborone|Botswanan
GM|Gambia,The Gambia|Banjul|Gambian
KM|Comoros|Moroni|Comorian,Comoran
CV|Cape Verde,Cabo Verde||Cape Verdean
GQ|Equatorial Guinea|Malabo|Equatorial Guinean
ST|Sao Tome and Principe,Sao Tome||Santomean
SC|Seychelles||Seychellois
JM|Jamaica||Jamaican
TT|Trinidad and Tobago,Trinidad||Trinidadian
GY|Guyana||Guyanese
SR|Suriname|Paramaribo|Surinamese
BS|Bahamas||Bahamian
BB|Barbados||Barbadian
BZ|Belize|Belmopan|Belizean
GD|Grenada||Grenadian
FJ|Fiji|Suva|Fijian
SB|Solomon Islands|Honiara|Solomon Islander
VU|Vanuatu||Ni-Vanuatu
WS|Samoa|Apia|Samoan
TO|Tonga|Nuku'alofa|Tongan
IS|Iceland|Reykjavik|Icelandic,Icelander
LU|Luxembourg||Luxembourgish
MT|Malta|Valletta|Maltese
ME|Montenegro|Podgorica|Montenegrin
MC|Monaco||Monegasque
AD|Andorra||Andorran
SG|Singapore||Singaporean
HK|Hong Kong||
PR|Puerto Rico||Puerto Rican
NC|New Caledonia|Noumea|
GL|Greenland|Nuuk|Greenlandic
ZM|Zambia|Lusaka|Zambian
ZW|Zimbabwe|Harare|Zimbabwean
`

const split = (cell: string | undefined) => (cell ?? '').split(',').filter((name) => name !== '')

export const countries: readonly Country[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [code, names, capitals, demonyms] = row.split('|')
    const [name, ...others] = split(names)
    return { code: code ?? '', name: name ?? '', names: others, capitals: split(capitals), demonyms: split(demonyms) }
  })
