SELECT
    code, letter_id
FROM manifest_letter
ORDER BY code
