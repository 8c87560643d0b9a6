SELECT p.letter_id, l.rev, l.kind, l.addressee, l.state, l.period_from, l.period_to, l.scope, l.interim, l.void_reason,
       l.created_at, p.print, p.number, p.dated, p.code, p.fingerprint, p.pdf_sha256, p.pdf_bytes, p.pages, p.printed_at
FROM letter AS l
JOIN letter_print AS p
  ON p.letter_id = l.id AND p.print = (SELECT max(n.print) FROM letter_print AS n WHERE n.letter_id = l.id)
ORDER BY p.dated DESC, l.created_at DESC
