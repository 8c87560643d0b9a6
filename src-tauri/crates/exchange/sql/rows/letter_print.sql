SELECT
    letter_id, print, number, dated, code, fingerprint, pdf_sha256, pdf_bytes, pages, printed_at
FROM letter_print
ORDER BY letter_id, print
