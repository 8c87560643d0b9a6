DELETE FROM submission WHERE seq = :seq
