import type { Gender } from '../attribution-words.ts';
import { entries } from '../word-lists.ts';

/** Courtesy titles and ranks, which stand right before a name, without their point. */
export const titles: ReadonlyMap<string, Gender> = new Map([
  ...entries(
    'male',
    'mr sir lord messrs king prince father fr pope brother rabbi imam sheikh baron duke monsieur herr señor senor',
  ),
  ...entries(
    'female',
    'mrs ms miss mx dame lady madam queen princess sister mother mme mlle madame baroness duchess frau señora senora',
  ),
  ...entries(
    'unknown',
    `dr prof professor doctor officer rev hon sen sens rep reps gov govs pres vp lt col gen maj brig adm capt cmdr sgt cpl pvt cst const insp supt det
    staff-sgt msgt pfc judge justice coun cllr aldermen ald mp mpp mla msp mep mna dep rt amb atty st saint gen-sec
    sheikh ayatollah archbishop bishop cardinal cdr`,
  ),
]);

/** Nouns for people by their office, trade or kinship. The last word of a description decides. */
export const roles: ReadonlyMap<string, Gender> = new Map([
  ...entries(
    'male',
    `spokesman chairman congressman businessman policeman fireman cameraman salesman statesman assemblyman councilman councilmen
    alderman committeeman anchorman frontman clergyman sportsman gunman fisherman craftsman foreman ombudsman man boy father dad husband
    son brother uncle grandfather grandpa nephew grandson king prince actor waiter priest widower boyfriend stepfather
    fiance fiancé monk gentleman guy duke pope imam rabbi patriarch ayatollah sheikh emperor sultan emir tsar
    stepson son-in-law father-in-law brother-in-law godfather groom lad paterfamilias airman serviceman marksman draftsman
    countryman layman militiaman
    trawlerman selectman lobsterman longshoreman schoolboy oarsman yachtsman batsman`,
  ),
  ...entries(
    'female',
    `spokeswoman chairwoman congresswoman businesswoman policewoman saleswoman stateswoman assemblywoman councilwoman anchorwoman
    sportswoman forewoman woman girl mother mom mum wife daughter sister aunt grandmother grandma niece granddaughter queen
    princess actress waitress nun widow girlfriend stepmother fiancee fiancée landlady lady duchess empress heroine hostess
    midwife nanny ballerina stewardess bride matriarch stepdaughter daughter-in-law mother-in-law sister-in-law godmother
    songstress servicewoman camerawoman
    selectwoman alderwoman stuntwoman frontwoman headmistress schoolgirl yachtswoman`,
  ),
  ...entries(
    'unknown',
    `president vice-president premier minister secretary undersecretary senator representative congressmember lawmaker legislator deputy
    governor mayor councillor councilor councilmember alderperson commissioner chancellor ambassador envoy diplomat consul attache
    attaché official officer chief head leader director manager executive ceo co-ceo cfo coo cto founder co-founder cofounder owner
    co-owner partner chair co-chair chairperson cochair speaker whip treasurer secretary-general general admiral colonel major captain
    lieutenant sergeant corporal private commander commandant brigadier marshal soldier trooper sailor pilot astronaut cosmonaut
    veteran sheriff constable inspector superintendent detective investigator prosecutor attorney lawyer solicitor barrister counsel
    judge justice magistrate notary advocate activist campaigner organizer organiser coordinator co-ordinator strategist consultant
    adviser advisor aide assistant staffer spokesperson press analyst economist historian professor lecturer
    scholar scientist researcher biologist chemist physicist astronomer geologist psychologist psychiatrist sociologist
    anthropologist archaeologist philosopher engineer architect designer developer programmer technician mechanic electrician
    plumber carpenter builder contractor worker labourer laborer farmer rancher grower gardener baker chef cook bartender
    barista server cashier clerk driver trucker courier teacher instructor tutor principal headteacher headmaster dean provost
    student pupil graduate undergraduate doctor physician surgeon nurse paramedic pharmacist dentist therapist veterinarian vet
    counsellor counselor pastor bishop archbishop cardinal chaplain vicar reverend author writer novelist poet
    playwright journalist reporter correspondent editor columnist commentator broadcaster anchor host co-host presenter
    moderator pundit blogger photographer filmmaker producer screenwriter composer musician singer songwriter rapper
    guitarist drummer bassist pianist violinist conductor dancer choreographer artist painter sculptor curator librarian
    archivist comedian comic model athlete player coach trainer referee umpire goalkeeper goalie striker midfielder defender
    forward winger quarterback pitcher catcher skipper sprinter cyclist swimmer boxer golfer racer jockey entrepreneur
    investor banker broker trader accountant auditor insurer realtor landlord tenant resident neighbour neighbor
    villager local shopper customer consumer passenger tourist visitor guest witness bystander survivor victim patient suspect
    defendant plaintiff inmate prisoner refugee migrant immigrant voter supporter backer donor volunteer member delegate
    candidate nominee frontrunner front-runner contender rival opponent challenger incumbent hopeful politician critic
    expert specialist pollster observer insider source parent child teenager teen toddler kid spouse sibling cousin
    grandparent twin relative friend colleague classmate roommate ally mentor boss employee employer supervisor
    billionaire millionaire tycoon magnate mogul heir socialite celebrity star superstar legend icon whistleblower
    dissident defector exile monarch ruler dictator strongman rebel fighter militant insurgent warlord
    tribal elder chieftain ranger warden firefighter dispatcher rescuer lifeguard guard bodyguard agent spy operative
    regulator watchdog inspector-general ombudsperson trustee governor-general lieutenant-governor parliamentarian
    democrat republican conservative liberal independent progressive moderate socialist libertarian mp mpp mla mep lobbyist
    negotiator mediator facilitator planner surveyor scout headhunter recruiter marketer advertiser publicist administrator
    registrar receptionist caretaker janitor custodian steward purser mariner fisher logger miner roofer welder
    machinist operator retiree pensioner nurse-practitioner toxicologist epidemiologist virologist cardiologist oncologist
    paediatrician pediatrician neurologist meteorologist climatologist ecologist conservationist environmentalist naturalist
    biographer essayist reviewer translator interpreter publisher bookseller vendor seller buyer retailer merchant
    wholesaler importer exporter auctioneer commuter motorist pedestrian glaciologist hydrologist seismologist zoologist theologian restaurateur hotelier innkeeper
    master harbourmaster keeper beekeeper gamekeeper shopkeeper speechwriter evangelist geophysicist botanist linguist
    organist cellist glassblower stonemason mason tailor cobbler blacksmith potter weaver shepherd miller helmsman docker
    stevedore optician statistician mathematician dietician beautician freeholder brewer winemaker vintner sommelier butcher fishmonger
    hero comptroller caddie skier skater cricketer footballer surfer climber hiker linebacker lineman shortstop goaltender
    defenceman defenseman medic intern vice-chair vice-chairman vice-chancellor president-elect mayor-elect
    governor-elect co-anchor co-leader co-captain sergeant-at-arms parishioner reveler reveller spectator onlooker protester
    demonstrator marcher busker peer editor-in-chief commander-in-chief
    fellow appointee confidant confidante co-author coauthor associate laureate demographer neurosurgeon pioneer runner-up adoptee
    director-general auditor-general consul-general attorney-general solicitor-general vice-minister vice-governor vice-mayor vice-principal
    vice-captain co-director co-manager co-chairman co-chairwoman co-president co-producer co-writer co-creator co-editor
    singer-songwriter writer-director heiress netminder grad alumnus alumna champion medalist medallist forewoman contributor freelancer ornithologist nutritionist
    academic constituent winner recipient finalist
    cartoonist criminologist volcanologist immunologist dermatologist radiologist pathologist physiotherapist entomologist paleontologist
    palaeontologist geneticist orthodontist optometrist satirist humorist vocalist saxophonist stylist florist hairdresser hurdler rower
    snowboarder wrestler gymnast outfielder infielder cornerback olympian paralympian videographer cinematographer magician podcaster vlogger
    influencer caregiver babysitter technologist futurist ethicist geographer cartographer agronomist horticulturist landscaper zookeeper
    biochemist microbiologist dietitian financier homeowner storekeeper superdelegate juror bailiff copilot mountaineer aviator neuroscientist
    astrophysicist cosmologist geochemist herpetologist ichthyologist primatologist oceanographer gerontologist urologist gynecologist
    gynaecologist obstetrician anesthesiologist anaesthetist ophthalmologist orthopedist endocrinologist gastroenterologist nephrologist
    rheumatologist hematologist pulmonologist allergist podiatrist chiropractor acupuncturist hygienist paralegal citizen churchgoer attendee
    participant bureaucrat technocrat assemblymember councilperson postmaster undertaker mortician coroner jailer detainee hostage eyewitness
    fundraiser bundler bandleader bandmate teammate crewmate shipmate housemate schoolmate co-worker coworker fugitive killer murderer
    assassin gangster mobster kingpin smuggler trafficker fraudster attacker assailant kidnapper rapist abuser offender felon parolee accuser
    complainant petitioner claimant benefactor philanthropist underwriter actuary appraiser assessor arborist farmhand housekeeper caterer
    distiller jeweler jeweller watchmaker goldsmith silversmith locksmith gunsmith shipbuilder boatbuilder homebuilder toymaker shoemaker
    dressmaker documentarian documentarist animator illustrator ghostwriter copywriter sportswriter lyricist librettist impresario stagehand
    stuntman puppeteer harpist flautist flutist trumpeter trombonist percussionist keyboardist crooner bandmaster choirmaster gallerist
    ethnographer folklorist sinologist psephologist bacteriologist parasitologist biostatistician bioethicist cryptographer industrialist
    shareholder stockholder bondholder franchisee settler colonist seminarian missionary preacher televangelist cleric bursar schoolteacher
    valedictorian postdoc bodybuilder weightlifter powerlifter triathlete decathlete heptathlete marathoner biathlete bobsledder windsurfer
    kayaker canoeist kickboxer slugger baseman wicketkeeper fullback halfback placekicker goalscorer playmaker linesman`,
  ),
]);

/** Endings of nouns for people by what they do. */
const rolePattern = /(?:ist|ian|eer|er|or|ant|ee|smith|wright|woman|man|person)$/;

/** Things that have such an ending, as far as an apposition may hold them ("Ann Holt, a number of ..."). */
const things = new Set(
  `number matter letter paper order power water summer winter center error color colour corner quarter chapter barrier border river tower
  shower computer container filter figure factor floor door mirror terror horror harbor harbour labor labour favor favour honor honour
  rumor rumour sector monitor motor anchor decor war car bar star year calendar seminar dollar collar covenant restaurant giant grant plant
  fee tree knee degree committee coffee guarantee disaster dinner offer answer cover gender murder folder danger trigger theater meter charter
  register poster shelter newspaper however rather together either neither whatever better bigger
  larger smaller greater older younger earlier lower higher fewer after later former latter other another never ever over under deer beer cheer career fear tier pier frontier list
  remainder reminder manner newsletter banner minor major prior far near per`.split(/\s+/),
);

export const looksRole = (lower: string): boolean => rolePattern.test(lower) && !things.has(lower);

/** What sums up a clause, times, and bodies: "said Ann Holt, a reference to the storm", "Ann Holt, the day after". */
const noPeople = new Set(
  `reference nod allusion swipe jab dig shot phrase line term word words quote saying motto slogan position view sentiment opinion comment remark statement
  response reply charge claim allegation accusation assertion argument point idea notion theory stance belief suggestion warning promise pledge vow threat
  move decision step act action effort attempt change shift turn turnaround reversal sign signal fact feat result loss win victory defeat blow
  success failure mistake risk cost price rate amount total sum share percentage part piece lot bit kind sort type way thing place case example
  instance reason cause question problem issue concern fear hope goal aim plan policy rule law bill deal pact ban tax measure proposal process
  practice tradition trend increase decrease drop rise gain fall jump record first second third last next one
  day week month year decade century hour minute moment time night morning afternoon evening weekend date period season age while
  company firm group club party union agency body board council network magazine site website paper school university college town city
  village county country state area region district neighborhood neighbourhood street road house home home-town hometown`.split(
    /\s+/,
  ),
);

export const mayBePerson = (lower: string): boolean =>
  /^\p{Ll}[\p{Ll}-]{3,}$/u.test(lower) && !lower.endsWith('s') && !things.has(lower) && !noPeople.has(lower);

export const relations: ReadonlySet<string> = new Set(
  `wife husband spouse partner mother father mom mum dad parent son daughter child brother sister sibling twin cousin uncle aunt nephew niece
  grandmother grandfather grandson granddaughter stepmother stepfather stepson stepdaughter boyfriend girlfriend fiance fiancé fiancee
  fiancée widow widower friend colleague neighbour neighbor relative`.split(/\s+/),
);

export const mouthpieces: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson lawyer attorney solicitor barrister counsel'.split(' '),
);

/** Verbs of what somebody does for a living. */
export const occupations: ReadonlySet<string> = new Set(
  `oversees handles heads runs directs manages chairs teaches studies coordinates co-ordinates represents owns edits coaches researches
  advises supervises specializes specialises works worked ran headed led leads managed founded co-founded cofounded serves served sits represented
  taught studied owned lives volunteers trains treats organizes organises helps survived witnessed wrote authored directed designed built grew running serving leading heading
  analyses analyzes covers tracks follows monitors hosts farms sells plays writes blogs consults campaigns graduated
    representing suing facing challenging organizing organising teaching studying investigating treating`.split(
    /\s+/,
  ),
);

/** Nouns for groups that speak. */
export const bodies: ReadonlySet<string> = new Set(
  `campaign company firm group union party police government ministry department agency office court team club bank university school
  church panel board council commission committee network newspaper paper magazine site website outlet organization organisation
  charity coalition administration family army military official officials authorities critics supporters source sources people
  airline hospital city embassy association foundation regulator trio pair couple duo man men woman women crowd protesters
  demonstrators researchers experts analysts user users spokespeople utility province state white-house service jury`.split(
    /\s+/,
  ),
);

export const plurals: ReadonlySet<string> = new Set(
  'who people police others many some most both men women'.split(' '),
);

export const offices: ReadonlyMap<string, string> = new Map(
  Object.entries({
    governor: 'gov govs',
    senator: 'sen sens',
    representative: 'rep reps congressman congresswoman',
    president: 'pres',
    professor: 'prof',
    doctor: 'dr physician',
    chairman: 'chair chairwoman chairperson',
    spokesman: 'spokeswoman spokesperson',
    councillor: 'councilor councilman councilwoman coun cllr',
    lawyer: 'attorney',
    general: 'gen',
    ambassador: 'amb',
  }).flatMap(([office, others]) => others.split(' ').map((other): [string, string] => [other, office])),
);

export const officeWords: ReadonlySet<string> = new Set(
  'prime vice chief first deputy executive foreign communications press former ex acting interim late retired'.split(
    ' ',
  ),
);

export const lesserOffices: ReadonlySet<string> = new Set(
  'vice deputy assistant associate junior prime'.split(' '),
);

/** What departments, ministries and committees are for. */
export const fields: ReadonlySet<string> = new Set(
  `foreign communications press housing health education labor labour agriculture food fisheries fish environment transport transportation trade commerce business industry
  science culture arts heritage sport sports tourism finance economy energy mines parks planning works defence defense justice safety
  communities immigration citizenship veterans social family environmental economic agricultural cultural industrial regional rural urban families children water forests lands infrastructure innovation
  ways oversight budget ethics homeland public human digital media research technology skills jobs pensions welfare seniors`.split(
    /\s+/,
  ),
);

/** Words that make a name an organisation's. */
export const organisations: ReadonlySet<string> = new Set(
  `ministry department agency bureau office commission committee council board authority administration government parliament congress
  senate house court tribunal party coalition alliance union federation confederation association society club league foundation
  fund trust institute institution centre center university college school academy hospital clinic bank company corporation corp
  inc ltd llc plc gmbh group holdings partners industries enterprises systems technologies airlines airways motors pharmaceuticals
  laboratories labs press news times post journal tribune herald gazette globe guardian observer telegraph mail star sun examiner
  chronicle register record dispatch courier mirror independent review magazine weekly daily network television radio media studios
  pictures records entertainment services service police army navy force forces guard marines corps division brigade regiment
  campaign project initiative programme program movement front caucus conference organization organisation
  nations un eu nato who fbi cia nsa nasa epa irs pentagon kremlin supreme treasury embassy consulate white-house
  cnn msnbc nbc abc cbs fox bbc cbc ctv npr pbs reuters ap afp bloomberg politico breitbart huffpost huffington buzzfeed yahoo
  washington-post google facebook twitter amazon apple microsoft uber tesla boeing airbus ford toyota
  rcmp opp nyt wsj aclu naacp nra dnc rnc pac opec imf wto unicef unesco amnesty greenpeace oxfam
  church diocese archdiocese cathedral mosque synagogue museum gallery library theatre theater orchestra ballet opera
  pipeline railway rail transit utility hydro energy oil gas power electric water steel mining resources
  studio assembly legislature duma bundestag knesset rada politburo secretariat directorate`.split(/\s+/),
);

/** Countries, capitals, states and a few cities that news name most; nobody's surname among them. */
export const places: ReadonlySet<string> = new Set(
  `america usa u.s us uk u.k britain england scotland wales ireland france germany italy spain portugal greece turkey russia ukraine
  belarus poland hungary romania bulgaria serbia croatia slovenia slovakia czechia austria switzerland belgium netherlands denmark
  sweden norway finland iceland estonia latvia lithuania moldova armenia azerbaijan kazakhstan uzbekistan kyrgyzstan
  tajikistan turkmenistan mongolia china japan korea taiwan tibet vietnam thailand cambodia laos myanmar burma malaysia singapore
  indonesia philippines india pakistan bangladesh nepal afghanistan iran iraq syria lebanon palestine gaza yemen oman
  qatar bahrain kuwait egypt libya tunisia algeria morocco sudan ethiopia eritrea somalia kenya uganda rwanda tanzania
  congo nigeria ghana senegal mali niger cameroon angola zambia zimbabwe mozambique botswana namibia australia zealand canada mexico
  cuba haiti jamaica guatemala honduras nicaragua panama colombia venezuela ecuador peru bolivia brazil chile argentina uruguay
  paraguay europe asia africa antarctica arctic atlantic pacific
  moscow kyiv kiev kharkiv odesa odessa minsk warsaw berlin munich paris london rome madrid vienna brussels geneva beijing shanghai
  tokyo seoul delhi mumbai kabul tehran baghdad damascus beirut jerusalem cairo ankara istanbul donetsk luhansk kherson
  zaporizhzhia crimea donbas mariupol bakhmut hague
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma
  oregon pennsylvania tennessee texas utah vermont wisconsin wyoming hampshire jersey york carolina dakota virginia
  ontario quebec québec alberta manitoba saskatchewan columbia brunswick scotia newfoundland labrador yukon nunavut
  toronto montreal montréal ottawa vancouver calgary edmonton winnipeg regina saskatoon halifax hamilton mississauga
  chicago boston seattle portland philadelphia miami detroit atlanta denver phoenix cleveland pittsburgh baltimore
  sacramento hollywood manhattan brooklyn harlem bronx queens angeles francisco vegas orleans`.split(/\s+/),
);

export const placeStarts: ReadonlySet<string> = new Set(
  `new north south east west central upper lower san los las el saint st great greater lake mount fort downtown british nova prince costa
  puerto sri hong cape port`.split(/\s+/),
);
