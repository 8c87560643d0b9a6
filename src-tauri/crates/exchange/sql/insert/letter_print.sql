INSERT INTO letter_print
    (
     letter_id, print, number, dated, code, fingerprint, pdf_sha256, pdf_bytes, pages, printed_at
    )
VALUES
    (
     :letter_id, :print, :number, :dated, :code, :fingerprint, :pdf_sha256, :pdf_bytes, :pages, :printed_at
    )
