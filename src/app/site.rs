//! All parts of a site, put together once at the start.

use std::{sync::Arc, time::Duration};

use anyhow::Context;
use secrecy::ExposeSecret;

use crate::{
    forum::{
        accounts::{mails::Correspondence, passwords::Passwords},
        digests::mails::DigestMails,
        notifications::mails::NoticeMails,
    },
    platform::{
        clock::Clock,
        config::{Config, MailTransport},
        db::{Database, PoolSizes},
        error::Failure,
        jobs::pace::Pace,
        limits::Limits,
        mail::{
            message::Sender,
            send::{Manners, Postman},
            transport::Transport,
        },
        pictures::PictureFolder,
        render::Renderer,
        secrets::Random,
    },
    web::{
        Cx,
        mails::AccountMails,
        views::{digests::DigestLetters, notices::NoticeLetters},
    },
};

/// A site that is ready to serve and to work.
#[derive(Clone)]
pub struct Site {
    /// What every page works with.
    pub cx: Cx,
    /// Carries mails.
    pub postman: Postman,
    /// Writes mails about posts.
    pub notices: NoticeMails,
    /// Writes digests.
    pub digests: DigestMails,
}

/// What a site gets from outside, so that tests and the demo can set it.
pub struct Surroundings {
    /// What time it is.
    pub clock: Clock,
    /// Where secrets come from.
    pub random: Random,
    /// Hashes passwords.
    pub passwords: Passwords,
    /// Where mails go.
    pub transport: Transport,
    /// Whether the demo's doors are open.
    pub demo: bool,
}

impl Surroundings {
    /// The real ones: the machine's clock and chance, strong hashes, and mail as configured.
    pub fn real(config: &Config, demo: bool) -> anyhow::Result<Self> {
        let random = Random::system();
        let transport = match config.mail.transport {
            MailTransport::File => Transport::Folder(config.data_dir.join("mail")),
            MailTransport::Smtp => Transport::smtp(config.mail.smtp_url.expose_secret())?,
        };
        Ok(Self {
            clock: Clock::system(),
            passwords: Passwords::new(random.clone(), config.limits.password_hashes_at_once)?,
            random,
            transport,
            demo,
        })
    }
}

impl Site {
    /// Makes the data folder, opens the database, brings it up to date, reads the templates. The error is one clear line.
    pub fn build(config: Config, around: Surroundings) -> anyhow::Result<Self> {
        std::fs::create_dir_all(&config.data_dir)
            .with_context(|| format!("cannot make data_dir {}", config.data_dir.display()))?;
        let database = open_database(&config)?;
        database.bring_up_to_date()?;
        Self::with_database(config, around, database)
    }

    /// [`Site::build`] over a database that is up to date.
    pub fn with_database(config: Config, around: Surroundings, database: Database) -> anyhow::Result<Self> {
        let renderer = Arc::new(Renderer::new(config.site.timezone)?);
        let mails = Correspondence {
            writer: Arc::new(AccountMails {
                renderer: Arc::clone(&renderer),
                site_name: config.site.name.clone(),
                base_url: config.base_url.clone(),
                zone: config.site.timezone,
            }),
            random: around.random.clone(),
            base_url: config.base_url.clone(),
            mail_domain: config.mail.domain.clone(),
            retention: config.retention.clone(),
        };
        let digests = DigestMails {
            writer: Arc::new(DigestLetters {
                renderer: Arc::clone(&renderer),
                site_name: config.site.name.clone(),
                base_url: config.base_url.clone(),
            }),
            random: around.random.clone(),
            site_name: config.site.name.clone(),
            base_url: config.base_url.clone(),
            mail_domain: config.mail.domain.clone(),
        };
        let notices = NoticeMails {
            writer: Arc::new(NoticeLetters {
                renderer: Arc::clone(&renderer),
                site_name: config.site.name.clone(),
                base_url: config.base_url.clone(),
            }),
            random: around.random.clone(),
            base_url: config.base_url.clone(),
            mail_domain: config.mail.domain.clone(),
        };
        Ok(Self {
            postman: postman(&config, around.transport)?,
            notices,
            digests,
            cx: Cx {
                limits: Arc::new(Limits::new(&config.limits, &around.clock)),
                pictures: PictureFolder::within(&config.data_dir),
                passwords: Arc::new(around.passwords),
                config: Arc::new(config),
                clock: around.clock,
                random: around.random,
                demo: around.demo,
                database,
                renderer,
                mails,
            },
        })
    }
}

/// Who carries mails as configured.
fn postman(config: &Config, transport: Transport) -> anyhow::Result<Postman> {
    let mail = &config.mail;
    let sender = Sender {
        name: config.site.name.clone(),
        address: mail.from.clone(),
        domain: mail.domain.clone(),
        bounce_address: mail.bounce_address.clone(),
        signer: mail.signer()?,
    };
    let manners = Manners {
        refusals_before_suppression: i64::from(mail.refusals_before_suppression.get()),
        per_recipient_per_hour: usize::try_from(mail.per_recipient_per_hour)?,
    };
    Ok(Postman::new(transport, sender, manners, Pace::per_second(mail.per_second)))
}

/// Opens the configured database, as it is.
pub fn open_database(config: &Config) -> anyhow::Result<Database> {
    let sizes = PoolSizes {
        connections: config.database.connections.get(),
        wait: Duration::from_secs(config.database.wait_seconds),
    };
    Database::open(&config.database_url, sizes)
}

/// Whether nobody has an account yet.
pub fn is_empty(database: &Database) -> Result<bool, Failure> {
    database.read_now(|db| Ok(!crate::forum::members::store::any(db)?))
}
