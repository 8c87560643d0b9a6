SELECT letter_id, print, number, dated, code, fingerprint, pdf_sha256, pdf_bytes, pages, printed_at FROM letter_print
WHERE letter_id = :id
ORDER BY print
