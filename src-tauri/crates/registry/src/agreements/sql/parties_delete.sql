DELETE FROM party WHERE seq = :seq
