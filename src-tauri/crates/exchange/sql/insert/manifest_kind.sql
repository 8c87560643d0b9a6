INSERT INTO manifest_kind (kind, agreements) VALUES (:kind, :agreements)
