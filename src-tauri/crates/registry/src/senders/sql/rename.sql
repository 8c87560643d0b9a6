UPDATE sender SET unit_name = :unit_name WHERE seq = :seq
