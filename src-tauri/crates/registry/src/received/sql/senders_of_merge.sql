SELECT DISTINCT sender
FROM package
WHERE merge = :merge
ORDER BY sender
