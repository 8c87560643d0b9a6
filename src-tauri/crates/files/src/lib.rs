//! Files that are never half written: atomic replace, safe names, bounded reading, content-addressed attachments, where a folder lies.
