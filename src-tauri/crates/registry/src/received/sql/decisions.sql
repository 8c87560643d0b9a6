-- Who owns a record that came from two offices is decided once for all of them.
SELECT choice
FROM decision
WHERE sender = :sender OR subject LIKE 'owner:%'
ORDER BY seq
