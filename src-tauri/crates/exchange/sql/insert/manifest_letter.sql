INSERT INTO manifest_letter (code, letter_id) VALUES (:code, :letter_id)
