INSERT INTO version (sender, kind, record, lineage, rev, hash, owner, void, body)
VALUES (:sender, :kind, :record, :lineage, :rev, :hash, :owner, :void, :body)
