//! A set of the hashes of words and names, for what is asked of every name of an article and true of few.

/// It may hold others too.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Filter([u64; 4]);

impl Filter {
    const fn place(hash: u32) -> (usize, u32) {
        ((hash / u64::BITS % 4) as usize, hash % u64::BITS)
    }

    pub(crate) fn insert(&mut self, hash: u32) {
        let (at, bit) = Self::place(hash);
        self.0[at] |= 1 << bit;
    }

    pub(crate) const fn may_hold(&self, hash: u32) -> bool {
        let (at, bit) = Self::place(hash);
        self.0[at] >> bit & 1 == 1
    }
}
