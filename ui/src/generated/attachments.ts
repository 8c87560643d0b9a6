// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * One attached file.
 */
export type Attachment = { 
/**
 * Id.
 */
id: string, 
/**
 * The document of an agreement, or the evidence of a submission, that it is a scan of.
 */
document_id: string | null, 
/**
 * File name as it was.
 */
name: string, 
/**
 * SHA-256, hex.
 */
sha256: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Media type, found in the bytes and not in the name.
 */
media_type: string, 
/**
 * When it was added, UTC.
 */
added_at: string, 
/**
 * Why it was withdrawn.
 */
void_reason: string | null, };

/**
 * What an attachment belongs to.
 */
export type Owner = "agreement" | "letter" | "submission" | "meeting";

/**
 * A chosen file to attach.
 */
export type AttachmentAdd = { 
/**
 * To what.
 */
owner: Owner, 
/**
 * Its id.
 */
owner_id: string, 
/**
 * The document it is a scan of.
 */
document_id: string | null, 
/**
 * Handle of the file that was chosen in the system's dialog.
 */
file: string, };

/**
 * Which attachment.
 */
export type AttachmentId = { 
/**
 * Its id.
 */
id: string, };

/**
 * An attachment to withdraw.
 */
export type AttachmentVoid = { 
/**
 * Its id.
 */
id: string, 
/**
 * Why.
 */
reason: string, };
