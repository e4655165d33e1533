//! Randomness and what is made of it: the only file that asks the machine for chance.
//!
//! ## Why
//! A token is shown once, to the person it is for; the database keeps its SHA-256, so that a stolen backup
//! opens nothing (ASVS 6.5, 11.5.1). 256 bits need no salt and no slow hash.

use std::sync::{Arc, Mutex, PoisonError};

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use rand::{
    SeedableRng, TryRng,
    rngs::{StdRng, SysRng},
};
use sha2::{Digest, Sha256};

/// Where chance comes from: the operating system, or a seed in tests. Clones share the source.
#[derive(Clone, Default)]
pub struct Random(Option<Arc<Mutex<StdRng>>>);

impl Random {
    /// The operating system's generator.
    pub fn system() -> Self {
        Self(None)
    }

    /// A generator that gives the same again for the same seed: for tests and the demo only.
    pub fn seeded(seed: u64) -> Self {
        Self(Some(Arc::new(Mutex::new(StdRng::seed_from_u64(seed)))))
    }

    /// `N` random bytes. Fails only when the operating system has no randomness to give.
    pub fn bytes<const N: usize>(&self) -> anyhow::Result<[u8; N]> {
        let mut bytes = [0_u8; N];
        match &self.0 {
            None => SysRng.try_fill_bytes(&mut bytes)?,
            Some(rng) => rng.lock().unwrap_or_else(PoisonError::into_inner).try_fill_bytes(&mut bytes)?,
        }
        Ok(bytes)
    }

    /// A new secret of 256 bits.
    pub fn token(&self) -> anyhow::Result<Token> {
        Ok(Token(BASE32_NOPAD.encode(&self.bytes::<32>()?).to_lowercase()))
    }

    /// A key that is unique but no secret, such as the one in each form: 128 bits.
    pub fn key(&self) -> anyhow::Result<String> {
        Ok(HEXLOWER.encode(&self.bytes::<16>()?))
    }
}

/// A secret as it stands in a link or a cookie. It does not show itself in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Takes what came in a link or a cookie; anything but our alphabet and length is none of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let ours = text.len() == 52
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte));
        ours.then(|| Self(text.to_owned()))
    }

    /// The secret itself, to be put into a link or a cookie and nowhere else.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database keeps of it.
    pub fn hash(&self) -> String {
        sha256_hex(self.0.as_bytes())
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Token(…)")
    }
}

/// SHA-256 as 64 hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_its_round_trip_and_hides_in_debug() {
        let token = Random::system().token().unwrap();
        assert_eq!(Token::parse(token.reveal()), Some(token.clone()));
        assert_eq!(format!("{token:?}"), "Token(…)");
        assert!(Token::parse("x").is_none() && Token::parse(&"A".repeat(52)).is_none());
    }

    #[test]
    fn the_same_seed_gives_the_same_and_the_system_does_not() {
        assert_eq!(Random::seeded(7).token().unwrap(), Random::seeded(7).token().unwrap());
        assert_ne!(Random::system().token().unwrap(), Random::system().token().unwrap());
    }
}
