//! The program `leestafel`.

fn main() -> std::process::ExitCode {
    leestafel::cli::run()
}
