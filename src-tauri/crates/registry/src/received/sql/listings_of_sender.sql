SELECT l.package, l.version
FROM package AS p
JOIN listing AS l ON l.package = p.seq
WHERE p.sender = :sender
ORDER BY l.version, l.package
