//! Holidays that can be placed: on a fixed day, on a weekday of a month, by Easter, or by a table.

use super::{Builder, Case, Class};

/// How the day is found.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, weekday (Monday is 1), which one (from the end when negative), days behind it.
    Weekday(u8, u8, i8, i8),
    /// Days from Western Easter Sunday.
    Easter(i16),
    /// Days from Orthodox Easter Sunday.
    OrthodoxEaster(i16),
    /// Month and day, from [`FIRST_TABLE_YEAR`] on.
    Table(&'static [(u8, u8)]),
    /// One day of history.
    Once(i32, u8, u8),
}

/// The year of the first row of each table below.
pub(crate) const FIRST_TABLE_YEAR: i32 = 2000;

const EID_AL_FITR: &[(u8, u8)] = &[
    (1, 8), (12, 16), (12, 5), (11, 25), (11, 14), (11, 3), (10, 23), (10, 13), (10, 1), (9, 20), (9, 10), (8, 30),
    (8, 19), (8, 8), (7, 28), (7, 17), (7, 6), (6, 25), (6, 15), (6, 4), (5, 24), (5, 13), (5, 2), (4, 21), (4, 10),
    (3, 30), (3, 20), (3, 9), (2, 26), (2, 14), (2, 4), (1, 24), (1, 14), (1, 2), (12, 12), (12, 1),
];
const EID_AL_ADHA: &[(u8, u8)] = &[
    (3, 16), (3, 5), (2, 22), (2, 11), (2, 1), (1, 20), (1, 10), (12, 20), (12, 8), (11, 27), (11, 16), (11, 6),
    (10, 26), (10, 15), (10, 4), (9, 24), (9, 12), (9, 1), (8, 21), (8, 11), (7, 31), (7, 20), (7, 9), (6, 28),
    (6, 16), (6, 6), (5, 27), (5, 16), (5, 5), (4, 24), (4, 13), (4, 2), (3, 22), (3, 11), (2, 28), (2, 17),
];
const LUNAR_NEW_YEAR: &[(u8, u8)] = &[
    (2, 5), (1, 24), (2, 12), (2, 1), (1, 22), (2, 9), (1, 29), (2, 18), (2, 7), (1, 26), (2, 14), (2, 3), (1, 23),
    (2, 10), (1, 31), (2, 19), (2, 8), (1, 28), (2, 16), (2, 5), (1, 25), (2, 12), (2, 1), (1, 22), (2, 10), (1, 29),
    (2, 17), (2, 6), (1, 26), (2, 13), (2, 3), (1, 23), (2, 11), (1, 31), (2, 19), (2, 8),
];
const DIWALI: &[(u8, u8)] = &[
    (10, 26), (11, 14), (11, 4), (10, 25), (11, 12), (11, 1), (10, 21), (11, 9), (10, 28), (10, 17), (11, 5),
    (10, 26), (11, 13), (11, 3), (10, 23), (11, 11), (10, 30), (10, 19), (11, 7), (10, 27), (11, 14), (11, 4),
    (10, 24), (11, 12), (10, 31), (10, 20), (11, 8), (10, 29), (10, 17), (11, 5), (10, 26),
];

/// Forms parted by `|` (the first is the name given out), and how the day is found.
pub(crate) const HOLIDAYS: &[(&str, Holiday)] = &{
    use Holiday::{Easter, Fixed, Once, OrthodoxEaster, Table, Weekday};
    [
        ("New Year's Day|New Years Day", Fixed(1, 1)),
        ("New Year's Eve|New Years Eve", Fixed(12, 31)),
        ("Epiphany", Fixed(1, 6)),
        ("Martin Luther King Day|Martin Luther King Jr. Day|MLK Day", Weekday(1, 1, 3, 0)),
        ("Australia Day", Fixed(1, 26)),
        ("Republic Day", Fixed(1, 26)),
        ("Holocaust Memorial Day|Holocaust Remembrance Day", Fixed(1, 27)),
        ("Groundhog Day", Fixed(2, 2)),
        ("Waitangi Day", Fixed(2, 6)),
        ("Valentine's Day|Valentines Day|St. Valentine's Day", Fixed(2, 14)),
        ("Presidents' Day|President's Day|Presidents Day", Weekday(2, 1, 3, 0)),
        ("International Women's Day", Fixed(3, 8)),
        ("Saint Patrick's Day|St. Patrick's Day|St Patrick's Day", Fixed(3, 17)),
        ("April Fools' Day|April Fool's Day", Fixed(4, 1)),
        ("Earth Day", Fixed(4, 22)),
        ("St George's Day|St. George's Day", Fixed(4, 23)),
        ("Anzac Day", Fixed(4, 25)),
        ("King's Day", Fixed(4, 27)),
        ("May Day", Fixed(5, 1)),
        ("Cinco de Mayo", Fixed(5, 5)),
        ("Victory Day", Fixed(5, 9)),
        ("Mother's Day|Mothers' Day", Weekday(5, 7, 2, 0)),
        ("Memorial Day", Weekday(5, 1, -1, 0)),
        ("World Environment Day", Fixed(6, 5)),
        ("Father's Day|Fathers' Day", Weekday(6, 7, 3, 0)),
        ("Juneteenth", Fixed(6, 19)),
        ("World Refugee Day", Fixed(6, 20)),
        ("Canada Day", Fixed(7, 1)),
        ("Independence Day|Fourth of July|July Fourth", Fixed(7, 4)),
        ("Bastille Day", Fixed(7, 14)),
        ("Labor Day", Weekday(9, 1, 1, 0)),
        ("Columbus Day|Indigenous Peoples' Day", Weekday(10, 1, 2, 0)),
        ("Halloween", Fixed(10, 31)),
        ("All Saints' Day|All Saints Day", Fixed(11, 1)),
        ("All Souls' Day|All Souls Day", Fixed(11, 2)),
        ("Guy Fawkes Night|Bonfire Night|Guy Fawkes Day", Fixed(11, 5)),
        ("Armistice Day|Veterans Day|Veterans' Day", Fixed(11, 11)),
        ("Remembrance Sunday", Weekday(11, 7, 2, 0)),
        ("Melbourne Cup Day", Weekday(11, 2, 1, 0)),
        ("Thanksgiving|Thanksgiving Day", Weekday(11, 4, 4, 0)),
        ("Black Friday", Weekday(11, 4, 4, 1)),
        ("Cyber Monday", Weekday(11, 4, 4, 4)),
        ("Election Day", Weekday(11, 1, 1, 1)),
        ("World AIDS Day", Fixed(12, 1)),
        ("Pearl Harbor Day", Fixed(12, 7)),
        ("Human Rights Day", Fixed(12, 10)),
        ("Christmas Eve", Fixed(12, 24)),
        ("Christmas|Christmas Day|Xmas", Fixed(12, 25)),
        ("Boxing Day|St. Stephen's Day|St Stephen's Day", Fixed(12, 26)),
        ("Mardi Gras|Shrove Tuesday|Fat Tuesday", Easter(-47)),
        ("Ash Wednesday", Easter(-46)),
        ("Mothering Sunday", Easter(-21)),
        ("Palm Sunday", Easter(-7)),
        ("Maundy Thursday|Holy Thursday", Easter(-3)),
        ("Good Friday", Easter(-2)),
        ("Holy Saturday", Easter(-1)),
        ("Easter|Easter Sunday", Easter(0)),
        ("Easter Monday", Easter(1)),
        ("Ascension Day", Easter(39)),
        ("Pentecost|Whit Sunday", Easter(49)),
        ("Whit Monday|Pentecost Monday", Easter(50)),
        ("Trinity Sunday", Easter(56)),
        ("Corpus Christi Day", Easter(60)),
        ("Orthodox Easter|Orthodox Easter Sunday", OrthodoxEaster(0)),
        ("Eid al-Fitr|Eid ul-Fitr|Eid-al-Fitr", Table(EID_AL_FITR)),
        ("Eid al-Adha|Eid ul-Adha|Eid-al-Adha", Table(EID_AL_ADHA)),
        ("Lunar New Year|Chinese New Year", Table(LUNAR_NEW_YEAR)),
        ("Diwali|Deepavali", Table(DIWALI)),
        ("D-Day", Once(1944, 6, 6)),
        ("VE Day|V-E Day", Once(1945, 5, 8)),
        ("Brexit Day", Once(2020, 1, 31)),
    ]
};

/// Added to the row of a holiday, to part it from the values of "today" and "tomorrow".
pub(crate) const HOLIDAY: u32 = 1000;

pub(super) fn add(builder: &mut Builder) {
    for (row, (names, _)) in HOLIDAYS.iter().enumerate() {
        for name in names.split('|') {
            builder.term(name, Class::Deictic, HOLIDAY + row as u32, Case::Capitalized);
        }
    }
}

/// The name given out for a row.
pub(crate) fn name(row: u16) -> Option<&'static str> {
    HOLIDAYS.get(usize::from(row)).and_then(|(names, _)| names.split('|').next())
}
