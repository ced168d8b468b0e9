//! The names that the articles are made with, written for them.

/// A country: name, code, adjective, people, capital.
pub(crate) struct Land {
    pub(crate) name: &'static str,
    pub(crate) code: &'static str,
    pub(crate) adjective: &'static str,
    pub(crate) people: &'static str,
    pub(crate) capital: &'static str,
}

const fn land(
    name: &'static str,
    code: &'static str,
    adjective: &'static str,
    people: &'static str,
    capital: &'static str,
) -> Land {
    Land { name, code, adjective, people, capital }
}

/// No country whose name, capital or people is also a usual word, a person's name or another place: such traps stand in
/// the stories, where it is known what they mean.
pub(crate) const LANDS: &[Land] = &[
    land("Albania", "ALB", "Albanian", "Albanians", "Tirana"),
    land("Algeria", "DZA", "Algerian", "Algerians", "Algiers"),
    land("Angola", "AGO", "Angolan", "Angolans", "Luanda"),
    land("Argentina", "ARG", "Argentine", "Argentines", "Buenos Aires"),
    land("Austria", "AUT", "Austrian", "Austrians", "Vienna"),
    land("Bangladesh", "BGD", "Bangladeshi", "Bangladeshis", "Dhaka"),
    land("Belgium", "BEL", "Belgian", "Belgians", "Brussels"),
    land("Bolivia", "BOL", "Bolivian", "Bolivians", "La Paz"),
    land("Brazil", "BRA", "Brazilian", "Brazilians", "Brasilia"),
    land("Bulgaria", "BGR", "Bulgarian", "Bulgarians", "Sofia"),
    land("Burkina Faso", "BFA", "Burkinabe", "Burkinabe", "Ouagadougou"),
    land("Cameroon", "CMR", "Cameroonian", "Cameroonians", "Yaounde"),
    land("Chile", "CHL", "Chilean", "Chileans", "Santiago"),
    land("China", "CHN", "Chinese", "Chinese", "Beijing"),
    land("Colombia", "COL", "Colombian", "Colombians", "Bogota"),
    land("Costa Rica", "CRI", "Costa Rican", "Costa Ricans", "San Jose"),
    land("Croatia", "HRV", "Croatian", "Croatians", "Zagreb"),
    land("Denmark", "DNK", "Danish", "Danes", "Copenhagen"),
    land("Ecuador", "ECU", "Ecuadorian", "Ecuadorians", "Quito"),
    land("Egypt", "EGY", "Egyptian", "Egyptians", "Cairo"),
    land("Estonia", "EST", "Estonian", "Estonians", "Tallinn"),
    land("Ethiopia", "ETH", "Ethiopian", "Ethiopians", "Addis Ababa"),
    land("Finland", "FIN", "Finnish", "Finns", "Helsinki"),
    land("France", "FRA", "French", "French", "Paris"),
    land("Germany", "DEU", "German", "Germans", "Berlin"),
    land("Ghana", "GHA", "Ghanaian", "Ghanaians", "Accra"),
    land("Greece", "GRC", "Greek", "Greeks", "Athens"),
    land("Guinea-Bissau", "GNB", "Bissau-Guinean", "Bissau-Guineans", "Bissau"),
    land("Hungary", "HUN", "Hungarian", "Hungarians", "Budapest"),
    land("India", "IND", "Indian", "Indians", "New Delhi"),
    land("Indonesia", "IDN", "Indonesian", "Indonesians", "Jakarta"),
    land("Iraq", "IRQ", "Iraqi", "Iraqis", "Baghdad"),
    land("Ireland", "IRL", "Irish", "Irish", "Dublin"),
    land("Italy", "ITA", "Italian", "Italians", "Rome"),
    land("Japan", "JPN", "Japanese", "Japanese", "Tokyo"),
    land("Kazakhstan", "KAZ", "Kazakh", "Kazakhs", "Astana"),
    land("Kenya", "KEN", "Kenyan", "Kenyans", "Nairobi"),
    land("Latvia", "LVA", "Latvian", "Latvians", "Riga"),
    land("Lithuania", "LTU", "Lithuanian", "Lithuanians", "Vilnius"),
    land("Malawi", "MWI", "Malawian", "Malawians", "Lilongwe"),
    land("Malaysia", "MYS", "Malaysian", "Malaysians", "Kuala Lumpur"),
    land("Morocco", "MAR", "Moroccan", "Moroccans", "Rabat"),
    land("Mozambique", "MOZ", "Mozambican", "Mozambicans", "Maputo"),
    land("Nepal", "NPL", "Nepali", "Nepalis", "Kathmandu"),
    land("New Zealand", "NZL", "New Zealand", "New Zealanders", "Wellington"),
    land("Nigeria", "NGA", "Nigerian", "Nigerians", "Abuja"),
    land("Norway", "NOR", "Norwegian", "Norwegians", "Oslo"),
    land("Pakistan", "PAK", "Pakistani", "Pakistanis", "Islamabad"),
    land("Papua New Guinea", "PNG", "Papua New Guinean", "Papua New Guineans", "Port Moresby"),
    land("Paraguay", "PRY", "Paraguayan", "Paraguayans", "Asuncion"),
    land("Peru", "PER", "Peruvian", "Peruvians", "Lima"),
    land("Poland", "POL", "Polish", "Poles", "Warsaw"),
    land("Portugal", "PRT", "Portuguese", "Portuguese", "Lisbon"),
    land("Romania", "ROU", "Romanian", "Romanians", "Bucharest"),
    land("Rwanda", "RWA", "Rwandan", "Rwandans", "Kigali"),
    land("Saudi Arabia", "SAU", "Saudi", "Saudis", "Riyadh"),
    land("Senegal", "SEN", "Senegalese", "Senegalese", "Dakar"),
    land("Serbia", "SRB", "Serbian", "Serbs", "Belgrade"),
    land("Sierra Leone", "SLE", "Sierra Leonean", "Sierra Leoneans", "Freetown"),
    land("South Africa", "ZAF", "South African", "South Africans", "Pretoria"),
    land("South Korea", "KOR", "South Korean", "South Koreans", "Seoul"),
    land("South Sudan", "SSD", "South Sudanese", "South Sudanese", "Juba"),
    land("Spain", "ESP", "Spanish", "Spaniards", "Madrid"),
    land("Sri Lanka", "LKA", "Sri Lankan", "Sri Lankans", "Colombo"),
    land("Sweden", "SWE", "Swedish", "Swedes", "Stockholm"),
    land("Tanzania", "TZA", "Tanzanian", "Tanzanians", "Dodoma"),
    land("Thailand", "THA", "Thai", "Thais", "Bangkok"),
    land("Trinidad and Tobago", "TTO", "Trinidadian", "Trinidadians", "Port of Spain"),
    land("Tunisia", "TUN", "Tunisian", "Tunisians", "Tunis"),
    land("Uganda", "UGA", "Ugandan", "Ugandans", "Kampala"),
    land("Ukraine", "UKR", "Ukrainian", "Ukrainians", "Kyiv"),
    land("Uruguay", "URY", "Uruguayan", "Uruguayans", "Montevideo"),
    land("Vietnam", "VNM", "Vietnamese", "Vietnamese", "Hanoi"),
    land("Zambia", "ZMB", "Zambian", "Zambians", "Lusaka"),
    land("Zimbabwe", "ZWE", "Zimbabwean", "Zimbabweans", "Harare"),
];

pub(crate) const GIVEN: &[&str] = &[
    "Amara", "Anil", "Anna", "Arne", "Awa", "Beatriz", "Boris", "Carlos", "Catherine", "Chiara", "Daniel",
    "David", "Dmitri", "Elena", "Emily", "Fatima", "Femi", "Grace", "Hanna", "Haruto", "Helen", "Ibrahim",
    "Ingrid", "Isabel", "James", "Javier", "Jean-Claude", "Jordan", "Joseph", "Kofi", "Laura", "Leila",
    "Linh", "Maria", "Mark", "Marisol", "May", "Mehmet", "Michael", "Mohammed", "Nadia", "Ngozi", "Olga",
    "Olivia", "Omar", "Patrick", "Paul", "Pedro", "Priya", "Rajesh", "Robert", "Rosa", "Samuel", "Sarah",
    "Sinead", "Sofia", "Stephen", "Susan", "Tomasz", "Victor", "Wanjiru", "William", "Yuki", "Zainab",
    "April", "Chad", "Georgia", "Mary Ann", "José", "Zoë",
];

pub(crate) const SURNAMES: &[&str] = &[
    "Abebe", "Adeyemi", "Ahmed", "Alvarez", "Andersen", "Banda", "Barlow", "Beaumont", "Benitez",
    "Bergstrom", "Boateng", "Calleja", "Carter", "Castleberry", "Chikwava", "Chowdhury", "Costa", "Cohen",
    "Dawson", "Delgado", "Deshmukh", "Diallo", "Dlamini", "Dubois", "Eriksen", "Farrell", "Ferreira",
    "Fischer", "Garcia", "Gomez", "Grant", "Gupta", "Hakimi", "Halloran", "Harris", "Hernandez", "Hoffmann",
    "Hughes", "Ibarra", "Ivanova", "Jansen", "Johnson", "Kamau", "Karim", "Keita", "Kellner", "Kim",
    "Kowalski", "Landry", "Larsen", "Lopez", "MacLeod", "Mahlangu", "Marsh", "Martinez", "McCarthy",
    "Mensah", "Moreau", "Müller", "Mwangi", "Nakamura", "Ndiaye", "Nguyen", "Novak", "Nwosu", "O'Brien",
    "Ogunleye", "Okafor", "Olsen", "Ortega", "Park", "Patel", "Petrov", "Quiroga", "Rahman", "Ramirez",
    "Reyes", "Richards", "Rossi", "Salinas", "Santos", "Schmidt", "Shah", "Silva", "Sinclair", "Solheim",
    "Stroud", "Suzuki", "Tanaka", "Tembeko", "Thompson", "Tolliver", "Urquiza", "van der Berg", "Villanueva",
    "Wallace", "Whitfield", "Whitmore", "Wilk", "Yilmaz", "Zhang", "García-Reyes",
];

/// Made-up companies: the stem that the text goes on with, and what it ends in.
pub(crate) const COMPANY_STEMS: &[&str] = &[
    "Corvane", "Halvorsen", "Norvik", "Kestrel", "Brightwater", "Tarrant", "Ostrelle", "Bellweather",
    "Quantara", "Veridian", "Harrowgate", "Solvanta", "Penrose", "Drayton", "Ashcombe",
];
pub(crate) const COMPANY_ENDS: &[&str] = &[
    "Inc.", "Ltd", "Corp.", "Holdings", "Group", "Bank", "Energy", "Pharmaceuticals", "Motors",
    "Shipping Co.",
];

/// Bodies with acronym and kind, each written without its article.
pub(crate) const BODIES: &[(&str, &str, &str)] = &[
    ("World Health Organization", "WHO", "international"),
    ("Food and Drug Administration", "FDA", "agency"),
    ("National Crime Agency", "NCA", "agency"),
    ("Securities and Exchange Commission", "SEC", "agency"),
    ("International Monetary Fund", "IMF", "international"),
    ("National Transportation Safety Board", "NTSB", "agency"),
    ("Federal Aviation Administration", "FAA", "agency"),
    ("Environmental Protection Agency", "EPA", "agency"),
    ("African Development Bank", "AfDB", "international"),
    ("International Labour Organization", "ILO", "international"),
    ("Drug Enforcement Administration", "DEA", "agency"),
    ("World Food Programme", "WFP", "international"),
    ("Serious Fraud Office", "SFO", "agency"),
    ("National Weather Service", "NWS", "agency"),
    ("Border Security Agency", "BSA", "agency"),
];

pub(crate) const OPERATION_FIRST: &[&str] =
    &["Quiet", "Iron", "Silver", "Northern", "Desert", "Golden", "Rolling", "Clean", "Broken", "Swift"];
pub(crate) const OPERATION_SECOND: &[&str] =
    &["Harbor", "Lantern", "Thunder", "Anvil", "Falcon", "Tide", "Shield", "Meadow", "Compass", "Gate"];
