DELETE FROM decision
WHERE merge = :merge
