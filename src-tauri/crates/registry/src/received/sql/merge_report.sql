UPDATE merge
SET report = :report
WHERE seq = :seq
