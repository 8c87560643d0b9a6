SELECT sha256 FROM attachment
UNION
SELECT pdf_sha256 AS sha256 FROM letter_print
