INSERT INTO document_number (document_id, party_id, number) VALUES (:document_id, :party_id, :number)
