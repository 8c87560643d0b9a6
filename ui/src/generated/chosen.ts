// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * What a file is chosen for; decides the dialog's title and which endings it offers.
 */
export type Purpose = "scan" | "emblem" | "package" | "sender_file" | "receipt" | "scans" | "spreadsheet" | "forms" | "packages" | "register" | "forwarding" | "receipt_folder" | "save_letter" | "save_attachment" | "save_package" | "save_key_change" | "save_receipt" | "save_scans" | "save_backup" | "save_calendar" | "save_paper" | "save_docx" | "save_sheet" | "save_csv" | "save_svg" | "save_png";

/**
 * Asks for a file.
 */
export type ChooseRequest = { 
/**
 * For what.
 */
purpose: Purpose, 
/**
 * Suggested name, when something is saved.
 */
suggested: string | null, };

/**
 * A chosen file.
 */
export type Chosen = { 
/**
 * Stands for the path until the program ends.
 */
handle: string, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Its folder, to show.
 */
folder: string, };
