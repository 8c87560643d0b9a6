INSERT INTO work_unit (id, rev, name, short, active) VALUES (:id, :rev, :name, :short, :active)
