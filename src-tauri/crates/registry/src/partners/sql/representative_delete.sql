DELETE FROM representative WHERE id = :id
