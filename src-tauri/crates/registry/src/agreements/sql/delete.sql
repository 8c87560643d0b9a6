DELETE FROM agreement WHERE seq = :seq
