//! `leestafel check`: looks whether everything is in place, and says how to mend what is not.

use std::{os::unix::fs::PermissionsExt, path::Path};

use secrecy::ExposeSecret;

use super::say;
use crate::{
    app::site::open_database,
    platform::{
        config::{Config, MailTransport},
        db::{Engine, is_up_to_date},
        error::Failure,
        mail::smtp::SmtpServer,
    },
};

/// What was found: fine, or wrong and how to mend it.
type Finding = Result<String, String>;

pub(super) fn run(config: &Config) -> anyhow::Result<()> {
    // That there is a configuration at all says that it could be read and holds.
    let findings = [
        ("configuration", Ok(format!("the site is {}", config.base_url))),
        ("database", database(config)),
        ("data_dir", data_dir(&config.data_dir)),
        ("mail", mail(config)),
        ("signature", signature(config)),
    ];
    let mut wrong = 0;
    for (what, finding) in findings {
        match finding {
            Ok(words) => say(format!("ok     {what}: {words}"))?,
            Err(words) => {
                wrong += 1;
                say(format!("WRONG  {what}: {words}"))?;
            }
        }
    }
    advise(config)?;
    anyhow::ensure!(wrong == 0, "{wrong} of these must be mended, see WRONG above");
    Ok(())
}

fn database(config: &Config) -> Finding {
    let missing = "there is none yet; `leestafel migrate` makes it";
    // Opening a file of SQLite would make it.
    if let Ok(Engine::Sqlite(path)) = Engine::parse(&config.database_url)
        && !Path::new(&path).exists()
    {
        return Err(format!("{path}: {missing}"));
    }
    let database = open_database(config)
        .map_err(|error| format!("{error:#}; look at database_url, and whether the server runs"))?;
    let current = database
        .read_now(|db| is_up_to_date(db).map_err(|error| Failure::Broken(error.into())))
        .map_err(|failure| format!("{failure}; run `leestafel migrate`"))?;
    if current {
        Ok("it answers and is up to date".to_owned())
    } else {
        Err("it is of another version; run `leestafel migrate`, after a backup".to_owned())
    }
}

fn data_dir(folder: &Path) -> Finding {
    let probe = folder.join(format!(".check-{}", std::process::id()));
    let shown = folder.display();
    std::fs::write(&probe, b"x").and_then(|()| std::fs::remove_file(&probe)).map_err(|error| {
        format!("cannot write in {shown} ({error}); make the folder, and give it to the user of the service")
    })?;
    Ok(format!("{shown} can be written"))
}

fn mail(config: &Config) -> Finding {
    match config.mail.transport {
        MailTransport::File => Ok(format!(
            "nobody gets any: mails are written to {}; for real use set mail.transport = \"smtp\"",
            config.data_dir.join("mail").display()
        )),
        MailTransport::Smtp => {
            let server = SmtpServer::parse(config.mail.smtp_url.expose_secret())
                .map_err(|error| format!("{error:#}"))?;
            server.greet().map_err(|error| {
                format!("{error}; look at mail.smtp_url: host, port, user, password, and whether the relay lets us in")
            })?;
            Ok("the server lets us in".to_owned())
        }
    }
}

fn signature(config: &Config) -> Finding {
    let file = &config.mail.dkim_key_file;
    if file.as_os_str().is_empty() {
        return Ok("the relay has to sign".to_owned());
    }
    let shown = file.display();
    let about = std::fs::metadata(file).map_err(|error| format!("cannot read {shown}: {error}"))?;
    // The last six bits are what the group and others may.
    if about.permissions().mode() % 0o100 == 0 {
        Ok(format!("we sign with {shown}"))
    } else {
        Err(format!("others may read {shown}; run: chmod 600 {shown}"))
    }
}

/// The records without which mail does not arrive at large providers, and how to see whether they are there.
fn advise(config: &Config) -> anyhow::Result<()> {
    let mail = &config.mail;
    let domain = mail.from.rsplit('@').next().unwrap_or_default();
    let back = mail.bounce_address.rsplit('@').next().filter(|back| !back.is_empty()).unwrap_or(domain);
    say("\nMail arrives when these records stand in the DNS. Compare what is there:")?;
    say(format!("  SPF    dig +short TXT {back}\n         v=spf1 include:THE-DOMAIN-OF-YOUR-RELAY -all"))?;
    let selector = if mail.dkim_key_file.as_os_str().is_empty() {
        ("SELECTOR", "the key that your relay gives, of at least 2048 bits".to_owned())
    } else {
        let file = mail.dkim_key_file.display();
        (
            mail.dkim_selector.as_str(),
            format!("for RSA: openssl rsa -in {file} -pubout -outform DER | base64 -w0"),
        )
    };
    say(format!(
        "  DKIM   dig +short TXT {}._domainkey.{domain}\n         v=DKIM1; k=rsa; p=…  ({})",
        selector.0, selector.1
    ))?;
    say(format!(
        "  DMARC  dig +short TXT _dmarc.{domain}\n         v=DMARC1; p=none; rua=mailto:{}  (later p=quarantine, then p=reject)",
        config.site.contact_email
    ))?;
    if !config.is_https() {
        say("Note: base_url is not https://, so mails carry no one-click unsubscribe (RFC 8058).")?;
    }
    Ok(())
}
