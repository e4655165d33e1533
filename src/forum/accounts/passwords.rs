//! Hashing passwords with Argon2id, off the threads that answer requests, a few at a time.
//!
//! ## Why
//! One hash takes about 19 MiB and some tens of milliseconds on purpose (OWASP ASVS 11.4.2). A bound on how
//! many run at once keeps a burst of sign-ins from taking all memory. Parameters are read from the stored hash,
//! so they can be raised without anybody losing access.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::platform::{error::Failure, secrets::Random};

/// Hashes and verifies, with a bound.
pub struct Passwords {
    params: Params,
    random: Random,
    turns: Semaphore,
    nobodys: String,
}

impl Passwords {
    /// The crate's parameters: 19 MiB, two passes (the first choice of OWASP for Argon2id).
    pub fn new(random: Random, at_once: usize) -> Result<Self, Failure> {
        Self::with_params(random, at_once, Params::default())
    }

    /// Parameters that cost next to nothing: for tests and for nothing else.
    pub fn weak(random: Random) -> Result<Self, Failure> {
        let params = Params::new(Params::MIN_M_COST, 1, 1, None)
            .map_err(|error| Failure::broken(error.to_string()))?;
        Self::with_params(random, 64, params)
    }

    fn with_params(random: Random, at_once: usize, params: Params) -> Result<Self, Failure> {
        let nobodys = hash(&params, &random, "the password of nobody")?;
        Ok(Self { params, random, turns: Semaphore::new(at_once), nobodys })
    }

    /// The PHC string of a password, when its turn comes.
    pub async fn hash(&self, password: String) -> Result<String, Failure> {
        let _turn = self.turns.acquire().await.map_err(|error| Failure::Broken(error.into()))?;
        let (params, random) = (self.params.clone(), self.random.clone());
        blocking(move || hash(&params, &random, &password)).await
    }

    /// [`Passwords::hash`] for the command line, which may block.
    pub fn hash_now(&self, password: &str) -> Result<String, Failure> {
        hash(&self.params, &self.random, password)
    }

    /// Whether a password is the one of a stored hash. Without a hash it takes as long and is never right.
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<bool, Failure> {
        let _turn = self.turns.acquire().await.map_err(|error| Failure::Broken(error.into()))?;
        let known = stored.filter(|stored| !stored.is_empty());
        let is_known = known.is_some();
        let against = known.unwrap_or_else(|| self.nobodys.clone());
        let right = blocking(move || verify(&password, &against)).await?;
        Ok(right && is_known)
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Failure::Broken(error.into()))?
}

fn hash(params: &Params, random: &Random, password: &str) -> Result<String, Failure> {
    let salt = random.bytes::<16>()?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    let hash = argon2
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map_err(|error| Failure::broken(format!("hashing: {error}")))?;
    Ok(hash.to_string())
}

fn verify(password: &str, stored: &str) -> Result<bool, Failure> {
    let hash =
        PasswordHash::new(stored).map_err(|error| Failure::broken(format!("a stored hash: {error}")))?;
    Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_right_whatever_the_parameters_of_its_hash() {
        let weak = Passwords::weak(Random::system()).unwrap();
        let stored = weak.hash_now("koffie met een wolkje").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{stored}");
        assert!(verify("koffie met een wolkje", &stored).unwrap());
        assert!(!verify("Koffie met een wolkje", &stored).unwrap());
    }

    #[test]
    fn the_parameters_for_real_are_those_that_owasp_asks_for() {
        let params = Params::default();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (19 * 1024, 2, 1));
    }
}
