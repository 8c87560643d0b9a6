SELECT a.sha256
FROM acknowledgement AS a
WHERE a.sender = (SELECT l.sender FROM acknowledgement AS l ORDER BY l.imported_at DESC, l.id DESC LIMIT 1)
ORDER BY a.sequence DESC, a.issued_at DESC, a.sha256
LIMIT 1
