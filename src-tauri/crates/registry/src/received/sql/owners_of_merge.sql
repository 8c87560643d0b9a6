SELECT subject
FROM decision
WHERE merge = :merge AND subject LIKE 'owner:%'
