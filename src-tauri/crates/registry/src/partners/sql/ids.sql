SELECT id FROM partner ORDER BY id
