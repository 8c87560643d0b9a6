INSERT INTO document_number (document_id, party_id, number, number_fold) VALUES (:document_id, :party_id, :number, :number_fold)
