//! Help in the office's language, and wrong usage as a problem like every other.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use contract::Problem;

const TEMPLATE: &str = "{about-with-newline}\nPemakaian: {usage}\n\n{all-args}\n";

/// The same commands, with every heading and word of the help in Indonesian.
pub fn in_indonesian(command: Command) -> Command {
    let command = command
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help("Menampilkan versi"),
        );
    reworded(command)
}

fn reworded(command: Command) -> Command {
    command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Perintah")
        .subcommand_value_name("PERINTAH")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        // The words of values and defaults are said in the arguments' own lines: clap knows them in English only.
        .mut_args(|argument| {
            let heading = if argument.is_positional() {
                "Masukan"
            } else {
                "Pilihan"
            };
            let words = argument.get_action().takes_values();
            argument
                .hide_default_value(words)
                .hide_possible_values(words)
                .help_heading(heading)
        })
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::HelpShort)
                .help("Menampilkan bantuan ini")
                .help_heading("Pilihan"),
        )
        .mut_subcommands(reworded)
}

/// Help and version, as they are printed.
pub fn told(error: &clap::Error) -> String {
    error.render().to_string().replace("[OPTIONS]", "[PILIHAN]")
}

/// What was wrong with the words that were given.
pub fn problem(error: &clap::Error) -> Problem {
    let said = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let (code, details) = match error.kind() {
        ErrorKind::InvalidSubcommand => ("usage.verb", vec![said(ContextKind::InvalidSubcommand)]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("usage.no_verb", vec![])
        }
        ErrorKind::UnknownArgument => ("usage.unknown", vec![argument]),
        ErrorKind::MissingRequiredArgument => ("usage.missing", vec![listed(error, &argument)]),
        ErrorKind::ArgumentConflict => ("usage.twice", vec![argument]),
        // A value that is missing altogether is reported as an empty one.
        ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => {
            ("usage.no_value", vec![argument])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("usage.value", vec![said(ContextKind::InvalidValue), argument])
        }
        ErrorKind::InvalidUtf8 => ("usage.text", vec![]),
        _ => ("usage.other", vec![]),
    };
    let mut problem = Problem::new(code, &details);
    if let Some(ContextValue::Strings(valid)) = error.get(ContextKind::ValidValue)
        && !valid.is_empty()
    {
        problem.hint = Problem::new("usage.choices", &[valid.join(", ")]).hint;
    }
    problem
}

fn listed(error: &clap::Error, otherwise: &str) -> String {
    match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::Strings(names)) => names.join(", "),
        _ => otherwise.to_owned(),
    }
}
