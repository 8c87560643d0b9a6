SELECT seq, kind, record, version, state, disputed
FROM received
WHERE sender = :sender
