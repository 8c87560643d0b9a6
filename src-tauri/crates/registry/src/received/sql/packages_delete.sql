DELETE FROM package
WHERE merge = :merge
