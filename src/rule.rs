//! The name of the rule that made a mention.

/// The stable id of a rule, such as `figures.money`: the list it fills, a dot, and what the rule is for.
///
/// Ids are part of the contract: a rule may get better, its id stays.
///
/// ```
/// let rule = nutgraf::rules().find(|rule| rule.id() == "figures.money").expect("there is a rule for money");
/// assert_eq!(rule.to_string(), "figures.money");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rule(&'static str);

impl Rule {
    pub(crate) const fn new(id: &'static str) -> Self {
        Self(id)
    }

    /// The id as text.
    ///
    /// ```
    /// assert!(nutgraf::rules().all(|rule| rule.id().contains('.')));
    /// ```
    pub const fn id(self) -> &'static str {
        self.0
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}
