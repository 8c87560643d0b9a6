UPDATE office SET unit_name = :unit_name WHERE only_row = 1
