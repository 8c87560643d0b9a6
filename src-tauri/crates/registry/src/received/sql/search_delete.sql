DELETE FROM received_search
WHERE rowid = :seq
