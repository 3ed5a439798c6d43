//! Changes of bytes, the same on every run.

/// Bytes that have meaning somewhere.
const TOKENS: &[&[u8]] = &[
    b"\0",
    b"\xff",
    b"\n",
    b"\r\n",
    b",",
    b"\"",
    b"%",
    b"9",
    b"1e999",
    b"-",
    b"(",
    b")",
    b"[",
    b"{",
    b"<",
    b">",
    b"&",
    b"&#0;",
    b"]]>",
    b"<!--",
    b"-->",
    b"|",
    b"`",
    b"=",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"\xed\xa0\x80",
    b"\xe4\xba\xbf",
    b"\xe4\xb8\x87",
    b"\xe5\xb9\xb4",
    b"\xef\xbc\x8c",
    b"\xe3\x80\x82",
    b"\xe5\x88\xb0",
    b"\xe5\xa2\x9e\xe9\x95\xbf",
    b"\xe5\x8d\xa0",
    b"\xe5\x85\xb6\xe4\xb8\xad",
    b"\n%%\n",
    b"\n===\n",
];

/// A sequence of numbers that look like chance (xorshift).
pub struct Dice(u64);

impl Dice {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below another.
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }

    /// A seed after some changes.
    pub fn mutation(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(4) {
            self.change(&mut bytes, seeds);
        }
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let from = self.below(bytes.len() + 1);
        let to = (from + self.below(16)).min(bytes.len());
        match self.below(5) {
            0 => drop(bytes.drain(from..to)),
            1 => drop(bytes.splice(from..from, TOKENS[self.below(TOKENS.len())].iter().copied())),
            2 => {
                let again = bytes[from..to].repeat(1 + self.below(20));
                drop(bytes.splice(from..from, again));
            }
            3 => {
                let other = &seeds[self.below(seeds.len())];
                let cut = self.below(other.len() + 1);
                bytes.truncate(from);
                bytes.extend_from_slice(&other[cut..]);
            }
            _ => bytes[from..to]
                .iter_mut()
                .for_each(|byte| *byte ^= 1 << self.below(8)),
        }
    }
}
