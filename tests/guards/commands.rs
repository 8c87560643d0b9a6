//! What the window may ask: the handler list, the permissions and the capability name the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{files, nobody};

/// What of Tauri itself the page may use: to hear that something changed, to stop listening, and to write the window's
/// own title and theme.
const CORE: [&str; 4] = [
    "core:event:allow-listen",
    "core:event:allow-unlisten",
    "core:window:allow-set-theme",
    "core:window:allow-set-title",
];

/// `commands::session::session_about` in `generate_handler![...]` as (`session`, `session_about`).
fn handled(source: &str) -> Vec<(String, String)> {
    let lists = source
        .split("generate_handler![")
        .skip(1)
        .filter_map(|rest| rest.split(']').next());
    lists
        .flat_map(|list| {
            list.lines()
                .map(|line| line.split("//").next().unwrap_or_default())
                .collect::<String>()
                .split(',')
                .map(|entry| entry.trim().to_owned())
                .collect::<Vec<_>>()
        })
        .filter(|entry| !entry.is_empty())
        .map(|entry| {
            let mut parts = entry.rsplit("::");
            let command = parts.next().unwrap_or_default().to_owned();
            (parts.next().unwrap_or_default().to_owned(), command)
        })
        .collect()
}

fn all_handled() -> Vec<(String, String)> {
    let sources = files(&[".rs"])
        .into_iter()
        .filter(|(path, _)| path.starts_with("src-tauri/src/"));
    let code = sources.map(|(_, text)| {
        text.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n")
    });
    code.flat_map(|text| handled(&text)).collect()
}

/// The permission files: feature (the file's name) to its identifier and the commands it allows.
fn permitted() -> BTreeMap<String, (String, Vec<String>)> {
    let mut all = BTreeMap::new();
    for (path, text) in files(&[".toml"])
        .into_iter()
        .filter(|(path, _)| path.starts_with("src-tauri/permissions/"))
    {
        let feature = path
            .trim_start_matches("src-tauri/permissions/")
            .trim_end_matches(".toml")
            .to_owned();
        let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let permissions = table["permission"]
            .as_array()
            .unwrap_or_else(|| panic!("{path} has no [[permission]]"));
        assert_eq!(permissions.len(), 1, "{path}: one permission a feature");
        let permission = &permissions[0];
        let identifier = permission["identifier"]
            .as_str()
            .expect("a permission has an identifier")
            .to_owned();
        assert!(
            permission["commands"].get("deny").is_none(),
            "{path}: a command that is denied is a command too many"
        );
        let commands = permission["commands"]["allow"]
            .as_array()
            .expect("a permission allows commands");
        let commands = commands
            .iter()
            .map(|command| command.as_str().expect("a name").to_owned())
            .collect();
        all.insert(feature, (identifier, commands));
    }
    all
}

#[test]
fn the_handler_list_is_read_as_it_is_written() {
    let source = "generate_handler![\n    // the office\n    commands::session::session_about,\n    letters::letters_issue,\n]";
    let pairs = [("session", "session_about"), ("letters", "letters_issue")];
    assert_eq!(
        handled(source),
        pairs.map(|(feature, command)| (feature.to_owned(), command.to_owned()))
    );
}

#[test]
fn every_command_has_one_permission_and_the_window_is_granted_it() {
    let handled = all_handled();
    let permitted = permitted();
    let mut faults = Vec::new();
    for (feature, command) in &handled {
        let holders: Vec<&String> = permitted
            .iter()
            .filter(|(_, (_, commands))| commands.contains(command))
            .map(|(feature, _)| feature)
            .collect();
        if holders != [feature] {
            faults.push(format!(
                "{command} is a command of {feature} and stands in the permissions {holders:?}"
            ));
        }
        if !command.starts_with(&format!("{feature}_")) {
            faults.push(format!("{command} does not begin with its feature, {feature}"));
        }
    }
    let known: BTreeSet<&String> = handled.iter().map(|(_, command)| command).collect();
    if known.len() != handled.len() {
        faults.push("a command stands twice in the handler list".to_owned());
    }
    for (feature, (identifier, commands)) in &permitted {
        if identifier != feature {
            faults.push(format!("the permission of {feature} is called {identifier}"));
        }
        let dead = commands.iter().filter(|command| !known.contains(command));
        faults.extend(dead.map(|command| format!("{feature} permits {command}, which nobody handles")));
        if commands.iter().collect::<BTreeSet<_>>().len() != commands.len() {
            faults.push(format!("{feature} names a command twice"));
        }
    }
    nobody(
        &faults,
        "handler list and permissions differ (docs/developing.md, Adding a command):",
    );
}

/// A handler without them would be refused by Tauri at the first call, and one that is not named could not be stopped.
#[test]
fn long_commands_are_those_whose_handlers_take_a_name_and_a_channel() {
    let mut watched = BTreeSet::new();
    for (_, text) in files(&[".rs"])
        .into_iter()
        .filter(|(path, _)| path.starts_with("src-tauri/src/commands/"))
    {
        for handler in text.split("#[tauri::command]").skip(1) {
            let head = handler.split('{').next().unwrap_or_default();
            let name = head.split_once("fn ").map_or("", |(_, rest)| rest);
            let name = name.split(['(', '<']).next().unwrap_or_default();
            let named = head.contains("job: String");
            assert_eq!(
                named,
                head.contains("progress: Channel<WorkProgress>"),
                "{name} takes a name without a channel, or a channel without a name"
            );
            if named {
                watched.insert(name.to_owned());
            }
        }
    }
    let long = contract::commands::LONG.map(str::to_owned);
    assert_eq!(watched, BTreeSet::from(long));
}

#[test]
fn every_written_command_is_handled() {
    let handled: BTreeSet<String> = all_handled().into_iter().map(|(_, command)| command).collect();
    let mut forgotten = Vec::new();
    for (path, text) in files(&[".rs"])
        .into_iter()
        .filter(|(path, _)| path.starts_with("src-tauri/src/"))
    {
        let mut marked = false;
        for line in text.lines().map(str::trim) {
            if line.starts_with("#[tauri::command") {
                marked = true;
            } else if let Some((_, rest)) = line
                .split_once("fn ")
                .filter(|_| marked && !line.starts_with("//"))
            {
                let name = rest.split(['(', '<']).next().unwrap_or_default();
                if !handled.contains(name) {
                    forgotten.push(format!("{path}: {name}"));
                }
                marked = false;
            }
        }
    }
    nobody(&forgotten, "these commands can never be called:");
}

#[test]
fn the_one_window_is_granted_the_features_and_nothing_more() {
    let capabilities: Vec<(String, String)> = files(&[".json", ".toml"])
        .into_iter()
        .filter(|(path, _)| path.starts_with("src-tauri/capabilities/"))
        .collect();
    assert_eq!(
        capabilities.len(),
        1,
        "one window, one capability: {capabilities:?}"
    );
    let main: serde_json::Value = serde_json::from_str(&capabilities[0].1).expect("a capability is JSON");
    assert_eq!(
        main["windows"],
        serde_json::json!(["main"]),
        "granted to the one window by name"
    );
    assert!(
        main.get("remote").is_none(),
        "no page from elsewhere is ever granted anything"
    );
    let granted: BTreeSet<&str> = main["permissions"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|name| name.as_str().expect("a plain name"))
        .collect();
    let permitted = permitted();
    let due: BTreeSet<&str> = permitted.keys().map(String::as_str).chain(CORE).collect();
    let differ: Vec<String> = granted
        .symmetric_difference(&due)
        .map(|name| (*name).to_owned())
        .collect();
    nobody(
        &differ,
        "granted to the window and not a feature's permission, or the other way round:",
    );
}

#[test]
fn the_page_is_shut_in() {
    let config = files(&["tauri.conf.json"]).remove(0).1;
    let config: serde_json::Value = serde_json::from_str(&config).expect("the configuration is JSON");
    let security = &config["app"]["security"];
    assert_eq!(
        config["app"]["withGlobalTauri"], false,
        "the page imports what it calls"
    );
    assert_eq!(security["freezePrototype"], true);
    assert!(
        security.get("dangerousDisableAssetCspModification").is_none(),
        "Tauri's nonces stay"
    );
    assert!(
        security.get("assetProtocol").is_none(),
        "no file of the disk is an address"
    );
    let csp = security["csp"].as_object().expect("a policy");
    assert_eq!(csp["default-src"], "'none'", "what is not named is refused");
    for (name, sources) in csp {
        let sources = sources.as_str().expect("a list of sources");
        let known = [
            "'none'",
            "'self'",
            "data:",
            "blob:",
            "ipc:",
            "http://ipc.localhost",
        ];
        let strange: Vec<&str> = sources
            .split(' ')
            .filter(|source| !known.contains(source))
            .collect();
        assert!(strange.is_empty(), "{name} lets in {strange:?}");
    }
    assert_eq!(csp["script-src"], "'self'");
    assert_eq!(csp["style-src"], "'self'");
}
