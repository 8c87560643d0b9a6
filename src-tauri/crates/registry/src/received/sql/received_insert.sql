INSERT INTO received (sender, kind, record, owner, version, state, disputed)
SELECT sender, kind, record, owner, seq, :state, :disputed
FROM version
WHERE seq = :version
