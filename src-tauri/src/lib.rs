//! The window over the core: the only Rust that knows Tauri.
//!
//! | module | what it does |
//! |---|---|
//! | `commands` | what the page may ask, one file a feature |
//! | `state` | the open register, chosen files, the press |
//! | `work`, `jobs` | runs the core off the window's thread; long work that says how far it is and can be stopped |
//! | `dialogs`, `viewer` | the system's dialogs and programs |
//! | `arrivals` | a second start, a package opened by a double click |
//! | `navigation` | no page but our own |

mod arrivals;
pub mod commands;
mod dialogs;
mod jobs;
mod navigation;
mod state;
mod viewer;
mod work;

use commands::{
    agenda, agreements, attachments, chosen, drafts, exchange, foreign, forwarding, imports, lawbook,
    letters, manual, mapping, meetings, merging, monitoring, operations, papers, partners, preferences,
    recap, receipts, reference, refusals, remarks, scans, senders, session, settings, sheets, submissions,
};
use state::Session;
use tauri::{Manager, Runtime, generate_handler};

/// The handler list, the permission sets in `src-tauri/permissions` and the capability name the same commands; a guard
/// test compares the three.
fn with_commands<R: Runtime>(builder: tauri::Builder<R>) -> tauri::Builder<R> {
    builder.invoke_handler(generate_handler![
        session::session_state,
        session::session_examine,
        session::session_defaults,
        session::session_create,
        session::session_create_sample,
        session::session_open,
        session::session_leave_sample,
        session::session_backup,
        reference::reference_all,
        preferences::preferences_get,
        preferences::preferences_keep,
        chosen::chosen_file,
        chosen::chosen_show,
        chosen::chosen_opened,
        agreements::agreements_page,
        agreements::agreements_facets,
        agreements::agreements_get,
        agreements::agreements_check,
        agreements::agreements_save,
        agreements::agreements_void,
        agreements::agreements_history,
        agreements::agreements_plan_many,
        agreements::agreements_change_many,
        agreements::agreements_undo,
        operations::operations_page,
        manual::manual_save_as,
        refusals::refusals_all,
        agreements::agreements_partner_facets,
        agreements::agreements_partners,
        agreements::agreements_progress_save,
        attachments::attachments_add,
        attachments::attachments_open,
        attachments::attachments_save_as,
        attachments::attachments_void,
        drafts::drafts_keep,
        drafts::drafts_get,
        drafts::drafts_all,
        drafts::drafts_discard,
        settings::settings_all,
        settings::settings_office_save,
        settings::settings_letters_save,
        settings::settings_official_save,
        settings::settings_work_unit_save,
        settings::settings_emblem_set,
        settings::settings_emblem,
        recap::recap_counts,
        recap::recap_pivot,
        recap::recap_preview,
        recap::recap_save_as,
        recap::recap_picture_save,
        submissions::submissions_paths,
        submissions::submissions_page,
        submissions::submissions_counts,
        submissions::submissions_continuation,
        submissions::submissions_get,
        submissions::submissions_check,
        submissions::submissions_save,
        submissions::submissions_judge,
        submissions::submissions_step,
        meetings::meetings_page,
        meetings::meetings_get,
        meetings::meetings_check,
        meetings::meetings_save,
        meetings::meetings_decide,
        meetings::meetings_void,
        mapping::mapping_years,
        mapping::mapping_page,
        mapping::mapping_get,
        mapping::mapping_check,
        mapping::mapping_save,
        mapping::mapping_drop,
        mapping::mapping_void,
        mapping::mapping_history,
        mapping::mapping_submission,
        mapping::mapping_carry,
        mapping::mapping_matrix,
        mapping::mapping_white_spots,
        mapping::mapping_criteria,
        mapping::mapping_plan,
        mapping::mapping_plan_preview,
        mapping::mapping_plan_save_as,
        mapping::mapping_plan_save,
        mapping::mapping_plan_void,
        mapping::mapping_proposals,
        mapping::mapping_proposal_check,
        mapping::mapping_proposal_save,
        monitoring::monitoring_forms,
        monitoring::monitoring_page,
        monitoring::monitoring_counts,
        monitoring::monitoring_get,
        monitoring::monitoring_report,
        monitoring::monitoring_target_save,
        monitoring::monitoring_target_void,
        monitoring::monitoring_realise,
        monitoring::monitoring_realisation_void,
        monitoring::monitoring_judge,
        monitoring::monitoring_evaluate,
        monitoring::monitoring_evaluation_void,
        partners::partners_page,
        partners::partners_counts,
        partners::partners_get,
        partners::partners_history,
        partners::partners_check,
        partners::partners_save,
        partners::partners_representative_save,
        partners::partners_contact_save,
        partners::partners_potential_save,
        partners::partners_remove,
        partners::partners_doubles,
        partners::partners_merge,
        partners::partners_unmerge,
        partners::partners_apart,
        papers::papers_list,
        papers::papers_preview,
        papers::papers_save_as,
        agenda::agenda_list,
        agenda::agenda_announce,
        agenda::agenda_save_as,
        agenda::agenda_paper_preview,
        agenda::agenda_paper_save_as,
        foreign::foreign_get,
        foreign::foreign_save,
        forwarding::forwarding_outlook,
        forwarding::forwarding_make,
        forwarding::forwarding_inspect,
        forwarding::forwarding_vouch,
        lawbook::lawbook_state,
        lawbook::lawbook_renew,
        lawbook::lawbook_folder,
        lawbook::lawbook_calendar,
        lawbook::lawbook_calendar_save,
        lawbook::lawbook_calendar_forget,
        letters::letters_all,
        letters::letters_columns,
        letters::letters_get,
        letters::letters_outlook,
        letters::letters_preview,
        letters::letters_issue,
        letters::letters_number,
        letters::letters_sign,
        letters::letters_void,
        letters::letters_pdf,
        letters::letters_open,
        letters::letters_save_as,
        letters::letters_verify,
        sheets::sheets_save_as,
        imports::imports_open,
        imports::imports_propose,
        imports::imports_examine,
        imports::imports_plan,
        imports::imports_said,
        imports::imports_rows,
        imports::imports_take,
        imports::imports_forms_open,
        imports::imports_forms_take,
        imports::imports_outside_save_as,
        imports::imports_all,
        imports::imports_undo,
        imports::imports_keep,
        imports::imports_forget,
        merging::merging_gather,
        merging::merging_plan,
        merging::merging_merge,
        merging::merging_list,
        merging::merging_undo,
        merging::merging_disputes,
        merging::merging_decide,
        exchange::exchange_outlook,
        exchange::exchange_export,
        exchange::exchange_dispatches,
        exchange::exchange_slip,
        exchange::exchange_slip_open,
        exchange::exchange_slip_save_as,
        exchange::exchange_verify,
        exchange::exchange_key,
        exchange::exchange_key_letter,
        exchange::exchange_key_letter_open,
        exchange::exchange_key_letter_save_as,
        exchange::exchange_change_key,
        receipts::receipts_issue,
        receipts::receipts_issue_many,
        receipts::receipts_issued,
        receipts::receipts_get,
        receipts::receipts_save_as,
        receipts::receipts_slip,
        receipts::receipts_slip_open,
        receipts::receipts_slip_save_as,
        receipts::receipts_inspect,
        receipts::receipts_import,
        receipts::receipts_imported,
        receipts::receipts_of_agreement,
        remarks::remarks_list,
        remarks::remarks_check,
        remarks::remarks_save,
        remarks::remarks_close,
        remarks::remarks_tasks,
        scans::scans_make,
        scans::scans_asked,
        scans::scans_take,
        scans::scans_ask,
        scans::scans_open,
        scans::scans_save_as,
        senders::senders_list,
        senders::senders_inspect,
        senders::senders_enrol,
        senders::senders_retire,
        commands::consolidated::consolidated_page,
        commands::consolidated::consolidated_facets,
        commands::consolidated::consolidated_get,
        commands::consolidated::consolidated_recap,
        commands::consolidated::consolidated_compare,
        commands::compliance::compliance_report,
        commands::compliance::compliance_office,
        commands::compliance::compliance_reminder_preview,
        commands::compliance::compliance_reminder_save_as,
        commands::twins::twins_page,
        commands::twins::twins_of_record,
        commands::twins::twins_get,
        commands::twins::twins_say,
        commands::twins::twins_forget,
        commands::work::work_cancel,
    ])
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// What Tauri says when no window can be made.
#[expect(clippy::exit, clippy::disallowed_methods, reason = "inside Tauri's own macro")]
pub fn run() -> Result<(), tauri::Error> {
    with_commands(tauri::Builder::default())
        .plugin(arrivals::one_window())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(navigation::guard())
        .setup(|app| {
            let opened = Session::start(session::folder());
            if let Some(package) = arrivals::package_in(std::env::args().skip(1)) {
                opened.opened(package);
            }
            app.manage(opened);
            Ok(())
        })
        .build(tauri::generate_context!())?
        // Unlike `run`, it comes back, so that the register is closed and its lock released.
        .run_return(arrivals::heard);
    Ok(())
}
