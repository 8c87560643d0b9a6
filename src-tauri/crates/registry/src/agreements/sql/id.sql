SELECT id FROM agreement WHERE seq = :seq
