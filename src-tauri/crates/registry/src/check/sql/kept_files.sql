SELECT sha256 FROM attachment
UNION
SELECT sha256 FROM original
UNION
SELECT pdf_sha256 AS sha256 FROM letter_print
UNION
SELECT content ->> '$.letterhead.emblem' AS sha256 FROM letter_print WHERE content ->> '$.letterhead.emblem' IS NOT NULL
UNION
SELECT value ->> '$.head.emblem' AS sha256 FROM setting WHERE key = 'letters' AND value ->> '$.head.emblem' IS NOT NULL
UNION
SELECT value ->> '$.secretariat.emblem' AS sha256 FROM setting
WHERE key = 'letters' AND value ->> '$.secretariat.emblem' IS NOT NULL
